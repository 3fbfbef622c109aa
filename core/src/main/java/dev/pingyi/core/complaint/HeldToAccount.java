package dev.pingyi.core.complaint;

import java.util.Comparator;

/**
 * How many people of a group met the same measure, as the gravest of those they met.
 *
 * @param people at least one; nothing says who
 */
public record HeldToAccount(StaffGroup group, Measure measure, int people) {
  static final Comparator<HeldToAccount> ORDER =
      Comparator.comparing(HeldToAccount::group).thenComparing(HeldToAccount::measure);

  public HeldToAccount {
    if (people < 1) {
      throw new IllegalArgumentException("nobody is no entry: " + people);
    }
  }

  boolean isOf(StaffGroup other, Measure by) {
    return group == other && measure == by;
  }
}
