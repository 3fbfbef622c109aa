package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Act;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.Instant;

/** What somebody of the office did on a day, listed in the same write in which it is done. */
final class ActList {
  private final Office office;

  ActList(Office office) {
    this.office = office;
  }

  /** The same with its line in the member's day; what changes nothing is no act. */
  Outcome<Result> with(Outcome<Result> outcome, Request request, Member member, Instant now) {
    return switch (outcome) {
      case Outcome.Done<Result> done when !done.decision().equals(Decision.NOTHING) ->
          Outcome.done(done.decision().and(act(request, member, now)), done.result());
      case Outcome.Done<Result> nothing -> nothing;
      case Outcome.Refused<Result> refused -> refused;
    };
  }

  private Change.ListAct act(Request request, Member member, Instant now) {
    Duration kept = Duration.ofDays(office.books().inForce(now).checks().actsDaysKept());
    return new Change.ListAct(
        member.id(),
        office.books().day(now),
        new Act(now, request.reference(), request.action().code()),
        now.plus(kept));
  }
}
