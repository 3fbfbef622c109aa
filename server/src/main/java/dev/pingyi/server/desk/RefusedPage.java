package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.server.pages.PageResponse;
import java.util.Map;

/**
 * What somebody reads instead of what is not there, or not for them; which of the two, it hides.
 */
record RefusedPage(DeskFrame frame) {
  private static final int FORBIDDEN = 403;

  /** Instead of a case, or something else with a reference. */
  PageResponse ofCase(DeskVisit visit, WebRequest request) {
    return page(visit, request, DeskPhrase.CASE_REFUSED_TITLE, DeskPhrase.CASE_REFUSED);
  }

  /** Instead of a page that another post has. */
  PageResponse ofPost(DeskVisit visit, WebRequest request) {
    return page(visit, request, DeskPhrase.PAGE_REFUSED_TITLE, DeskPhrase.PAGE_REFUSED);
  }

  private PageResponse page(
      DeskVisit visit, WebRequest request, DeskPhrase title, DeskPhrase sentence) {
    Map<String, Object> values =
        Map.of("title", visit.say(title), "sentence", visit.say(sentence), "list", visit.to("/m/"));
    return frame.page(
        visit, request, DeskTab.LIST, new DeskFrame.Template("refused", FORBIDDEN, values));
  }
}
