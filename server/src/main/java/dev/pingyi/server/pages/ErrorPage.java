package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import java.util.List;
import java.util.Map;

/** The page of what cannot be shown. */
final class ErrorPage {
  private final Templates templates;
  private final PageTexts texts;

  ErrorPage(Templates templates, PageTexts texts) {
    this.templates = templates;
    this.texts = texts;
  }

  /** With the words of {@code sorry.WHAT}. */
  PageResponse of(int status, Language language, String what) {
    return of(status, language, what, texts.say(language, "sorry." + what));
  }

  /** With a sentence of its own. */
  PageResponse of(int status, Language language, String what, String sentence) {
    Map<String, Object> values =
        Map.of(
            "lang", texts.say(language, "lang"),
            "t", texts.words(language, "sorry"),
            "title", texts.say(language, "sorry." + what + ".title"),
            "sentence", sentence,
            "way", List.of(Map.of("href", "/results", "label", texts.say(language, "results"))));
    return PageResponse.html(status, PageResponse.NEVER_KEPT, templates.fill("sorry", values));
  }
}
