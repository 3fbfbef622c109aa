package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.text.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A flag, a breach or a systemic issue outside a chat: its card, what may be done to it, and doing
 * it, by the very dialogs of the chat, so that both ask and refuse alike. A flood is none of them:
 * its cases are handled as one.
 */
public final class FindingTalk {
  /** Losing against somebody else is normal; losing this often is a fault. */
  private static final int TRIES = 6;

  /**
   * What may be done, with words.
   *
   * @param ask which words are asked for
   */
  public record Act(String what, String label, String ask) {}

  /** What one of several units has reported, if there was no room for it on the card. */
  public record Report(String unit, String text) {}

  /** The card. */
  public record Seen(String text, List<Act> acts, List<Report> reports) {
    public Seen {
      acts = List.copyOf(acts);
      reports = List.copyOf(reports);
    }
  }

  /** What came of an act: that it was done, or why it was not. */
  public record Done(boolean isDone, String told) {}

  private final Office office;
  private final String account;
  private final Language language;
  private final Caller caller;
  private final Instant now;
  private final SignedButtons buttons;

  /**
   * For one person.
   *
   * @param caller the person with all posts
   */
  public FindingTalk(Office office, String account, Language language, Caller caller, Instant now) {
    this.office = office;
    this.account = account;
    this.language = language;
    this.caller = caller;
    this.now = now;
    this.buttons = new SignedButtons(office.keys());
  }

  /** The card; empty if there is none, or it is not for this person. */
  public Optional<Seen> seen(String reference) {
    return dialog(reference)
        .flatMap(
            dialog ->
                dialog.shown(idle(), reference) instanceof Turn.Moved moved
                        && moved.after().step() instanceof Step.Card card
                    ? Optional.of(dialog.card(at(card), card))
                        .filter(reply -> !isRefusal(reply))
                        .map(reply -> seen(dialog, reply))
                    : Optional.empty());
  }

  /** The chat says on the card itself that there is none, or that it is not for this person. */
  private boolean isRefusal(Reply reply) {
    return reply.text().equals(say(StaffPhrase.GONE))
        || reply.text().equals(say(StaffPhrase.NOT_ALLOWED));
  }

  private Seen seen(FindingDialog dialog, Reply reply) {
    List<Act> acts = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    for (Button button : reply.rows().stream().flatMap(List::stream).toList()) {
      Optional<Press.OnFinding> on = press(button);
      if (on.isPresent() && on.get().what().startsWith(SystemicCard.OF_UNIT)) {
        reports.add(new Report(button.label(), said(dialog, dialog.act(idle(), on.get()))));
      } else {
        on.flatMap(press -> act(dialog, press, button.label())).ifPresent(acts::add);
      }
    }
    return new Seen(reply.text(), acts, reports);
  }

  private Optional<Act> act(FindingDialog dialog, Press.OnFinding on, String label) {
    return dialog.act(idle(), on) instanceof Turn.Moved moved
            && moved.after().step() instanceof Step.AwaitWords await
        ? Optional.of(new Act(on.what(), label, dialog.question(at(await), await).text()))
        : Optional.empty();
  }

  /** Does it, with words, or says why not. */
  public Done act(String reference, String what, String words) {
    StaleException last = new StaleException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return tried(new Press.OnFinding(what, reference), TypedText.kept(words));
      } catch (StaleException e) {
        // Somebody else acted on it in the same moment: look again.
        last = e;
      }
    }
    throw last;
  }

  private Done tried(Press.OnFinding on, String words) {
    Optional<FindingDialog> dialog =
        dialog(on.reference()).filter(_ -> !on.what().startsWith(SystemicCard.OF_UNIT));
    if (dialog.isEmpty()) {
      return new Done(false, say(StaffPhrase.GONE));
    }
    Turn asked = dialog.get().act(idle(), on);
    if (!(asked instanceof Turn.Moved moved)
        || !(moved.after().step() instanceof Step.AwaitWords await)) {
      return new Done(false, said(dialog.get(), asked));
    }
    if (TypedText.saysNothing(words)) {
      return new Done(false, say(StaffPhrase.WORDS_EMPTY));
    }
    // What is too short the act itself refuses, without the chat's way back.
    return WordLimits.askedAgain(office, at(await), await, words)
        .filter(Turn.Moved.class::isInstance)
        .map(again -> new Done(false, said(dialog.get(), again).split("\n\n", 2)[0]))
        .orElseGet(() -> done(dialog.get(), dialog.get().words(at(await), await, words)));
  }

  private Done done(FindingDialog dialog, Turn turn) {
    Decision decision = turn instanceof Turn.Moved moved ? moved.withoutTalk() : Decision.NOTHING;
    boolean done = !decision.equals(Decision.NOTHING);
    if (done) {
      office.store().commit(decision);
    }
    return new Done(done, said(dialog, turn));
  }

  /** In words what a turn leads to. */
  private String said(FindingDialog dialog, Turn turn) {
    return switch (turn) {
      case Turn.Said said -> said.reply().text();
      case Turn.Moved moved ->
          switch (moved.after().step()) {
            case Step.Card card -> card.told();
            case Step.Told told -> told.text();
            case Step.AwaitWords await -> dialog.question(at(await), await).text();
            case Step.Idle _,
                Step.GradeMatter _,
                Step.GradePerson _,
                Step.WhichMatter _,
                Step.Reasons _,
                Step.Words _,
                Step.Phone _,
                Step.CallTime _,
                Step.Done _,
                Step.Returned _,
                Step.Letter _,
                Step.AskSolved _,
                Step.Tasks _,
                Step.Erased _ ->
                "";
          };
      case Turn.Several _ -> "";
    };
  }

  private Optional<Press.OnFinding> press(Button button) {
    return buttons
        .read(button.data(), account)
        .filter(Press.OnFinding.class::isInstance)
        .map(Press.OnFinding.class::cast);
  }

  /** Empty for what is none. */
  private Optional<FindingDialog> dialog(String reference) {
    if (SystemicIssue.isReference(reference)) {
      return Optional.of(new SystemicDialog(office, buttons));
    }
    if (Breach.isReference(reference)) {
      return Optional.of(new BreachDialog(office, buttons));
    }
    return Optional.of(reference)
        .filter(Flag::isReference)
        .flatMap(office.store().flags()::flag)
        .filter(flag -> !flag.kind().isFlood())
        .map(_ -> new FlagDialog(office, buttons));
  }

  private DialogContext at(Step step) {
    Address nowhere = new Address("page", "");
    Inbound inbound = new Inbound("page", nowhere, language, new Said.Start(""));
    Conversation talk = Conversation.begin(account, language, now);
    return new DialogContext(talk.moved("page", step, false, now), caller, inbound, now);
  }

  private DialogContext idle() {
    return at(new Step.Idle());
  }

  private String say(StaffPhrase phrase) {
    return Texts.say(language, phrase);
  }
}
