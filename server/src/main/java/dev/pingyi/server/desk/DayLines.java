package dev.pingyi.server.desk;

import dev.pingyi.core.action.OtherAct;
import dev.pingyi.core.desk.DayOfMember;
import dev.pingyi.core.desk.DayOfMember.OnCase;
import dev.pingyi.core.desk.DayOfMember.OnFinding;
import dev.pingyi.core.desk.DayOfMember.OnMember;
import dev.pingyi.core.dialog.ActLabels;
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
    values.put("at", CLOCK.format(line.at().atZone(visit.office().books().zone())));
    switch (line) {
      case OnCase of -> values.putAll(onCase(visit, of));
      case OnFinding(var _, var reference, var act) -> {
        String href = isSeen(visit, reference) ? visit.to(FindingPage.path(reference)) : "";
        values.putAll(other(visit, act, href, reference));
      }
      case OnMember(var _, var id, var act, var name) -> {
        boolean there = MemberPage.of(visit, id).isPresent();
        values.putAll(other(visit, act, there ? visit.to(MemberPage.path(id)) : "", name));
      }
    }
    return values;
  }

  private static Map<String, Object> onCase(DeskVisit visit, OnCase line) {
    DisplayNames names = visit.names();
    return Map.of(
        "act",
        ActLabels.of(line.action(), visit.language()),
        "closed",
        line.now().isEmpty(),
        "reference",
        line.reference(),
        "case",
        line.now().stream()
            .map(
                now ->
                    Map.of(
                        "href", visit.to("/m/case/" + line.reference()),
                        "place", names.place(now.counter()),
                        "state", Labels.of(now.state(), visit.language())))
            .toList());
  }

  /**
   * @param href empty for what is not there for the reader
   * @param name empty for whoever is not known any more
   */
  private static Map<String, Object> other(
      DeskVisit visit, OtherAct act, String href, String name) {
    return Map.of(
        "act",
        ActLabels.of(act, visit.language()),
        "closed",
        false,
        "case",
        List.of(),
        "to",
        href.isEmpty() ? List.of() : List.of(Map.of("href", href, "name", name)),
        "plain",
        href.isEmpty() ? name : "");
  }

  private static boolean isSeen(DeskVisit visit, String reference) {
    return FindingPage.talk(visit).seen(reference).isPresent();
  }
}
