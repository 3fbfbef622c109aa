package dev.pingyi.server.pages;

import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.conversation.OnPage;
import java.util.List;
import java.util.Map;

/** The chat as a page shows it before the script takes over, or without any script. */
public final class ChatBox {
  /** As many characters as a letter has, where the question does not say how many it takes. */
  private static final int USUAL = 500;

  private static final int SAY_LETTERS = 16;

  private final PageContext context;

  public ChatBox(PageContext context) {
    this.context = context;
  }

  /**
   * The values for the template.
   *
   * @param back the page to which its forms return
   * @param place what the page's heading names, as in {@link OnPage#place()}; or empty
   */
  public Map<String, Object> of(Visitor visitor, Page page, String back, String place) {
    ShownTalk talk = new ShownTalk(page.entries(), place);
    int longest = talk.newest().longest();
    List<Map<String, Object>> earlier = talk.earlier();
    return Map.of(
        "phone",
        visitor.phone(),
        "back",
        back,
        "say",
        fresh(),
        "place",
        place,
        "earlier",
        earlier.isEmpty() ? List.of() : List.of(Map.of("messages", earlier)),
        "messages",
        talk.messages(),
        "longest",
        longest > 0 ? longest : USUAL,
        "over",
        talk.newest().over());
  }

  /** A beginning for the ids of posts that no other showing of a page has. */
  private String fresh() {
    String letters = context.sessions().mint().replaceAll("[^A-Za-z0-9]", "");
    return letters.substring(0, Math.min(SAY_LETTERS, letters.length()));
  }
}
