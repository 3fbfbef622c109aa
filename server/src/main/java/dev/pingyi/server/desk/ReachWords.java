package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.dialog.Labels;

/**
 * How whoever rated can be reached, said to somebody of the office by what they can do about it.
 */
final class ReachWords {
  private final DeskVisit visit;
  private final CaseReading reading;

  ReachWords(DeskVisit visit, CaseReading reading) {
    this.visit = visit;
    this.reading = reading;
  }

  /** Empty once nobody is to be reached any more. */
  String line() {
    CaseFile file = reading.complaint().file();
    if (reading.complaint() instanceof Complaint.Closed) {
      return "";
    }
    if (reading.contact().isEmpty() || !file.details().reachable()) {
      return visit.say(DeskPhrase.ERASED);
    }
    return file.details().phone() ? ofNumber(file.details().callTime()) : withoutNumber(file);
  }

  private String ofNumber(String window) {
    if (!may(Action.SHOW_NUMBER)) {
      return visit.say(DeskPhrase.HAS_PHONE);
    }
    return visit.say(
        CallTime.isNow(visit, window) ? DeskPhrase.CALL_NOW : DeskPhrase.CALL_LATER,
        Labels.window(window, visit.language()));
  }

  private String withoutNumber(CaseFile file) {
    if (!may(Action.WRITE)) {
      return visit.say(DeskPhrase.NO_PHONE);
    }
    return visit.say(
        file.calls().isWritten() ? DeskPhrase.NO_PHONE_WRITTEN : DeskPhrase.NO_PHONE_WRITE);
  }

  private boolean may(Action action) {
    return reading.offered().contains(action);
  }
}
