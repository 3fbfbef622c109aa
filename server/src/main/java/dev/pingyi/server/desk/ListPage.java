package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
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
    List<Map<String, Object>> cases =
        new WorkList(visit.office())
            .of(visit.posts(), visit.now()).stream()
                .filter(entry -> !entry.isFlood())
                .map(entry -> row(visit, entry))
                .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(DeskPhrase.LIST_TITLE, cases.size()));
    values.put("cases", cases);
    values.put("any", !cases.isEmpty());
    values.put("nothing", visit.say(DeskPhrase.LIST_NONE));
    return frame.page(visit, request, DeskTab.LIST, DeskFrame.Template.of("list", values));
  }

  private static Map<String, Object> row(DeskVisit visit, Entry entry) {
    return Map.of(
        "href", visit.to("/m/case/" + entry.reference()),
        "reference", entry.reference(),
        "place", visit.names().place(entry.row().place().counter()),
        "urgency", List.of(Urgency.of(visit, entry.duty(), entry.dueAt(), false)));
  }
}
