package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.HeldToAccount;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Transition;
import java.util.Optional;

/** Who was held to account is recorded, or corrected; the sums change in the same decision. */
final class AccountabilitySteps {
  private final Office office;
  private final AccountabilityRules rules;
  private final ComplaintDecision decisions;

  AccountabilitySteps(Office office) {
    this.office = office;
    this.rules = new AccountabilityRules(office.books());
    this.decisions = new ComplaintDecision(office);
  }

  Outcome<Result> record(Steps.Context context) {
    return done(
        context, rules.record(context.complaint(), context.accountability(), context.stamp()));
  }

  Outcome<Result> correct(Steps.Context context) {
    Optional<Accountability> before = context.complaint().file().inquiry().recorded();
    return before.filter(context.accountability()::equals).isPresent()
        ? Outcome.refused(Refusal.NOTHING_CORRECTED)
        : done(
            context, rules.correct(context.complaint(), context.accountability(), context.stamp()));
  }

  private Outcome<Result> done(Steps.Context context, Optional<Transition> step) {
    int most = office.books().inForce(context.now()).checks().peopleMost();
    if (context.accountability().people().stream()
        .mapToInt(HeldToAccount::people)
        .anyMatch(people -> people > most)) {
      return Outcome.refused(Refusal.TOO_MANY_PEOPLE, String.valueOf(most));
    }
    return step.map(
            transition ->
                Outcome.done(
                    decisions.of(context.complaint(), transition, context.now()),
                    new Result(context.action(), transition.after(), PointsEffect.NONE)))
        .orElseGet(() -> Outcome.refused(Refusal.RECORDED_MEANWHILE));
  }
}
