package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.server.pages.PageResponse;
import java.util.Map;

/** A page that is not for this person. */
record Closed(DeskFrame frame) {
  PageResponse page(DeskVisit visit, WebRequest request) {
    Map<String, Object> values =
        Map.of(
            "title", visit.say(MemberDeskPhrase.CLOSED_TITLE),
            "sentence", visit.say(MemberDeskPhrase.CLOSED),
            "list", visit.to("/m/"));
    return frame.page(visit, request, DeskTab.LIST, new DeskFrame.Template("closed", 403, values));
  }
}
