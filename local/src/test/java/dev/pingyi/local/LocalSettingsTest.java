package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalSettingsTest {
  @Test
  void without_an_environment_everything_has_a_default() {
    LocalSettings settings = LocalSettings.read(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.store()).isEqualTo(LocalSettings.Kind.SQLITE);
    assertThat(settings.clock()).isEmpty();
  }

  @Test
  void the_data_folder_lies_at_the_root_of_the_checkout() {
    Path data = LocalSettings.read(Map.of()).data();

    assertThat(data).hasFileName(".pingyi");
    assertThat(Files.exists(data.resolveSibling("mvnw"))).isTrue();
  }

  @Test
  void an_empty_setting_is_an_absent_one() {
    LocalSettings settings = LocalSettings.read(Map.of("PINGYI_PORT", " ", "PINGYI_CLOCK", ""));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.clock()).isEmpty();
  }

  @Test
  void settings_are_read() {
    LocalSettings settings =
        LocalSettings.read(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-25T09:00:00+08:00",
                "PINGYI_PUBLIC_URL", "https://pingyi.example/"));

    assertThat(settings.port()).isZero();
    assertThat(settings.store()).isEqualTo(LocalSettings.Kind.MEMORY);
    assertThat(settings.clock()).contains(Instant.parse("2026-11-25T01:00:00Z"));
    assertThat(settings.publicUrl()).contains(URI.create("https://pingyi.example"));
  }

  @Test
  void the_office_clock_stands_in_the_years_of_the_rule_books_and_after() {
    for (String at : new String[] {"2024-12-31T16:00:00Z", "2099-12-31T23:59:59+08:00"}) {
      assertThat(LocalSettings.read(Map.of("PINGYI_CLOCK", at)).clock()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PINGYI_PORT, 65536",
    "PINGYI_PORT, -1",
    "PINGYI_PORT, http",
    "PINGYI_STORE, SQLite",
    "PINGYI_STORE, postgres",
    "PINGYI_CLOCK, 2026-11-25T09:00:00",
    "PINGYI_CLOCK, yesterday",
    "PINGYI_CLOCK, 2024-12-31T23:59:59+08:00",
    "PINGYI_CLOCK, 2099-12-31T16:00:00Z",
    "PINGYI_DYNAMODB_ENDPOINT, localhost:8000",
    "PINGYI_PUBLIC_URL, ftp://pingyi.example",
    "PINGYI_PUBLIC_URL, https://pingyi.example/?a=b",
    "PINGYI_PUBLIC_URL, https://pingyi.example/rate",
    "PINGYI_PUBLIC_URL, https://somebody@pingyi.example",
    "PINGYI_ROSTER, /no/such/folder",
    "PINGYI_KEYS, /no/such/file",
    "PINGYI_FEED, thrice"
  })
  void a_wrong_setting_is_told_in_one_sentence(String setting, String value) {
    assertThatThrownBy(() -> LocalSettings.read(Map.of(setting, value)))
        .hasMessageMatching(
            setting + " is \"" + java.util.regex.Pattern.quote(value) + "\", allowed is [^\n]+\\.")
        .asInstanceOf(InstanceOfAssertFactories.type(CannotStart.class))
        .extracting(CannotStart::exitCode)
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"too-short", "with blanks in it 1", "评议评议评议评议评议评议评议评议"})
  void a_key_that_cannot_be_used_is_refused_and_not_shown(String key) {
    assertThatThrownBy(() -> LocalSettings.read(Map.of("PINGYI_LOCAL_KEY", key)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PINGYI_LOCAL_KEY")
        .hasMessageNotContaining(key);
    assertThat(LocalSettings.read(Map.of("PINGYI_LOCAL_KEY", " ")).localKey()).isEmpty();
  }
}
