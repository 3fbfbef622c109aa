package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.ComplaintReady;
import dev.pingyi.events.DeskEvent.ComplaintMerged;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Repeated complaints of one person about one matter are handled as one: the later one ends and
 * goes on in the earlier one, whose promise is the older. The citizen is told, and may say that it
 * is another matter; then it begins anew. Which of two are about the same an officer judges.
 */
public final class MergeRules {
  private final RuleBooks books;
  private final CallRules calls;

  public MergeRules(RuleBooks books) {
    this.books = books;
    this.calls = new CallRules(books);
  }

  /** It may be one of several about the same: the account has rated the unit before. */
  public static Transition afterOthers(Transition opened) {
    CaseFile file = opened.after().file();
    return new Transition(
        opened.after().with(file.with(file.links().afterOthers())), opened.events());
  }

  /**
   * Whether one may go on in the other: an earlier one about the same unit that is not over, and in
   * which the citizen can still be reached.
   */
  public static boolean isPossible(Complaint repeat, Complaint into) {
    Opening later = repeat.file().opening();
    Opening earlier = into.file().opening();
    return repeat instanceof CallOwed
        && repeat.file().links().repeated()
        && repeat.file().links().from().isEmpty()
        && !(into instanceof Closed)
        && !into.reference().equals(repeat.reference())
        && into.file().details().reachable()
        && earlier.account().equals(later.account())
        && earlier.unit().equals(later.unit())
        && !earlier.at().isAfter(later.at());
  }

  /** It ends, and goes on in the other. */
  public Transition merge(CallOwed repeat, String into, Stamp stamp) {
    CaseFile file = repeat.file();
    return ComplaintRules.close(
            repeat.with(file.with(file.links().mergedInto(into))),
            ClosingReason.MERGED,
            Action.MERGE,
            stamp)
        .and(new ComplaintMerged(file.reference(), into, stamp.by(), stamp.at()));
  }

  /** The other takes it in, and with it the number to call if it has none. */
  public Transition takeIn(Complaint into, Complaint repeat, Stamp stamp) {
    CaseFile file = into.file();
    RatingDetails more = repeat.file().details();
    Links links = file.links().plus(repeat.reference());
    CaseFile taken =
        file.details().phone() || !more.phone()
            ? file.with(links)
            : file.with(file.details().withPhone().withCallTime(more.callTime()))
                .with(links.calledBy(repeat.reference()));
    return Transition.to(into.with(taken), Action.MERGE, stamp);
  }

  /**
   * Until when the citizen may say that it is another matter; empty for what was not merged.
   *
   * @param into with which it was merged
   */
  public Optional<Instant> separableUntil(Complaint merged, Complaint into) {
    if (!merged.file().links().isMerged()) {
      return Optional.empty();
    }
    return into instanceof Closed over
        ? Optional.of(
            over.at().plus(Duration.ofDays(books.inForce(over.at()).checks().reopenDays())))
        : Optional.of(Instant.MAX);
  }

  /**
   * The citizen says that it is another matter: a new promise of a call begins.
   *
   * @param details what is known of the citizen now, who may have had it deleted meanwhile
   */
  public Transition separate(Closed merged, RatingDetails details, Stamp stamp) {
    CaseFile file = merged.file().with(details).with(merged.file().links().alone(true)).alone();
    return FollowUpRules.objected(
        calls.callAgain(file, stamp.at()), Action.SEPARATE, Objection.ANOTHER_MATTER, stamp);
  }

  /** The one with which it was merged was taken back: it goes on by itself, with a new promise. */
  public Transition goOn(Closed merged, Stamp stamp) {
    CaseFile file = merged.file().with(merged.file().links().alone(false)).alone();
    Complaint.Calling owed = calls.callAgain(file, stamp.at());
    return Transition.to(
        owed,
        Action.SEPARATE,
        stamp,
        new ComplaintReady(file.reference(), file.opening().area(), stamp.by(), stamp.at()));
  }

  /** The other lets it go. */
  public Transition letGo(Complaint into, String repeat, boolean number, Stamp stamp) {
    CaseFile file = number ? withoutNumber(into.file()) : into.file();
    return Transition.to(into.with(file.with(file.links().minus(repeat))), Action.SEPARATE, stamp);
  }

  /** The number that came with another one was deleted there, and so it is here. */
  public Transition numberErased(Complaint into, Stamp stamp) {
    return Transition.to(into.with(withoutNumber(into.file())), Action.ERASE, stamp);
  }

  private static CaseFile withoutNumber(CaseFile file) {
    return file.with(file.details().withoutPhone()).with(file.links().calledBy(""));
  }
}
