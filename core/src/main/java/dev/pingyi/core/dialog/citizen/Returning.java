package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Somebody scans a counter at which the same account has rated before. */
final class Returning {
  /** Of so many ratings of one counter it is looked how they stand. */
  private static final int LOOKED_AT = 3;

  /** A rating of before, with the complaint that it is, if it is one. */
  private record Before(Recent rating, Optional<Complaint> complaint) {
    boolean isOpen() {
      return complaint.filter(c -> !(c instanceof Complaint.Closed)).isPresent();
    }

    boolean waits() {
      return complaint.filter(c -> !OpenQuestion.answers(c).isEmpty()).isPresent();
    }
  }

  private final Office office;
  private final KeptDetails kept;

  Returning(Office office, KeptDetails kept) {
    this.office = office;
    this.kept = kept;
  }

  /**
   * What is said instead of a first question: the question at which the talk was left a moment ago,
   * or how the rating of before stands. Empty if the visit is a new one.
   */
  Optional<Turn> to(DialogContext context, Visit visit) {
    List<Recent> here =
        context.talk().recent().reversed().stream()
            .filter(r -> isSame(r, visit))
            .limit(LOOKED_AT)
            .toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    if (isUnderWay(context, here)) {
      Conversation same = context.still(context.talk().step());
      return Optional.of(Turn.moved(same.saying(CitizenPhrase.GO_ON.name())));
    }
    return here.stream()
        .map(r -> new Before(r, office.store().complaint(r.reference())))
        .filter(before -> before.isOpen() || isOfToday(context, before))
        .min(Comparator.comparingInt((Before b) -> b.waits() ? 0 : b.isOpen() ? 1 : 2))
        .map(before -> new Step.Returned(before.rating().reference(), visit))
        .map(step -> Turn.moved(context.at(step), kept.leave(context)));
  }

  private static boolean isSame(Recent rating, Visit visit) {
    return rating.counter().equals(visit.counter())
        && (visit.matter().isEmpty()
            || rating.matter().isEmpty()
            || rating.matter().equals(visit.matter()));
  }

  /** A reloaded page goes on where it was; after a while it is another visit. */
  private boolean isUnderWay(DialogContext context, List<Recent> here) {
    Duration silent = Duration.between(context.talk().at(), context.now());
    boolean lately = silent.compareTo(book(context).silence()) < 0;
    return lately
        && context
            .talk()
            .aboutRating()
            .filter(reference -> here.stream().anyMatch(r -> r.reference().equals(reference)))
            .isPresent();
  }

  /** As long as praise counts once only, another scan may well be the same visit. */
  private boolean isOfToday(DialogContext context, Before before) {
    boolean lately =
        before.rating().at().plus(book(context).countedOncePer()).isAfter(context.now());
    boolean withdrawn =
        before.complaint().isPresent()
            ? before.complaint().get() instanceof Complaint.Closed closed
                && closed.reason() == ClosingReason.WITHDRAWN
            : lately
                && office
                    .store()
                    .rating(before.rating().reference())
                    .filter(r -> !r.withdrawn())
                    .isEmpty();
    return lately && !withdrawn;
  }

  private RuleBook.Talk book(DialogContext context) {
    return office.books().inForce(context.now()).talk();
  }
}
