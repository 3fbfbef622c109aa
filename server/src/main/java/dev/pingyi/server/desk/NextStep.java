package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is most likely done next, of what may be done: its button stands out. */
final class NextStep {
  private static final List<Action> RESULTS =
      List.of(
          Action.SETTLE,
          Action.UPHOLD,
          Action.PUT_RIGHT,
          Action.GRANT_APPEAL,
          Action.SEND_BACK,
          Action.RECORD_ACCOUNTABILITY);

  /** Acts besides which stands one that decides otherwise: none of them looks decided already. */
  private static final Set<Action> CONTRARY =
      EnumSet.of(Action.SETTLE, Action.UPHOLD, Action.GRANT_APPEAL, Action.SEND_BACK);

  private NextStep() {}

  /** Whether its button may stand out among those beside it. */
  static boolean standsOut(Action action) {
    return !CONTRARY.contains(action);
  }

  /**
   * Empty if nothing is to be done.
   *
   * @param numberOpen whether the number is on the page
   */
  static Optional<Action> of(CaseReading reading, boolean numberOpen) {
    CaseFile file = reading.complaint().file();
    List<Action> offered = reading.offered();
    boolean reached = file.calls().isReached();
    if (offered.contains(Action.REACHED) && !reached) {
      boolean look = offered.contains(Action.SHOW_NUMBER) && !numberOpen;
      return Optional.of(look ? Action.SHOW_NUMBER : Action.REACHED);
    }
    if (offered.contains(Action.WRITE) && !reached && !file.details().phone()) {
      return Optional.of(Action.WRITE);
    }
    return RESULTS.stream().filter(offered::contains).findFirst();
  }
}
