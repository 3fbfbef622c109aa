package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.roster.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the list; none of the cases is read for them. */
final class CaseRows {
  private final DeskVisit visit;
  private final Map<String, String> holders;

  /**
   * @param holders the names of those who have taken up a case, by their ids
   */
  CaseRows(DeskVisit visit, Map<String, String> holders) {
    this.visit = visit;
    this.holders = holders;
  }

  Map<String, Object> of(Entry entry) {
    CaseRow row = entry.row();
    boolean head = entry.member().post().role() == Role.HEAD;
    DisplayNames names = visit.names();
    Map<String, Object> urgency = Urgency.of(visit, entry.duty(), entry.dueAt(), head);
    Map<String, Object> values = new HashMap<>();
    values.put("urgency", List.of(urgency));
    values.put("tone", urgency.get("tone"));
    values.put("place", names.place(row.place().counter()));
    values.put("matter", names.matter(row.place().matter()));
    values.put(
        "grades",
        visit.say(
            DeskPhrase.ROW_GRADES, names.of(row.rated().matter()), names.of(row.rated().person())));
    values.put("reference", entry.reference());
    values.put("href", visit.to("/m/case/" + row.reference()));
    if (entry.isFlood()) {
      values.put("flood", List.of(flood(entry)));
    }
    if (!head) {
      values.put("reach", reach(row));
      values.put(
          "tries",
          row.work().tries() == 0 ? "" : visit.say(DeskPhrase.ROW_TRIES, row.work().tries()));
      values.put("holder", holder(row));
    }
    return values;
  }

  /** The cases of a flood are handled as one, in the chat. */
  private Map<String, Object> flood(Entry entry) {
    String label = visit.say(DeskPhrase.ROW_FLOOD, entry.rows().size());
    return Findings.opening(
        visit,
        new SignedButtons(visit.office().keys()).show(visit.account(), entry.reference(), label));
  }

  private String reach(CaseRow row) {
    if (!row.rated().reachable()) {
      return visit.say(DeskPhrase.ROW_ERASED);
    }
    if (!row.rated().phone()) {
      return visit.say(row.work().written() ? DeskPhrase.ROW_WRITTEN : DeskPhrase.ROW_NO_PHONE);
    }
    String code = row.rated().callTime();
    return CallTime.isNow(visit, code) || code.equals(RatingDetails.ANY_TIME)
        ? visit.say(DeskPhrase.ROW_CALL_NOW)
        : visit.say(DeskPhrase.ROW_CALL_LATER, Labels.window(code, visit.language()));
  }

  private String holder(CaseRow row) {
    String id = row.work().holder();
    if (id.isEmpty()) {
      return "";
    }
    if (visit.posts().stream().anyMatch(member -> member.id().equals(id))) {
      return visit.say(DeskPhrase.ROW_MINE);
    }
    String name = holders.getOrDefault(id, "");
    return name.isEmpty()
        ? visit.say(DeskPhrase.ROW_HELD_BY_OTHER)
        : visit.say(DeskPhrase.ROW_HELD, name);
  }
}
