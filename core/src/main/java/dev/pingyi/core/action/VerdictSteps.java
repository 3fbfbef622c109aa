package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.complaint.AppealRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.complaint.VerdictRules;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * Verdicts and appeals. The points are entered in the same decision as the verdict: neither exists
 * without the other.
 */
final class VerdictSteps {
  private final Office office;
  private final VerdictRules rules;
  private final AppealRules appeals;
  private final PointsRules points;
  private final ComplaintDecision decisions;

  VerdictSteps(Office office) {
    this.office = office;
    this.rules = new VerdictRules(office.books());
    this.appeals = new AppealRules(office.books());
    this.points = new PointsRules(office.books(), office.keys());
    this.decisions = new ComplaintDecision(office);
  }

  Outcome<Result> uphold(Steps.Context context) {
    Complaint complaint = context.complaint();
    PointsRules.Entered entered =
        points.uphold(
            book(complaint, year(context.now())),
            new PointsRules.Cause(complaint.reference(), context.actor().code()),
            context.now());
    PointsEffect effect = effect(entered);
    Transition step = rules.uphold((Referred) complaint, effect, context.stamp());
    return done(context, step, effect, Optional.of(entered));
  }

  /** Points go back into the year that they were taken from. */
  Outcome<Result> grantAppeal(Steps.Context context) {
    Optional<PointsRules.Entered> back = reversal(context);
    PointsEffect effect =
        back.map(VerdictSteps::effect).orElseGet(() -> new PointsEffect(0, left(context)));
    return appeals
        .grant(context.complaint(), effect, context.stamp())
        .map(step -> done(context, step, effect, back))
        .orElseGet(() -> Outcome.refused(Refusal.TOO_LATE));
  }

  Outcome<Result> dismissAppeal(Steps.Context context) {
    PointsEffect effect = new PointsEffect(0, left(context));
    return appeals
        .dismiss(context.complaint(), effect.left(), context.stamp())
        .map(step -> done(context, step, effect, Optional.empty()))
        .orElseGet(() -> Outcome.refused(Refusal.TOO_LATE));
  }

  private Outcome<Result> done(
      Steps.Context context,
      Transition step,
      PointsEffect effect,
      Optional<PointsRules.Entered> entered) {
    Decision decision = decisions.of(context.complaint(), step, context.now());
    if (entered.isPresent()) {
      decision = decision.and(new Change.Enter(entered.get().entry(), entered.get().after()));
    }
    return Outcome.done(decision, new Result(context.action(), step.after(), effect));
  }

  private Optional<PointsRules.Entered> reversal(Steps.Context context) {
    int now = year(context.now());
    Complaint complaint = context.complaint();
    PointsRules.Cause cause = new PointsRules.Cause(complaint.reference(), context.actor().code());
    for (int year = now; year >= now - 1; year--) {
      Optional<PointsRules.Entered> back =
          points.reverse(book(complaint, year), cause, context.now());
      if (back.isPresent()) {
        return back;
      }
    }
    return Optional.empty();
  }

  private static PointsEffect effect(PointsRules.Entered entered) {
    return new PointsEffect(entered.entry().change(), entered.after().points());
  }

  private PointsBook book(Complaint complaint, int year) {
    String unit = complaint.file().opening().unit();
    return points.book(unit, year, office.store().entries(unit, year));
  }

  private int left(Steps.Context context) {
    return book(context.complaint(), year(context.now())).points();
  }

  private int year(Instant now) {
    return office.books().day(now).getYear();
  }
}
