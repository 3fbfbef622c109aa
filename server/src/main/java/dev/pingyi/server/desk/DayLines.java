package dev.pingyi.server.desk;

import dev.pingyi.core.desk.DayOfMember;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Member;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody has done today, as a page says it to its reader. */
final class DayLines {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private DayLines() {}

  /**
   * The values of {@code day.html}.
   *
   * @param whose all posts of whoever acted
   */
  static Map<String, Object> of(DeskVisit visit, List<Member> whose) {
    List<Map<String, Object>> lines =
        new DayOfMember(visit.office())
            .of(whose, visit.posts(), visit.office().books().day(visit.now())).stream()
                .map(line -> line(visit, line))
                .toList();
    return Map.of(
        "acts", lines,
        "acted", !lines.isEmpty(),
        "dayTitle", visit.say(MemberDeskPhrase.DAY_TITLE, lines.size()));
  }

  private static Map<String, Object> line(DeskVisit visit, DayOfMember.Line line) {
    Map<String, Object> values = new HashMap<>();
    DisplayNames names = visit.names();
    values.put("at", CLOCK.format(line.at().atZone(visit.office().books().zone())));
    values.put("act", visit.say(TimelinePanel.of(line.action())));
    values.put("reference", line.reference());
    values.put(
        "case",
        line.now().stream()
            .map(
                now ->
                    Map.of(
                        "href", visit.to("/m/case/" + line.reference()),
                        "place", names.place(now.counter()),
                        "state", Labels.of(now.state(), visit.language())))
            .toList());
    return values;
  }
}
