package dev.pingyi.server.store;

/**
 * Items of one partition, in the order of their sort keys.
 *
 * @param prefix what the sort keys begin with, or empty
 * @param after only sort keys after this one; empty for all
 * @param most how many items at most
 * @param consistent whether the latest commit has to be seen
 */
public record Range(String pk, String prefix, String after, int most, boolean consistent) {
  /** More than any partition holds; a limit all the same. */
  private static final int ALL = 100_000;

  public static Range all(String pk, String prefix) {
    return new Range(pk, prefix, "", ALL, true);
  }

  public Range after(String sk) {
    return new Range(pk, prefix, sk, most, consistent);
  }

  public Range most(int items) {
    return new Range(pk, prefix, after, items, consistent);
  }

  /** May miss the latest commits, for half the price. */
  public Range lagging() {
    return new Range(pk, prefix, after, most, false);
  }
}
