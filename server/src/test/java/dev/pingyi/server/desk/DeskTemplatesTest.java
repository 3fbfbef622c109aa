package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DeskTemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/dev/pingyi/server/desk");

  static List<String> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_word_that_a_template_names_can_be_said_as_it_is(String template) {
    for (Phrase word : new DeskFrame().templates().words(template)) {
      for (Language language : Language.values()) {
        assertThat(Texts.say(language, word)).isNotBlank();
      }
    }
  }

  /** A dot in the text, or behind a part, is left alone at the end of a line that wraps there. */
  @ParameterizedTest
  @MethodSource("templates")
  void no_dot_can_be_left_at_the_end_of_a_line(String template) throws IOException {
    String body = Files.readString(TEMPLATES.resolve(template + ".html"));

    assertThat(body.replaceAll("(?s)\\{\\{!.*?}}|<title>.*?</title>", "")).doesNotContain("·");
  }

  @Test
  void no_style_puts_a_dot_behind_a_part() throws IOException {
    Path styles = TEMPLATES.resolveSibling("pages").resolve("web/desk.css");

    assertThat(Files.readString(styles)).doesNotContainPattern("::after \\{ content: \"·\"");
  }
}
