package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Act;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

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
          Outcome.done(
              done.decision().and(act(member, request.reference(), request.action().code(), now)),
              done.result());
      case Outcome.Done<Result> nothing -> nothing;
      case Outcome.Refused<Result> refused -> refused;
    };
  }

  /**
   * The same of what is done to anything but a case, be it by nobody of the office.
   *
   * @param to the reference, or the id, of what it was done to
   */
  <T> Outcome<T> with(
      Outcome<T> outcome, Function<T, String> to, OtherAct what, Actor by, Instant now) {
    return by instanceof Actor.Staff staff
            && outcome instanceof Outcome.Done<T> done
            && !done.decision().equals(Decision.NOTHING)
        ? Outcome.done(
            done.decision().and(act(staff.member(), to.apply(done.result()), what.code(), now)),
            done.result())
        : outcome;
  }

  private Change.ListAct act(Member member, String reference, String what, Instant now) {
    Duration kept = Duration.ofDays(office.books().inForce(now).checks().actsDaysKept());
    return new Change.ListAct(
        member.id(), office.books().day(now), new Act(now, reference, what), now.plus(kept));
  }
}
