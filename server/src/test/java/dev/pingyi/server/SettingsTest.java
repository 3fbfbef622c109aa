package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.telegram.TelegramFactory;
import dev.pingyi.core.conversation.Address;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
  private static Settings of(String name, String value) {
    return Settings.of(Map.of(name, value), List.of());
  }

  @Test
  void groups_are_separated_by_blanks_and_come_after_our_own() {
    Address console = new Address("web", "group");

    Settings settings =
        Settings.of(Map.of("PINGYI_GROUPS", " telegram:-1001  telegram:22\n"), List.of(console));

    assertThat(settings.groups())
        .containsExactly(console, new Address("telegram", "-1001"), new Address("telegram", "22"));
  }

  @Test
  void without_groups_there_are_none() {
    assertThat(of("PINGYI_GROUPS", "  ").groups()).isEmpty();
    assertThat(Settings.of(Map.of(), List.of()).groups()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"telegram", "telegram:", "telegram:name", "telegram:1234567890123456789", ":1"})
  void a_group_that_cannot_be_used_is_refused_with_a_sentence(String entry) {
    assertThatThrownBy(() -> of("PINGYI_GROUPS", entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PINGYI_GROUPS has an entry of kind '")
        .hasMessageContaining("allowed: telegram:CHAT_ID");
  }

  @Test
  void browsers_come_by_tls_unless_the_address_says_otherwise() {
    assertThat(of("PINGYI_PUBLIC_URL", "https://rate.example").isByTls()).isTrue();
    assertThat(of("PINGYI_PUBLIC_URL", "http://127.0.0.1:8080").isByTls()).isFalse();
    assertThat(Settings.of(Map.of(), List.of()).isByTls()).isTrue();
  }

  @Test
  void the_secret_in_a_group_is_not_told() {
    assertThatThrownBy(() -> of("PINGYI_GROUPS", "feishu:https://hook.example/abc#geheim"))
        .hasMessageContaining("kind 'feishu'")
        .hasMessageNotContainingAny("abc", "geheim");
    assertThatThrownBy(() -> of("PINGYI_GROUPS", "https://hook.example/geheim"))
        .hasMessageNotContainingAny("geheim");
    assertThatThrownBy(() -> of("PINGYI_GROUPS", "geheim"))
        .hasMessageContaining("kind '?'")
        .hasMessageNotContainingAny("geheim");
  }

  @Test
  void groups_are_written_as_their_chat_services_say() {
    List<ChannelFactory> two = List.of(new TelegramFactory(), new FakeFactory(new FakeChannel()));
    String good = "wall:https://hook.example/abc#geheim telegram:7";

    assertThat(Settings.of(Map.of("PINGYI_GROUPS", good), List.of(), two).groups())
        .containsExactly(
            new Address("fake", "https://hook.example/abc#geheim"), new Address("telegram", "7"));
    assertThatThrownBy(
            () -> Settings.of(Map.of("PINGYI_GROUPS", "wall:abc#geheim"), List.of(), two))
        .hasMessage(
            "PINGYI_GROUPS has an entry of kind 'wall' that cannot be used; allowed:"
                + " telegram:CHAT_ID, wall:URL#SECRET, entries separated by blanks");
  }

  @Test
  void a_public_address_is_kept_without_slashes_at_its_end() {
    assertThat(of("PINGYI_PUBLIC_URL", " https://rate.example:8443// ").publicUrl())
        .isEqualTo("https://rate.example:8443");
    assertThat(Settings.of(Map.of(), List.of()).publicUrl()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate.example",
        "ftp://rate.example",
        "https://",
        "https://a b",
        "https://rate.example/?a=1",
        "https://rate.example/#a",
        "https://[::1",
        "https://rate.example/{x}",
        "https://rate.example/%zz",
        "http:///path",
        "https://rate.example/pingyi",
        "https://rate.example/pingyi/",
        "https://somebody@rate.example",
        "https://rate.example:99999",
        "https://rate.example:"
      })
  void an_address_that_is_none_is_refused_with_a_sentence(String url) {
    assertThatThrownBy(() -> of("PINGYI_PUBLIC_URL", url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PINGYI_PUBLIC_URL is '"
                + url
                + "'; allowed: an address such as https://rate.example, without a path, as the"
                + " pages are served from its root");
  }

  @Test
  void secrets_are_not_shown() {
    assertThat(of("PINGYI_TELEGRAM_TOKEN", "geheim").toString())
        .contains("PINGYI_TELEGRAM_TOKEN")
        .doesNotContain("geheim");
  }
}
