package dev.pingyi.core.action;

import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.CodeEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is kept of a code that cannot be used. Anybody can send any number of texts that are no
 * codes, so of most nothing is kept at all.
 */
public final class RefusedCodes {
  private final Office office;

  public RefusedCodes(Office office) {
    this.office = office;
  }

  /**
   * A text that is no code of ours: one of a sample is counted, all others leave nothing behind.
   *
   * @param cause decides whether it is of the sample, the same for a repeat
   */
  public Decision forged(String cause, Instant now) {
    if (Math.floorMod(cause.hashCode(), ForgedCodes.SAMPLE) != 0) {
      return Decision.NOTHING;
    }
    LocalDate day = LocalDate.ofInstant(now, office.books().zone());
    ForgedCodes before = office.store().forgedCodes(day).orElseGet(() -> ForgedCodes.none(day));
    return Decision.of(new Change.PutForgedCodes(before.andOneMore()));
  }

  /**
   * A code of ours that leads nowhere any more. That it is still hanging somewhere is worth an
   * event, but one an hour, however often it is scanned.
   */
  public Decision dead(String counter, String why, Instant now) {
    String id = "refused/" + counter + "/" + why + "/" + now.truncatedTo(ChronoUnit.HOURS);
    var event = new EventEnvelope(id, new CodeEvent.SignRefused(counter, why, now));
    return office.store().hasEvent(event)
        ? Decision.NOTHING
        : new Decision(List.of(), List.of(event));
  }
}
