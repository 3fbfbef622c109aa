package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong setting stops the program with a sentence that gives no secret away. */
final class TelegramSettingsTest {
  private static final String TOKEN = "42:AAF-token_of_tests";
  private static final String SECRET = "Secret_of-tests_1";

  @Test
  void the_official_address_is_used_unless_another_is_set() {
    assertThat(settings(TOKEN, SECRET, "PingyiBot", "").api())
        .isEqualTo("https://api.telegram.org");
    assertThat(settings(TOKEN, SECRET, "PingyiBot", "http://127.0.0.1:8081/").method("getMe"))
        .hasToString("http://127.0.0.1:8081/bot" + TOKEN + "/getMe");
  }

  @Test
  void the_bots_name_may_be_written_as_people_write_it() {
    assertThat(settings(TOKEN, SECRET, "@PingyiBot", "").bot()).isEqualTo("PingyiBot");
  }

  @Test
  void shows_neither_token_nor_secret() {
    assertThat(settings(TOKEN, SECRET, "PingyiBot", "").toString())
        .doesNotContain(TOKEN, SECRET)
        .contains("PingyiBot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42:AAF token", "42:AAF/../x", "42:AAF?x", "评议"})
  void a_token_that_would_break_an_address_is_refused_without_being_shown(String token) {
    assertThatThrownBy(() -> settings(token, SECRET, "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PINGYI_TELEGRAM_TOKEN")
        .hasMessageContaining("%d characters (not shown)".formatted(token.length()))
        .hasMessageNotContainingAny("AAF", "评议");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with blank", "semi;colon", "密"})
  void a_secret_that_telegram_would_not_take_is_refused_without_being_shown(String secret) {
    assertThatThrownBy(() -> settings(TOKEN, secret, "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PINGYI_TELEGRAM_SECRET")
        .hasMessageNotContainingAny("blank", "semi", "密");
  }

  @Test
  void a_secret_has_256_characters_at_most() {
    assertThat(settings(TOKEN, "s".repeat(256), "", "").secret()).hasSize(256);
    assertThatThrownBy(() -> settings(TOKEN, "s".repeat(257), "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pingyi Bot", "t.me/PingyiBot", "评议"})
  void a_name_that_is_no_user_name_is_refused_and_shown(String bot) {
    assertThatThrownBy(() -> settings(TOKEN, SECRET, bot, ""))
        .hasMessageContaining("PINGYI_TELEGRAM_BOT is \"" + bot + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.telegram.org",
        "ftp://example.org",
        "http://",
        "http://a b",
        "https://example.org?x=1",
        "https://example.org#x",
        "https://[example.org"
      })
  void an_address_that_is_none_is_refused_and_shown(String api) {
    assertThatThrownBy(() -> settings(TOKEN, SECRET, "", api))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PINGYI_TELEGRAM_API is \"" + api + "\"");
  }

  @Test
  void a_password_in_an_address_is_refused_and_not_shown() {
    assertThatThrownBy(() -> settings(TOKEN, SECRET, "", "https://me:pass@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://…@example.org")
        .hasMessageNotContaining("pass");
  }

  private static TelegramSettings settings(String token, String secret, String bot, String api) {
    return new TelegramSettings(token, secret, bot, api);
  }
}
