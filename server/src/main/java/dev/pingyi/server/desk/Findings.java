package dev.pingyi.server.desk;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.dialog.staff.FindingTitles;
import java.util.List;
import java.util.Map;

/** What lies with somebody besides cases: flags, breaches, systemic issues. */
final class Findings {
  private final DeskVisit visit;

  Findings(DeskVisit visit) {
    this.visit = visit;
  }

  /** One section, or none. */
  List<Map<String, Object>> sections() {
    List<Map<String, Object>> items =
        new FindingTitles(visit.office(), visit.language())
            .of(visit.visitor().caller().posts(), visit.posts()).stream()
                .map(
                    finding ->
                        Map.<String, Object>of(
                            "href", visit.to(FindingPage.path(finding.reference())),
                            "label", finding.title()))
                .toList();
    return items.isEmpty()
        ? List.of()
        : List.of(Map.of("title", visit.say(DeskPhrase.FINDINGS), "items", items));
  }

  /** The values of a form that presses a button in the chat. */
  static Map<String, Object> opening(DeskVisit visit, Button button) {
    return Map.of(
        "id",
        "open-" + Integer.toHexString((button.data() + visit.now()).hashCode()),
        "back",
        visit.to("/m/talk") + "#ask",
        "data",
        button.data(),
        "label",
        button.label());
  }
}
