package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that cannot start says why in one sentence and tells its starter by the exit code. */
@Timeout(300)
final class BadSettingsIT {
  private static final int WRONG_SETTING = 2;
  private static final int NOT_POSSIBLE = 1;

  @TempDir private Path data;

  @ParameterizedTest
  @CsvSource({
    "PINGYI_CLOCK, yesterday, offset",
    "PINGYI_STORE, oracle, 'sqlite, memory or dynamodb'",
    "PINGYI_PORT, 70000, 65535",
    "PINGYI_GROUPS, fax:1, telegram:CHAT_ID",
    "PINGYI_TELEGRAM_SECRET, with blank, PINGYI_TELEGRAM_SECRET",
    "PINGYI_TELEGRAM_API, nowhere, api.telegram.org"
  })
  void a_wrong_setting_is_told_in_one_sentence(String name, String value, String allowed) {
    Map<String, String> settings = Town.settings(data, "http://127.0.0.1:1");
    settings.put(name, value);

    try (Child child = Child.start(settings)) {
      assertThat(child.exitCode()).as(child.errors()).isEqualTo(WRONG_SETTING);
      assertThat(child.errors().strip().lines()).hasSize(1);
      assertThat(child.errors()).contains(name, allowed).doesNotContain("Exception");
      assertThat(child.output()).isEmpty();
    }
  }

  @Test
  void groups_of_a_channel_that_is_off_are_told_of_at_the_start() {
    Map<String, String> settings = Town.settings(data, "http://127.0.0.1:1");
    settings.remove("PINGYI_TELEGRAM_TOKEN");
    settings.put("PINGYI_GROUPS", "telegram:-1001 telegram:-1002");

    try (Child child = Child.start(settings)) {
      child.ready();

      assertThat(child.errors()).contains("Telegram is off").containsOnlyOnce("PINGYI_GROUPS");
    }
  }

  @Test
  void a_port_or_a_folder_that_is_taken_is_told_in_one_sentence() throws IOException {
    Map<String, String> settings = Town.settings(data, "http://127.0.0.1:1");
    Map<String, String> taken = Town.settings(data.resolve("other"), "http://127.0.0.1:1");
    try (Child first = Child.start(settings);
        ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      first.ready();
      taken.put("PINGYI_PORT", Integer.toString(busy.getLocalPort()));

      endsWith(settings, "in use by another Pingyi");
      endsWith(taken, "PINGYI_PORT");
    }
  }

  private static void endsWith(Map<String, String> settings, String words) {
    try (Child child = Child.start(settings)) {
      assertThat(child.exitCode()).as(child.errors()).isEqualTo(NOT_POSSIBLE);
      assertThat(child.errors().strip().lines()).hasSize(1);
      assertThat(child.errors()).contains(words);
      assertThat(child.output()).isEmpty();
    }
  }
}
