package dev.pingyi.core.complaint;

import java.util.List;

/**
 * What the citizen has said beyond the grades so far.
 *
 * @param phone whether there is a number to call
 * @param words whether there are words to read
 * @param callTime a call window's code
 */
public record Addition(
    String matter, List<Integer> reasons, boolean phone, boolean words, String callTime) {
  public Addition {
    reasons = List.copyOf(reasons);
  }

  public static Addition of(Docket docket) {
    return new Addition(
        docket.matter(), docket.reasons(), docket.phone(), docket.words(), docket.callTime());
  }

  public Addition withMatter(String chosen) {
    return new Addition(chosen, reasons, phone, words, callTime);
  }

  public Addition withReasons(List<Integer> chosen) {
    return new Addition(matter, chosen, phone, words, callTime);
  }

  public Addition withPhone(boolean given) {
    return new Addition(matter, reasons, given, words, callTime);
  }

  public Addition withWords() {
    return new Addition(matter, reasons, phone, true, callTime);
  }

  public Addition withCallTime(String chosen) {
    return new Addition(matter, reasons, phone, words, chosen);
  }
}
