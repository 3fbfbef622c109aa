package dev.pingyi.server.desk;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.action.DoubtfulWords;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.action.Release;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.dialog.staff.ActionReport;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.text.DoubtfulText;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/** One act on a case, posted by a form: words and all that is decided with them come at once. */
final class CaseAct {
  /** Losing against somebody else is normal; losing this often is a fault. */
  private static final int TRIES = 6;

  /**
   * What came of it.
   *
   * @param told what was done, in a sentence; empty if it was not done
   * @param draft what is to be put right
   */
  record Done(String told, CaseDraft draft) {
    boolean isDone() {
      return !told.isEmpty();
    }
  }

  private final DeskVisit visit;
  private final CaseReading reading;
  private final ComplaintActions actions;

  CaseAct(DeskVisit visit, CaseReading reading) {
    this.visit = visit;
    this.reading = reading;
    this.actions = new ComplaintActions(visit.office());
  }

  Done run(CaseDraft posted) {
    Optional<Action> action = posted.action();
    if (action.isEmpty()) {
      return new Done("", posted.because(visit.say(DeskPhrase.UNREADABLE)));
    }
    Complaint complaint = reading.complaint();
    Optional<Member> member = actions.postFor(visit.posts(), complaint, action.get(), visit.now());
    if (member.isEmpty()) {
      return refused(posted, new Outcome.Refused<Result>(Refusal.NOT_ALLOWED, ""));
    }
    Optional<CaseDraft> toLook = doubts(posted, action.get(), member.get());
    if (toLook.isPresent()) {
      return new Done("", toLook.get());
    }
    Accountability people = Accountability.NONE;
    if (AccountabilityRules.isRecord(action.get())) {
      Optional<Accountability> read = AccountabilityFields.read(posted);
      if (read.isEmpty()) {
        return new Done("", posted.because(visit.say(DeskPhrase.PEOPLE_UNREADABLE)));
      }
      people = read.get();
    }
    return commit(posted, request(posted, action.get()).with(people), member.get());
  }

  private Request request(CaseDraft posted, Action action) {
    Release release = release(posted);
    Action done = action == Action.RELEASE && release.isDecided() ? release.how() : action;
    return new Request(
            reading.complaint().reference(),
            done,
            posted.revision(),
            action.needsWords() ? TypedText.kept(posted.words()) : "")
        .with(release)
        .to(posted.target());
  }

  private Release release(CaseDraft posted) {
    return Action.ofCode(posted.how())
        .filter(ReleaseRules::isDecision)
        .map(
            how ->
                new Release(
                    how, how == Action.REWRITE ? TypedText.kept(posted.text()) : "", posted.seen()))
        .orElse(Release.NONE);
  }

  /** What might name somebody is shown once more, marked, before it is done. */
  private Optional<CaseDraft> doubts(CaseDraft posted, Action action, Member member) {
    if (posted.isSure()) {
      return Optional.empty();
    }
    String words = action.needsWords() ? posted.words() : "";
    boolean rewrites = posted.how().equals(Action.REWRITE.code());
    String text = rewrites && isOfWords(action) ? posted.text() : "";
    boolean doubtful =
        DoubtfulWords.isIn(words, member.post().role(), action) || !DoubtfulText.of(text).isClean();
    String marked = DoubtfulText.of((words + "\n" + text).strip()).marked();
    return doubtful
        ? Optional.of(posted.lookAt(marked, visit.say(DeskPhrase.LOOK_ONCE_MORE)))
        : Optional.empty();
  }

  private static boolean isOfWords(Action action) {
    return ReleaseRules.isNeededBy(action) || action == Action.RELEASE;
  }

  private Done commit(CaseDraft posted, Request request, Member member) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return switch (actions.run(request, new Actor.Staff(member), visit.now())) {
          case Outcome.Done<Result> done -> {
            visit.office().store().commit(done.decision());
            String told = ActionReport.of(visit.office(), done.result(), visit.language());
            yield new Done(told, CaseDraft.NONE);
          }
          case Outcome.Refused<Result> refused ->
              isRepeat(request, member, refused)
                  ? new Done(visit.say(DeskPhrase.DONE_BEFORE), CaseDraft.NONE)
                  : refused(posted, refused);
        };
      } catch (StaleException e) {
        // Somebody else acted on it in the same moment: look again.
      }
    }
    throw new StaleException("others kept changing " + request.reference());
  }

  /** The same form once more, as a browser sends it after a lost answer: it was done before. */
  private boolean isRepeat(Request request, Member member, Outcome.Refused<Result> refused) {
    if (refused.why() != Refusal.STALE) {
      return false;
    }
    return visit
        .office()
        .store()
        .complaint(request.reference())
        .flatMap(complaint -> complaint.file().history().last(request.action()))
        .filter(last -> last.by().equals(new Actor.Staff(member).code()))
        .filter(last -> last.words().equals(request.words()) || isLastLetter(request))
        .isPresent();
  }

  /** Letters are kept with what is personal. */
  private boolean isLastLetter(Request request) {
    return request.action() == Action.WRITE
        && visit.office().store().contact(request.reference()).stream()
            .flatMap(contact -> contact.letters().stream())
            .filter(letter -> letter.from() == Sender.OFFICE)
            .reduce((first, last) -> last)
            .filter(letter -> reading.open(visit, letter.text()).equals(request.words()))
            .isPresent();
  }

  /** Whether the unit's part is missing, is out of date, or its own words do not do. */
  private static boolean isOfRelease(CaseDraft posted, Refusal why) {
    boolean rewrites = posted.how().equals(Action.REWRITE.code());
    String text = TypedText.kept(posted.text());
    return why == Refusal.RELEASE_MISSING
        || why == Refusal.WORDS_CHANGED
        || (why == Refusal.WORDS_MISSING && rewrites && text.isBlank() && !posted.words().isBlank())
        || (why == Refusal.WORDS_TOO_LONG && rewrites && text.length() > posted.words().length());
  }

  private Done refused(CaseDraft posted, Outcome.Refused<?> refused) {
    String why = ActionReport.of(refused, visit.language());
    return new Done(
        "",
        isOfRelease(posted, refused.why()) ? posted.becauseOfRelease(why) : posted.because(why));
  }
}
