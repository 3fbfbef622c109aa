package dev.pingyi.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole talks, word for word. With {@code -Dtalks=write} the transcripts are written anew; review
 * them like code.
 */
class CitizenDialogTest {
  private static final Path TALKS = Path.of("src/test/resources/talks");

  static List<String> talks() {
    return List.of(
        "satisfied_zh",
        "satisfied_en",
        "bad_zh",
        "bad_en",
        "change_zh",
        "change_en",
        "coming_back_zh",
        "coming_back_en",
        "typed_zh",
        "typed_en",
        "long_words_zh",
        "ask_zh",
        "ask_en",
        "given_up_zh",
        "upheld_zh",
        "upheld_en",
        "settled_and_reopened_zh",
        "assigned_zh",
        "appeal_zh",
        "accountability_zh",
        "accountability_en",
        "letters_zh",
        "my_data_zh",
        "my_data_en",
        "refused_zh",
        "breach_zh",
        "systemic_zh",
        "systemic_en",
        "notice_zh");
  }

  @ParameterizedTest
  @MethodSource("talks")
  void the_talk_reads_as_written(String name) throws IOException {
    Path file = TALKS.resolve(name + ".txt");
    String written = Files.readString(file);

    String played = Transcript.play(written);

    if (System.getProperty("talks", "").equals("write")) {
      Files.writeString(file, played);
    } else {
      assertThat(played).isEqualTo(written);
    }
  }

  @Test
  void every_transcript_is_played() throws IOException {
    try (Stream<Path> files = Files.list(TALKS)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(talks());
    }
  }
}
