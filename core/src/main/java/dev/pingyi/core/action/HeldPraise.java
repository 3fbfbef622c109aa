package dev.pingyi.core.action;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Praise is held back for a flag and counts again when the flag is released: rating, counts and
 * event in one decision, in the month of the rating. Bad ratings are never touched.
 */
public final class HeldPraise {
  private final Office office;

  public HeldPraise(Office office) {
    this.office = office;
  }

  /**
   * Held back for the flag; empty if the rating is bad, taken back, held back for it already, or
   * not counted for a reason of its own.
   */
  public Optional<Decision> hold(String reference, Flag flag, Instant now) {
    return office
        .store()
        .rating(reference)
        .filter(r -> !isBad(r) && !r.neverCounts())
        .filter(r -> !r.flags().contains(flag.reference()))
        .map(
            before -> {
              Rating after = before.heldFor(flag.reference(), office.grades(before.at()));
              Decision listed =
                  Decision.of(
                      new Change.PutRating(after),
                      new FlagChange.ListRating(flag.reference(), reference));
              return before.heldBack()
                  ? listed
                  : listed.and(
                      counted(
                          before,
                          Counts.heldBack(before),
                          new RatingEvent.RatingHeldBack(
                              reference, before.unit(), flag.reference(), now)));
            });
  }

  /** Counts again, unless another flag still holds it back; empty if this one does not. */
  public Optional<Decision> release(String reference, Flag flag, Instant now) {
    return office
        .store()
        .rating(reference)
        .filter(r -> r.flags().contains(flag.reference()))
        .map(
            before -> {
              Rating after = before.releasedFrom(flag.reference());
              Decision put = Decision.of(new Change.PutRating(after));
              return after.heldBack() || after.withdrawn()
                  ? put
                  : put.and(
                      counted(
                          before,
                          Counts.released(before),
                          new RatingEvent.RatingReleased(
                              reference, before.unit(), flag.reference(), now)));
            });
  }

  private Decision counted(Rating rating, Counts counts, RatingEvent event) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Count(
            rating.unit(), office.books().month(rating.at()), counts, rating.reference()));
    String id = event.reference() + "/" + event.getClass().getSimpleName() + "/" + rating.version();
    return new Decision(changes, List.of(new EventEnvelope(id, event)));
  }

  private boolean isBad(Rating rating) {
    return office.grades(rating.at()).isBad(rating.grade());
  }
}
