package dev.pingyi.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.architecture.Switches;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A new case breaks the build here, too. */
final class EverySwitchTest {
  @Test
  void every_case_of_a_sealed_type_or_an_enum_is_counted() {
    assertThat(Switches.withDefault(Path.of("src/main/java"))).isEmpty();
  }
}
