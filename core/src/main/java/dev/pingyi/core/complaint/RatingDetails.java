package dev.pingyi.core.complaint;

import java.util.List;

/**
 * What the citizen has said beyond the grades so far. The number and the words themselves are in
 * {@link Contact}.
 *
 * @param matter a matter's id, or empty while it is open
 * @param phone whether there is a number to call
 * @param words whether there are words to read
 * @param callTime a call window's code
 * @param reachable whether a letter reaches the citizen; not once everything personal was deleted
 */
public record RatingDetails(
    String matter,
    List<Integer> reasons,
    boolean phone,
    boolean words,
    String callTime,
    boolean reachable) {
  /** When the citizen has not chosen a time to be called. */
  public static final String ANY_TIME = "any";

  public RatingDetails {
    reasons = List.copyOf(reasons);
  }

  /** Before anything was added. */
  public static RatingDetails of(String matter, List<Integer> reasons) {
    return new RatingDetails(matter, reasons, false, false, ANY_TIME, true);
  }

  public RatingDetails withMatter(String chosen) {
    return new RatingDetails(chosen, reasons, phone, words, callTime, reachable);
  }

  public RatingDetails withReasons(List<Integer> chosen) {
    return new RatingDetails(matter, chosen, phone, words, callTime, reachable);
  }

  public RatingDetails withPhone() {
    return new RatingDetails(matter, reasons, true, words, callTime, reachable);
  }

  RatingDetails withoutPhone() {
    return new RatingDetails(matter, reasons, false, words, callTime, reachable);
  }

  public RatingDetails withWords() {
    return new RatingDetails(matter, reasons, phone, true, callTime, reachable);
  }

  public RatingDetails withCallTime(String chosen) {
    return new RatingDetails(matter, reasons, phone, words, chosen, reachable);
  }

  /** After everything personal was deleted. */
  public RatingDetails erased() {
    return new RatingDetails(matter, reasons, false, false, callTime, false);
  }

  /** Who had everything deleted and writes again can be answered again, and only that. */
  public RatingDetails reachableAgain() {
    return new RatingDetails(matter, reasons, phone, words, callTime, true);
  }
}
