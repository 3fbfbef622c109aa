package dev.pingyi.server.desk;

import dev.pingyi.core.rulebook.CallWindow;

/** Whether now is a good time to call. */
final class CallTime {
  private CallTime() {}

  /**
   * @param code of the call window that the citizen has chosen
   */
  static boolean isNow(DeskVisit visit, String code) {
    return visit.office().books().inForce(visit.now()).talk().callWindows().stream()
        .filter(window -> window.code().equals(code))
        .findFirst()
        .orElse(CallWindow.ANY)
        .covers(visit.now(), visit.office().books().zone());
  }
}
