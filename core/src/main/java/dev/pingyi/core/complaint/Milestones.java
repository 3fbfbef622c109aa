package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** When a complaint passed what people follow, read from its file. */
public final class Milestones {
  private Milestones() {}

  /** What was passed so far, in the order of {@link Milestone}. */
  public static Map<Milestone, Instant> of(CaseFile file) {
    Map<Milestone, Instant> passed = new EnumMap<>(Milestone.class);
    passed.put(Milestone.SCANNED, file.opening().scannedAt());
    passed.put(Milestone.RATED, file.opening().at());
    passed.put(Milestone.OPENED, file.opening().at());
    if (file.calls().isTold()) {
      passed.put(Milestone.TOLD, file.calls().toldAt());
    }
    file.calls().firstContact().ifPresent(at -> passed.put(Milestone.CALLED, at));
    file.calls().confirmed().ifPresent(at -> passed.put(Milestone.CALL_CONFIRMED, at));
    file.inquiry().decided().ifPresent(at -> passed.put(Milestone.DECIDED, at));
    if (wasUpheld(file)) {
      passed.put(Milestone.DEDUCTED, file.inquiry().decidedAt());
    }
    file.remedy().reported().ifPresent(at -> passed.put(Milestone.REMEDIED, at));
    file.history()
        .last(Action.CONFIRM_SOLVED, Action.ACCEPT_REMEDY, Action.REOPEN)
        .filter(entry -> entry.action() != Action.REOPEN)
        .ifPresent(entry -> passed.put(Milestone.CONFIRMED, entry.at()));
    return passed;
  }

  /** Also one whose verdict fell on appeal: the deduction was made, and then given back. */
  private static boolean wasUpheld(CaseFile file) {
    return file.inquiry().verdict() == Verdict.UPHELD || file.appeal() == Appeal.GRANTED;
  }
}
