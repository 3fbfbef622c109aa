package dev.pingyi.core.complaint;

import java.util.List;

/**
 * What the citizen has said beyond the grades so far.
 *
 * @param phone whether there is a number to call
 * @param words whether there are words to read
 * @param callTime a call window's code
 */
public record RatingDetails(
    String matter, List<Integer> reasons, boolean phone, boolean words, String callTime) {
  public RatingDetails {
    reasons = List.copyOf(reasons);
  }

  public static RatingDetails of(CaseFile file) {
    return new RatingDetails(
        file.matter(), file.reasons(), file.phone(), file.words(), file.callTime());
  }

  public RatingDetails withMatter(String chosen) {
    return new RatingDetails(chosen, reasons, phone, words, callTime);
  }

  public RatingDetails withReasons(List<Integer> chosen) {
    return new RatingDetails(matter, chosen, phone, words, callTime);
  }

  public RatingDetails withPhone(boolean given) {
    return new RatingDetails(matter, reasons, given, words, callTime);
  }

  public RatingDetails withWords() {
    return new RatingDetails(matter, reasons, phone, true, callTime);
  }

  public RatingDetails withCallTime(String chosen) {
    return new RatingDetails(matter, reasons, phone, words, chosen);
  }
}
