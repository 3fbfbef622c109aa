package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.conversation.Language;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a browser on pages and at the beginning of a talk. */
final class BrowserLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB,en;q=0.9|EN",
        "zh-CN,zh;q=0.9,en;q=0.8|ZH",
        "en;q=0.8, zh-TW|ZH",
        "fr-FR,fr;q=0.9,en;q=0.5|EN",
        "fr|ZH",
        "*|ZH",
        "en;q=0, zh;q=0.1|ZH",
        "en;q=x|ZH",
        "EN-us|EN",
        "''|ZH"
      })
  void before_anybody_chose_it_is_the_one_that_the_browser_asks_for(
      String accepted, Language language) {
    WebRequest request =
        new WebRequest(
            "GET", "/results", Map.of("accept-language", accepted), Map.of(), Map.of(), "");

    assertThat(BrowserLanguage.of(request)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en|EN", "en-GB|EN", "zh|ZH", "fr|ZH", "''|ZH"})
  void afterwards_it_is_the_one_that_somebody_chose(String chosen, Language language) {
    Map<String, String> english = Map.of("accept-language", "en-GB,en;q=0.9");
    Map<String, String> cookie = Map.of(BrowserLanguage.COOKIE, chosen);
    Map<String, String> other = Map.of("lang", language.other().code());

    assertThat(BrowserLanguage.of(new WebRequest("GET", "/", english, Map.of(), cookie, "")))
        .isEqualTo(language);
    assertThat(BrowserLanguage.of(new WebRequest("GET", "/", english, other, cookie, "")))
        .isEqualTo(language.other());
  }
}
