package dev.pingyi.server.desk;

import dev.pingyi.core.desk.Caseload;
import dev.pingyi.core.desk.Caseload.Load;
import dev.pingyi.core.desk.Caseload.OfInspector;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Above an inspector's list: who holds how much, and when it is due. */
final class LoadPanel {
  private final DeskVisit visit;

  LoadPanel(DeskVisit visit) {
    this.visit = visit;
  }

  /** One, or none for who is no inspector. */
  List<Map<String, Object>> of(List<Entry> work) {
    if (!visit.holds(Role.INSPECTOR)) {
      return List.of();
    }
    Caseload.View view = new Caseload(visit.office()).of(visit.posts(), work, visit.now());
    List<Map<String, Object>> rows = new ArrayList<>();
    view.inspectors().forEach(of -> rows.add(row(name(of), of.load())));
    rows.add(row(visit.say(OverviewPhrase.LOAD_FREE), view.free()));
    return List.of(Map.of("rows", rows));
  }

  private String name(OfInspector of) {
    return of.own() ? visit.say(OverviewPhrase.LOAD_OWN) : of.member().name();
  }

  private static Map<String, Object> row(String name, Load load) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", name);
    row.put("all", load.all());
    row.put("late", load.late());
    row.put("thisWeek", load.thisWeek());
    row.put("nextWeek", load.nextWeek());
    row.put("later", load.later());
    row.put("records", load.records());
    return row;
  }
}
