package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern NAMED = Pattern.compile("\\{\\{t\\.([a-zA-Z.]+)}}");

  private final PageTexts texts = new PageTexts();

  @Test
  void both_languages_have_the_same_texts_with_the_same_places() {
    assertThat(places(Language.EN)).isEqualTo(places(Language.ZH)).isNotEmpty();
  }

  private Map<String, Set<String>> places(Language language) {
    Map<String, Set<String>> places = new TreeMap<>();
    texts
        .words(language, "none")
        .forEach(
            (key, text) ->
                places.put(
                    key,
                    PLACE
                        .matcher(text)
                        .results()
                        .map(place -> place.group())
                        .collect(Collectors.toCollection(TreeSet::new))));
    return places;
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "staff", "results", "sorry", "join", "chat"})
  void every_word_that_a_template_names_is_there(String page) throws IOException {
    String template;
    try (InputStream in = PageTexts.class.getResourceAsStream(page + ".html")) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    Set<String> named =
        NAMED.matcher(template).results().map(n -> n.group(1)).collect(Collectors.toSet());

    assertThat(named).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(texts.words(language, page)).containsKeys(named.toArray(String[]::new));
    }
  }

  @Test
  void what_fills_a_place_is_not_looked_into() {
    assertThat(texts.say(Language.ZH, "staff.post", "{1}$1", "x")).isEqualTo("{1}$1 · x");
  }
}
