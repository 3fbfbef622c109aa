package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.server.pages.PageResponse;
import java.util.Map;

/** One of the pages of the desk. */
interface DeskPage {
  /** What is seen at its address; opening it changes nothing. */
  PageResponse show(DeskVisit visit, WebRequest request);

  /** A form of the page was posted. */
  default PageResponse take(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    throw new UnsupportedOperationException("this page has no form: " + request.path());
  }

  /** Whether the page has a form. */
  default boolean hasForm() {
    return false;
  }
}
