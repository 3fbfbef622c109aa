package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.text.TypedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What citizens answer when asked about a call or a remedy, and what they write to the office. */
final class CitizenResponses {
  private final Office office;
  private final KeptDetails kept;
  private final ComplaintActions actions;

  CitizenResponses(Office office, KeptDetails kept) {
    this.office = office;
    this.kept = kept;
    this.actions = new ComplaintActions(office);
  }

  Turn act(DialogContext context, Press.OnComplaint on) {
    Request request = new Request(on.reference(), on.action(), on.revision(), "");
    return actions
        .run(request, context.citizen(), context.now())
        .either(
            done -> answered(context, done.decision(), done.result()),
            refused -> refused(context, on, refused.why()));
  }

  private Turn answered(DialogContext context, Decision decision, Result result) {
    return Turn.moved(context.at(next(context, result)), decision.and(kept.leave(context)));
  }

  /** A call that is confirmed leads to the question whether that has solved it. */
  private Step next(DialogContext context, Result result) {
    boolean settled = result.after().state() == State.SETTLED;
    return result.action() == Action.CONFIRM_CALL && settled
        ? new Step.AskSolved(result.after().reference())
        : told(context, thanks(result));
  }

  private static CitizenPhrase thanks(Result result) {
    return switch (result.action()) {
      case CONFIRM_CALL -> CitizenPhrase.ANSWER_THANKS;
      case DENY_CALL ->
          result.after().state() != State.CALLING
              ? CitizenPhrase.ANSWER_NOT_CALLED
              : wasOwed(result) ? CitizenPhrase.ANSWER_STILL_OWED : CitizenPhrase.ANSWER_REOPENED;
      case DENY_SOLVED -> CitizenPhrase.ANSWER_REOPENED;
      case CONFIRM_SOLVED, ACCEPT_REMEDY -> CitizenPhrase.ANSWER_CLOSED;
      case REJECT_REMEDY ->
          result.after().state() == State.ESCALATED
              ? CitizenPhrase.ANSWER_ESCALATED
              : CitizenPhrase.ANSWER_ONCE_MORE;
      case REOPEN ->
          result.after().state() == State.CALLING
              ? CitizenPhrase.ANSWER_REOPENED
              : result.after().state() == State.ESCALATED
                  ? CitizenPhrase.ANSWER_ESCALATED
                  : CitizenPhrase.ANSWER_ONCE_MORE;
      case SEPARATE -> CitizenPhrase.ANSWER_SEPARATE;
      case REPLY -> CitizenPhrase.LETTER_SENT;
      case SHOW_NUMBER,
          WRITE,
          REACHED,
          NO_ANSWER,
          SETTLE,
          ASSIGN,
          REFER,
          MERGE,
          UPHOLD,
          RECORD_ACCOUNTABILITY,
          CORRECT_ACCOUNTABILITY,
          REVOKE,
          DISMISS_APPEAL,
          GRANT_APPEAL,
          NOTE,
          SEND_BACK,
          CLOSE,
          CLAIM,
          GIVE_BACK,
          PASS_ON,
          MEMO,
          RELEASE,
          REWRITE,
          WITHHOLD,
          PUT_RIGHT,
          APPEAL,
          CHANGE_GRADES,
          CHANGE_CALL_TIME,
          WITHDRAW,
          ERASE,
          OPEN,
          ADD_DETAILS,
          READY,
          HAND_OVER,
          REMIND,
          RECOUNT,
          CLOSE_UNANSWERED ->
          throw new IllegalArgumentException("no answer of a citizen: " + result.action().code());
    };
  }

  /** Whether a call was owed before, so that nothing had to be opened again. */
  private static boolean wasOwed(Result result) {
    return result.after().file().history().stateBefore().filter(State.CALLING::equals).isPresent();
  }

  /** Who said it before is led on all the same: the question may have been lost on the way. */
  private Turn refused(DialogContext context, Press.OnComplaint on, Refusal why) {
    boolean again = on.action() == Action.REOPEN || on.action() == Action.SEPARATE;
    if (again && why == Refusal.TOO_LATE) {
      RuleBook book = office.books().inForce(context.now());
      return Turn.notice(
          context.say(
              CitizenPhrase.REOPEN_TOO_LATE,
              book.checks().reopenDays(),
              book.talk().officePhone()));
    }
    if (why != Refusal.ALREADY_SAID) {
      return Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
    }
    if (on.action() != Action.CONFIRM_CALL) {
      return Turn.notice(context.say(CitizenPhrase.ANSWER_NOTED));
    }
    Complaint complaint = office.store().complaint(on.reference()).orElseThrow();
    Result said = new Result(on.action(), complaint, PointsEffect.NONE);
    return answered(context, Decision.NOTHING, said);
  }

  private static Step told(DialogContext context, CitizenPhrase answer) {
    return new Step.Told(context.say(answer));
  }

  /** Asks for words to whoever has the complaint in hand. */
  Turn asksLetter(DialogContext context, String reference) {
    return office
        .store()
        .complaint(reference)
        .filter(complaint -> takesLetters(context, complaint))
        .map(_ -> Turn.moved(context.at(new Step.Letter(reference)), kept.leave(context)))
        .orElseGet(() -> Turn.notice(context.say(CitizenPhrase.OLD_BUTTON)));
  }

  /** The words that were asked for. */
  Turn letter(DialogContext context, String reference, String text) {
    return office
        .store()
        .complaint(reference)
        .flatMap(complaint -> letter(context, complaint, text))
        .orElseGet(() -> Turn.moved(context.at(told(context, CitizenPhrase.LETTER_TOO_LATE))));
  }

  /** Words while nothing is asked go to the office, if a complaint of this account is open. */
  Optional<Turn> letter(DialogContext context, String text) {
    return context.talk().recent().reversed().stream()
        .flatMap(r -> office.store().complaint(r.reference()).stream())
        .filter(complaint -> takesLetters(context, complaint))
        .max(Comparator.comparing(this::lastSpokenOf).thenComparing(this::lastLetter))
        .flatMap(complaint -> letter(context, complaint, text));
  }

  private Optional<Turn> letter(DialogContext context, Complaint complaint, String text) {
    String reference = complaint.reference();
    int most = office.books().inForce(context.now()).talk().letterMax();
    Request request =
        new Request(reference, Action.REPLY, Request.AS_IT_IS, TypedText.cut(text, most));
    Conversation sent =
        TypedText.isLonger(text, most)
            ? context.at(new Step.Letter(reference)).saying(CitizenPhrase.LETTER_CUT.name())
            : context.at(told(context, CitizenPhrase.LETTER_SENT));
    return actions
        .run(request, context.citizen(), context.now())
        .either(
            done -> Optional.of(Turn.moved(sent, done.decision())),
            refused ->
                refused.why() == Refusal.LETTERS_FULL
                    ? Optional.of(Turn.moved(context.at(full(context))))
                    : Optional.empty());
  }

  /** So many letters have gone to and fro that somebody should speak instead. */
  private Step full(DialogContext context) {
    String phone = office.books().inForce(context.now()).talk().officePhone();
    return new Step.Told(context.say(CitizenPhrase.LETTERS_FULL, phone));
  }

  private boolean takesLetters(DialogContext context, Complaint complaint) {
    Request request = new Request(complaint.reference(), Action.REPLY);
    return actions
        .check(request, context.citizen(), context.now())
        .either(_ -> true, refused -> refused.why() == Refusal.LETTERS_FULL);
  }

  /** Of several complaints the words are for the one that was spoken of last. */
  private Instant lastSpokenOf(Complaint complaint) {
    Instant opened = complaint.file().opening().at();
    Instant written = lastLetter(complaint);
    return written.isAfter(opened) ? written : opened;
  }

  private Instant lastLetter(Complaint complaint) {
    return office
        .store()
        .contact(complaint.reference())
        .flatMap(contact -> contact.lastLetter(Sender.OFFICE))
        .map(Contact.Letter::at)
        .orElse(Instant.EPOCH);
  }
}
