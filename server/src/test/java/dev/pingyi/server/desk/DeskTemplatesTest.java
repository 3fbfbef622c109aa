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
}
