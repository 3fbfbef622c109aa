package dev.pingyi.core.ranking;

import dev.pingyi.core.complaint.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A talk with a unit that a notice has among its last (约谈).
 *
 * @param month of the notice
 * @param heldOn the day; of no meaning while it is owed
 * @param held by whom and when it was recorded, with what came of it in words, which the next
 *     notice tells; silent while it is owed
 */
public record Interview(YearMonth month, String unit, LocalDate heldOn, Stamp held) {
  /** That the notice asks for it. */
  public static Interview owed(YearMonth month, String unit) {
    return new Interview(month, unit, LocalDate.EPOCH, Stamp.NONE);
  }

  /** Names it: {@code 2026-11/JA1}. */
  public String reference() {
    return month + "/" + unit;
  }

  public boolean isHeld() {
    return !held.equals(Stamp.NONE);
  }

  /** Whether it was recorded from {@code since} on and before {@code until}. */
  public boolean isHeldWithin(Instant since, Instant until) {
    return isHeld() && !held.at().isBefore(since) && held.at().isBefore(until);
  }
}
