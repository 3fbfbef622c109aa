package dev.pingyi.server.pages;

import dev.pingyi.bot.web.Transcript.Page;
import java.util.Map;

/** The chat as a page shows it before the script takes over, or without any script. */
final class ChatBox {
  private static final int SAY_LETTERS = 16;

  private final PageContext context;

  ChatBox(PageContext context) {
    this.context = context;
  }

  /**
   * The values for the template.
   *
   * @param back the page to which its forms return
   */
  Map<String, Object> of(Visitor visitor, Page page, String back) {
    return Map.of(
        "phone", visitor.phone(),
        "back", back,
        "say", fresh(),
        "messages", ShownTalk.of(page.entries()));
  }

  /** A beginning for the ids of posts that no other showing of a page has. */
  private String fresh() {
    String letters = context.sessions().mint().replaceAll("[^A-Za-z0-9]", "");
    return letters.substring(0, Math.min(SAY_LETTERS, letters.length()));
  }
}
