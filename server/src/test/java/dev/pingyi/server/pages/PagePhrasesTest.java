package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.PhraseContract;
import dev.pingyi.core.conversation.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The phrases of the pages, of the printed sheets and of the posters. */
class PagePhrasesTest extends PhraseContract {
  private static final Path TEMPLATES = Path.of("src/main/resources/dev/pingyi/server/pages");
  private static final Path DESK = Path.of("src/main/resources/dev/pingyi/server/desk");

  private final String templates = read(TEMPLATES, ".html") + read(DESK, ".html");

  @Override
  protected String root() {
    return "dev.pingyi.server";
  }

  @Override
  protected Set<String> data() {
    return Set.of();
  }

  @Override
  protected Set<String> withoutHan() {
    return Set.of(
        "PagePhrase.LANG",
        "PagePhrase.LANG_OTHER",
        "PagePhrase.LANG_SWITCH",
        "PagePhrase.STAFF_POST",
        "DeskPhrase.POSTS",
        "DeskPhrase.BY_PERSON",
        "DeskPhrase.TIMES",
        "OverviewPhrase.OVERVIEW_PERCENT",
        "PagePhrase.RESULTS_NONE",
        "ResultsPhrase.CATEGORY_TITLE");
  }

  /** The seal is a picture more than a word; a switch is for those who read the other language. */
  @Override
  protected Set<String> withHan() {
    return Set.of("PagePhrase.LANG_SWITCH", "PagePhrase.SEAL", "PosterPhrase.SEAL");
  }

  @Override
  protected boolean isSaid(String part, Phrase phrase) {
    return super.isSaid(part, phrase) || templates.contains("{{t." + phrase.key() + "}}");
  }

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .toList();
    }
  }

  /** A template fills no places. */
  @ParameterizedTest
  @MethodSource("pages")
  void every_word_that_a_template_names_can_be_said_as_it_is(String page) {
    assertThat(new Templates().words(page)).isNotEmpty();
    for (Phrase word : new Templates().words(page)) {
      for (Language language : Language.values()) {
        assertThat(Texts.say(language, word)).isNotBlank();
      }
    }
  }

  @Test
  void a_template_that_names_an_unknown_word_is_refused() {
    assertThatThrownBy(() -> PagePhrase.of("staff.nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("staff.nothing");
  }

  @Test
  void what_fills_a_place_is_not_looked_into() {
    assertThat(Texts.say(Language.ZH, PagePhrase.STAFF_POST, "{1}$1", "x")).isEqualTo("{1}$1 · x");
  }
}
