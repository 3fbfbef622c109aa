package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import java.util.List;
import java.util.Map;

/** The page of what cannot be shown. */
public final class ErrorPage {
  private final Templates templates;

  /** With the templates of this package. */
  public ErrorPage() {
    this(new Templates());
  }

  ErrorPage(Templates templates) {
    this.templates = templates;
  }

  public PageResponse of(int status, Language language, PagePhrase title, PagePhrase sentence) {
    return of(status, language, title, Texts.say(language, sentence));
  }

  /** With a sentence that is said elsewhere, too. */
  public PageResponse of(int status, Language language, PagePhrase title, String sentence) {
    Map<String, Object> values =
        Map.of(
            "title", Texts.say(language, title),
            "sentence", sentence,
            "way",
                List.of(
                    Map.of("href", "/results", "label", Texts.say(language, PagePhrase.RESULTS))));
    return PageResponse.html(
        status, PageResponse.ASKED_AGAIN, templates.fill("sorry", language, values));
  }
}
