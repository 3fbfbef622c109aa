package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.server.pages.PagePhrase;
import dev.pingyi.server.pages.PageResponse;
import dev.pingyi.server.pages.PostName;
import dev.pingyi.server.pages.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all pages of the desk have around them: who is at it, the tabs, what was just done. */
final class DeskFrame {
  /** How often, in seconds, a page asks for itself that adds up much and that nobody acts on. */
  static final String SELDOM = "30";

  private static final int TAG_LETTERS = 16;

  private final Templates templates = new Templates(DeskFrame.class, DeskFrame::word);

  Templates templates() {
    return templates;
  }

  /** A word of the desk, or one that all pages have. */
  private static Phrase word(String key) {
    return Stream.<Phrase[]>of(
            DeskPhrase.values(), MemberDeskPhrase.values(), OverviewPhrase.values())
        .flatMap(Arrays::stream)
        .filter(phrase -> phrase.key().equals(key))
        .findFirst()
        .orElseGet(() -> PagePhrase.of(key));
  }

  /**
   * A page, or only that it is still the one that the browser shows: its script asks again and
   * again.
   *
   * @param tab which tab it is under
   */
  PageResponse page(DeskVisit visit, WebRequest request, DeskTab tab, Template template) {
    Map<String, Object> values = new HashMap<>(template.values());
    visit.told(request.parameter("told")).ifPresent(told -> values.putIfAbsent("told", told));
    String html = fill(visit, tab, template.name(), values);
    String tag = tag(html);
    if (request.header("if-none-match").filter(known -> known.contains(tag)).isPresent()) {
      return PageResponse.notModified(PageResponse.NEVER_KEPT).header("etag", tag);
    }
    return PageResponse.html(template.status(), PageResponse.NEVER_KEPT, html)
        .header("etag", tag)
        .cookie(cookie(visit, request));
  }

  /**
   * What a page is made of.
   *
   * @param values what the template names; its {@code title} is needed
   */
  record Template(String name, int status, Map<String, Object> values) {
    static Template of(String name, Map<String, Object> values) {
      return new Template(name, 200, values);
    }
  }

  private String fill(DeskVisit visit, DeskTab tab, String name, Map<String, Object> values) {
    values.put("phone", visit.visitor().phone());
    values.put("here", "phone=" + visit.visitor().phone() + "&");
    values.put("name", visit.posts().getFirst().name());
    values.put("posts", posts(visit));
    values.put("tabs", tabs(visit, tab));
    return templates.fill(name, visit.language(), values);
  }

  private static String posts(DeskVisit visit) {
    return visit.posts().stream()
        .map(member -> PostName.of(visit.office(), member.post(), visit.language()))
        .distinct()
        .collect(Collectors.joining(visit.say(DeskPhrase.POSTS)));
  }

  private static List<Map<String, Object>> tabs(DeskVisit visit, DeskTab here) {
    return Arrays.stream(DeskTab.values())
        .filter(tab -> tab.isFor(visit))
        .map(
            tab ->
                Map.<String, Object>of(
                    "href", visit.to(tab.path()),
                    "label", visit.say(tab.label()),
                    "here", tab == here))
        .toList();
  }

  /** Each use makes it hold longer. */
  private static String cookie(DeskVisit visit, WebRequest request) {
    return visit
        .context()
        .sessions()
        .cookie(request, visit.visitor().phone(), visit.visitor().session());
  }

  private static String tag(String html) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(hash).substring(0, TAG_LETTERS) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
