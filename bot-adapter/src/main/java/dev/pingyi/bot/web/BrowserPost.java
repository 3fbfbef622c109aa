package dev.pingyi.bot.web;

import dev.pingyi.core.code.TypedLink;
import dev.pingyi.core.conversation.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser posts.
 *
 * @param id made by the browser or the page; the same again with the same content is a repeat. All
 *     buttons of a form share one
 * @param back where a form returns to; empty for JSON
 */
record BrowserPost(String phone, String id, String back, Said said) {
  private static final int TEXT_MAX = 2_000;
  private static final int TOKEN_MAX = 200;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

  /** Only to pages of our own, and only to those with a chat. */
  private static final Pattern BACK =
      Pattern.compile("/[sm]/[A-Za-z0-9_-]{0,200}(\\?[a-z0-9=&-]{0,80})?(#[a-z]{1,20})?");

  /** Reads the fields; empty if one is missing, too much or out of bounds. */
  static Optional<BrowserPost> read(Map<String, String> fields, boolean form) {
    String phone = fields.getOrDefault("phone", Sessions.USUAL_PHONE);
    String id = fields.getOrDefault("id", "");
    String back = form ? fields.getOrDefault("back", "") : "";
    boolean sound =
        Sessions.isPhone(phone)
            && ID.matcher(id).matches()
            && (!form || BACK.matcher(back).matches());
    return sound
        ? said(fields).map(said -> new BrowserPost(phone, id, back, said))
        : Optional.empty();
  }

  /** What may be a code or an invitation, opened or written; else empty. */
  String token() {
    return switch (said) {
      case Said.Start start -> TypedLink.token(start.token());
      case Said.Text text ->
          TypedLink.command(text.text()).or(() -> TypedLink.pasted(text.text())).orElse("");
      case Said.Tap _, Said.Phone _, Said.Attachment _ -> "";
    };
  }

  /** The same as if it had been opened: nothing that was written stays in the talk. */
  BrowserPost starting() {
    return new BrowserPost(phone, id, back, new Said.Start(token()));
  }

  private static Optional<Said> said(Map<String, String> fields) {
    List<String> kinds =
        List.of("tap", "text", "start").stream().filter(fields::containsKey).toList();
    if (kinds.size() != 1) {
      return Optional.empty();
    }
    String value = fields.getOrDefault(kinds.getFirst(), "");
    return switch (kinds.getFirst()) {
      case "tap" -> token(value).map(Said.Tap::new);
      case "start" -> token(value).map(Said.Start::new);
      default -> text(value);
    };
  }

  private static Optional<String> token(String value) {
    return Optional.of(value).filter(v -> !v.isBlank() && v.length() <= TOKEN_MAX);
  }

  private static Optional<Said> text(String value) {
    return Optional.of(value)
        .filter(v -> !v.isBlank() && v.codePointCount(0, v.length()) <= TEXT_MAX)
        .map(Said.Text::new);
  }
}
