package dev.pingyi.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.Coded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console says every code in words of its own, in both languages. */
final class ConsoleWordsTest {
  /**
   * A key, quoted or not, and its text: the value is read with it, so that none is taken for a key.
   */
  private static final Pattern ENTRY =
      Pattern.compile("(?:'([^']+)'|(\\w+)): '((?:[^'\\\\]|\\\\.)*)'");

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void both_languages_have_the_same_words_with_the_same_places() {
    assertThat(places("en")).isEqualTo(places("zh")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void every_action_has_words_for_the_time_line(String language) {
    assertThat(words(language)).containsKeys(keys("did.", Action.values()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everybody_who_acts_has_words(String language) {
    assertThat(words(language))
        .containsKeys(keys("role.", Role.values()))
        .containsKeys("role.citizen", "role.clock", "role.operator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void every_state_has_words(String language) {
    assertThat(words(language)).containsKeys(keys("state.", State.values()));
  }

  private static String[] keys(String start, Coded... codes) {
    return Stream.of(codes).map(coded -> start + coded.code()).toArray(String[]::new);
  }

  private static Map<String, Set<String>> places(String language) {
    return words(language).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                word ->
                    PLACE
                        .matcher(word.getValue())
                        .results()
                        .map(place -> place.group())
                        .collect(Collectors.toSet())));
  }

  private static Map<String, String> words(String language) {
    String start = "const " + language + " = {";
    String script = script();
    String table =
        Arrays.stream(script.split("(?m)^};"))
            .filter(part -> part.contains(start))
            .map(part -> part.substring(part.indexOf(start)))
            .findFirst()
            .orElseThrow();
    Map<String, String> words = new HashMap<>();
    ENTRY
        .matcher(table)
        .results()
        .forEach(
            entry ->
                words.put(
                    entry.group(1) == null ? entry.group(2) : entry.group(1), entry.group(3)));
    return words;
  }

  private static String script() {
    try (InputStream in =
        ConsoleWordsTest.class.getResourceAsStream("/dev/pingyi/local/console/words.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
