package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.server.pages.ChatBox;
import dev.pingyi.server.pages.PageResponse;
import java.util.HashMap;
import java.util.Map;

/** The chat of somebody of the office: its newest messages, with the box below them in sight. */
final class TalkPage implements DeskPage {
  /** What fits a screen or two; who looks for something older opens the case. */
  private static final int NEWEST = 20;

  private final DeskFrame frame;

  TalkPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    Page page = visit.context().transcript().read(visit.visitor().session(), 0, NEWEST);
    String back = visit.to("/m/talk") + "#ask";
    Map<String, Object> values =
        new HashMap<>(new ChatBox(visit.context()).of(visit.visitor(), page, back, ""));
    values.put("title", visit.say(DeskPhrase.TALK_TITLE));
    values.put("newest", String.valueOf(Math.max(0, page.last() - NEWEST)));
    return frame.page(visit, request, DeskTab.TALK, DeskFrame.Template.of("talk", values));
  }
}
