package dev.pingyi.core.action;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.BreachEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns a step of a breach into a decision: the record, what it costs, and its event. */
public final class BreachDecision {
  /** A decided breach and what it did to the unit's points. */
  record Decided(Decision decision, PointsEffect points) {}

  private final Office office;
  private final PointsRules points;

  public BreachDecision(Office office) {
    this.office = office;
    this.points = new PointsRules(office.books(), office.keys());
  }

  Decision reported(Breach breach) {
    return of(
        breach,
        new BreachEvent.BreachReported(
            breach.reference(),
            breach.kind().code(),
            breach.area(),
            breach.place().unit(),
            breach.place().counter(),
            breach.reported().by(),
            breach.reported().at()));
  }

  /** A confirmed one costs its points in the month in which it was confirmed. */
  Decided decided(Breach breach) {
    Stamp stamp = breach.decided();
    List<Change> changes = new ArrayList<>();
    PointsEffect effect = PointsEffect.NONE;
    if (breach.state() == Breach.State.CONFIRMED) {
      PointsRules.Entered entered = entered(breach, stamp);
      changes.add(new Change.Enter(entered.entry(), entered.after()));
      changes.add(
          new Change.Count(
              breach.place().unit(),
              office.books().month(stamp.at()),
              Counts.breach(),
              breach.reference()));
      effect = new PointsEffect(entered.entry().change(), entered.after().points());
    }
    Decision decision =
        of(
            breach,
            new BreachEvent.BreachDecided(
                breach.reference(),
                breach.kind().code(),
                breach.area(),
                breach.place().unit(),
                breach.state().code(),
                -effect.change(),
                effect.left(),
                stamp.by(),
                stamp.at()));
    return new Decided(decision.and(new Decision(changes, List.of())), effect);
  }

  /** Nobody has decided it yet. */
  public Decision reminded(Breach breach, Instant now) {
    return of(
        breach,
        new BreachEvent.BreachReminded(
            breach.reference(),
            breach.area(),
            breach.place().unit(),
            breach.deadline().dueAt(),
            breach.deadline().isOver(now),
            Stamp.CLOCK,
            now));
  }

  /** The end of its time has moved. */
  public Decision recounted(Breach breach, Instant now) {
    return of(
        breach,
        new BreachEvent.BreachRecounted(
            breach.reference(), breach.area(), breach.deadline().dueAt(), Stamp.CLOCK, now));
  }

  private static Decision of(Breach breach, BreachEvent event) {
    String id =
        String.join(
            "/", breach.reference(), "" + breach.version(), event.getClass().getSimpleName());
    return new Decision(
        List.of(new Change.PutBreach(breach)), List.of(new EventEnvelope(id, event)));
  }

  /** Whoever confirmed it stands for it; who reported it is in the breach that it names. */
  private PointsRules.Entered entered(Breach breach, Stamp stamp) {
    String unit = breach.place().unit();
    int year = office.books().day(stamp.at()).getYear();
    PointsBook book = points.book(unit, year, office.store().entries(unit, year));
    PointsRules.Cause cause = new PointsRules.Cause(breach.reference(), stamp.by());
    return points.breach(book, cause, stamp.at());
  }
}
