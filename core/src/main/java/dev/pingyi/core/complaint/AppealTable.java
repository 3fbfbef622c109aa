package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Workflow.AppealRow;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.Optional;

/** The rows of {@link Workflow} for an appeal, which goes its own way beside the state. */
final class AppealTable {
  static final List<AppealRow> ROWS =
      List.of(
          new AppealRow(Appeal.NONE, Optional.of(Role.HEAD), List.of(Action.APPEAL)),
          new AppealRow(
              Appeal.LODGED,
              Optional.of(Role.SUPERVISOR),
              List.of(Action.DISMISS_APPEAL, Action.GRANT_APPEAL)),
          new AppealRow(Appeal.DISMISSED, Optional.empty(), List.of()),
          new AppealRow(Appeal.GRANTED, Optional.empty(), List.of()));

  private AppealTable() {}

  static AppealRow of(Appeal appeal) {
    return ROWS.stream().filter(row -> row.appeal() == appeal).findFirst().orElseThrow();
  }
}
