package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import java.time.Instant;

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
  private final DialogRouter router;

  public TakeMessage(Office office) {
    this.office = office;
    this.router = new DialogRouter(office);
  }

  /**
   * Takes a message.
   *
   * @throws StaleException if others kept changing the same records
   */
  public Answer take(Inbound inbound, Instant now) {
    String account = office.keys().account(inbound.from().channel(), inbound.from().id());
    // What a chat service calls the message would lead back to the person, and ids are kept for
    // ever: from here on the message is known by a keyed hash.
    Inbound named = inbound.causedBy(office.keys().id(Purpose.CAUSE, inbound.cause()));
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

  private Answer tryOnce(Inbound inbound, String account, Instant now) {
    Caller caller = office.store().caller(account);
    Conversation talk =
        caller.conversation().orElseGet(() -> Conversation.begin(account, inbound.language(), now));
    DialogContext context = new DialogContext(talk, caller.members(), inbound, now);
    if (talk.took(inbound.cause())) {
      Reply again = talk.tookLast(inbound.cause()) ? router.show(context) : Reply.silence();
      return new Answer(again, account, router.speaker(context));
    }
    return switch (router.take(context)) {
      case Turn.Said said -> {
        if (!said.noted().equals(Decision.NOTHING)) {
          office.store().commit(said.noted());
        }
        yield new Answer(said.reply(), account, router.speaker(context));
      }
      case Turn.Moved moved -> {
        office.store().commit(moved.decision());
        DialogContext after = new DialogContext(moved.after(), caller.members(), inbound, now);
        yield new Answer(router.show(after), account, router.speaker(after));
      }
    };
  }
}
