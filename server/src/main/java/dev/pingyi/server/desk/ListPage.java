package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.server.pages.PageResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies with somebody, the most urgent first. */
final class ListPage implements DeskPage {
  private final DeskFrame frame;

  ListPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    OpenComplaints open = new OpenComplaints(visit.office());
    List<Map<String, Object>> cases =
        visit.posts().stream()
            .flatMap(member -> open.of(member, visit.now()).stream())
            .distinct()
            .map(complaint -> row(visit, complaint))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(DeskPhrase.LIST_TITLE, cases.size()));
    values.put("cases", cases);
    values.put("any", !cases.isEmpty());
    values.put("nothing", visit.say(DeskPhrase.LIST_NONE));
    return frame.page(visit, request, DeskTab.LIST, DeskFrame.Template.of("list", values));
  }

  private static Map<String, Object> row(DeskVisit visit, Complaint complaint) {
    Due due = complaint.nextDue().orElseThrow();
    return Map.of(
        "href", visit.to("/m/case/" + complaint.reference()),
        "reference", complaint.reference(),
        "place", visit.names().place(complaint.file().opening().counter()),
        "urgency", List.of(Urgency.of(visit, due.duty(), due.by(), false)));
  }
}
