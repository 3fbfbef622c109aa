package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.code.TypedLink;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.dialog.citizen.CitizenDialog;
import dev.pingyi.core.dialog.staff.StaffDialog;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody said something: find out where the talk stands, decide, commit, and say what is now
 * true.
 *
 * <p>The same message again commits nothing: the latest one is answered as before, an older one
 * with silence, since its answer would show a later state.
 */
public final class TakeMessage {
  /** Losing against another message of the same account is normal; losing this often is a fault. */
  private static final int TRIES = 6;

  /**
   * What was answered.
   *
   * @param speaker {@code citizen} or {@code staff}: in which part the person spoke
   */
  public record Answer(Reply reply, String account, String speaker) {}

  private final Office office;
  private final StaffDialog staff;
  private final CitizenDialog citizens;

  public TakeMessage(Office office) {
    this(office, "");
  }

  /**
   * @param publicUrl the pages' address, for links to them; empty if nobody knows it
   */
  public TakeMessage(Office office, String publicUrl) {
    this.office = office;
    SignedButtons buttons = new SignedButtons(office.keys());
    this.staff = new StaffDialog(office, buttons, publicUrl);
    this.citizens = new CitizenDialog(office, buttons);
  }

  /**
   * Takes a message.
   *
   * @throws StaleException if others kept changing the same records
   */
  public Answer take(Inbound inbound, Instant now) {
    String account = inbound.from().account(office.keys());
    // What a chat service calls the message would lead back to the person, and ids are kept for
    // ever: from here on the message is known by a keyed hash.
    Inbound named =
        inbound
            .causedBy(office.keys().id(Purpose.CAUSE, inbound.identity()))
            .saying(understood(inbound.said()));
    StaleException last = new StaleException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return tryOnce(named, account, now);
      } catch (StaleException e) {
        last = e;
      }
    }
    throw last;
  }

  /** A link that somebody typed or pasted is the same as one that was opened. */
  private Said understood(Said said) {
    return switch (said) {
      case Said.Start start -> new Said.Start(TypedLink.token(start.token()));
      case Said.Text text ->
          TypedLink.command(text.text())
              .or(() -> TypedLink.pasted(text.text()).filter(this::isOurs))
              .<Said>map(Said.Start::new)
              .orElse(text);
      case Said.Tap _, Said.Phone _, Said.Attachment _ -> said;
    };
  }

  private boolean isOurs(String token) {
    return office.keys().read(Purpose.SIGN, token, "").isPresent()
        || office.keys().read(Purpose.INVITATION, token, "").isPresent();
  }

  private Answer tryOnce(Inbound inbound, String account, Instant now) {
    Caller caller = office.store().caller(account);
    Conversation talk =
        caller.conversation().orElseGet(() -> Conversation.begin(account, inbound.language(), now));
    DialogContext context = context(caller, talk, inbound, now);
    if (talk.took(inbound.cause())) {
      Reply again = talk.tookLast(inbound.cause()) ? show(context) : Reply.silence();
      return new Answer(again, account, speaker(context));
    }
    return switch (turn(context)) {
      case Turn.Said said -> {
        if (!said.noted().equals(Decision.NOTHING)) {
          office.store().commit(said.noted());
        }
        yield new Answer(said.reply(), account, speaker(context));
      }
      case Turn.Several several -> {
        Conversation after = several.after().apply(made(several.each()));
        office.store().commit(Decision.of(new Change.PutConversation(after)));
        DialogContext next = context(caller, after, inbound, now);
        yield new Answer(show(next), account, speaker(next));
      }
      case Turn.Moved moved -> {
        office.store().commit(moved.decision());
        commitAside(moved.aside());
        DialogContext after = context(caller, moved.after(), inbound, now);
        yield new Answer(show(after), account, speaker(after));
      }
    };
  }

  /** How many of them became true; who loses one to somebody else goes on with the next. */
  private int made(List<Supplier<Optional<Decision>>> each) {
    int made = 0;
    for (Supplier<Optional<Decision>> one : each) {
      Optional<Decision> decision = one.get();
      try {
        decision.ifPresent(office.store()::commit);
        made += decision.isPresent() ? 1 : 0;
      } catch (StaleException e) {
        // Somebody else acted on this one in the same moment.
      }
    }
    return made;
  }

  private void commitAside(Decision aside) {
    if (!aside.equals(Decision.NOTHING)) {
      try {
        office.store().commit(aside);
      } catch (StaleException e) {
        // Somebody else has done the same in the same moment.
      }
    }
  }

  private static DialogContext context(
      Caller caller, Conversation talk, Inbound inbound, Instant now) {
    return new DialogContext(talk, caller, inbound, now);
  }

  /**
   * What is the business of staff goes to the dialog with staff, all else to that with citizens.
   */
  private Turn turn(DialogContext context) {
    return staff.take(context).orElseGet(() -> citizens.take(context));
  }

  /** What is said where the talk stands. */
  private Reply show(DialogContext context) {
    return staff.show(context).orElseGet(() -> citizens.show(context.talk()));
  }

  /** In which part somebody speaks: {@code staff} over a case, else {@code citizen}. */
  private static String speaker(DialogContext context) {
    boolean overCase =
        context.talk().step() instanceof Step.Card
            || context.talk().step() instanceof Step.Tasks
            || context.talk().step() instanceof Step.AwaitWords;
    return overCase || (!context.members().isEmpty() && context.talk().recent().isEmpty())
        ? "staff"
        : "citizen";
  }
}
