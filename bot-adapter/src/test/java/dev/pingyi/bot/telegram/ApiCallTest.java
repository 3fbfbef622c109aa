package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is to be said, Telegram accepts the call. */
final class ApiCallTest {
  @Test
  void a_text_that_just_fits_is_left_alone() {
    assertThat(textOf("好".repeat(4096))).isEqualTo("好".repeat(4096));
  }

  @Test
  void a_text_that_is_too_long_is_cut_with_a_mark() {
    assertThat(textOf("好".repeat(4097))).hasSize(4096).endsWith("好 […]");
  }

  @Test
  void a_text_is_never_cut_within_a_character() {
    // Each of these takes two units; one letter before them makes the limit fall inside of one.
    String cut = textOf("a" + "𠮷".repeat(3000));

    assertThat(cut).hasSizeLessThanOrEqualTo(4096).endsWith("𠮷 […]").doesNotContain("\ufffd");
    assertThat(cut.codePoints().filter(Character::isISOControl)).isEmpty();
    assertThat(cut.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  @Test
  void signs_that_belong_together_stay_together() {
    String wheelchair = "👩‍🦽";

    String cut = textOf(wheelchair.repeat(1000));

    assertThat(cut.replace(" […]", "").length() % wheelchair.length()).isZero();
  }

  @Test
  void a_caption_and_a_notice_have_limits_of_their_own() {
    assertThat(ApiCall.sendPhoto("1", Reply.message("好".repeat(1025))).json()).contains("好 […]\"");
    assertThat(ApiCall.sendPhoto("1", Reply.message("好".repeat(1024))).json()).doesNotContain("…");
    assertThat(ApiCall.answerCallbackQuery("1", "好".repeat(201)).json()).contains("好 […]\"");
    assertThat(ApiCall.answerCallbackQuery("1", "好".repeat(200)).json()).doesNotContain("…");
  }

  @Test
  void data_of_64_bytes_is_taken_and_one_more_is_a_mistake_of_ours() {
    assertThat(question(button("好".repeat(21) + "a")).json()).contains("好好");
    assertThatThrownBy(() -> question(button("好".repeat(21) + "ab")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65 bytes");
    assertThatThrownBy(() -> question(button(""))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_button_needs_a_label() {
    Button nameless = new Button(" ", "a.1", Button.Kind.MAIN, false);

    assertThatThrownBy(() -> question(nameless)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void there_are_100_buttons_at_most() {
    List<List<Button>> rows = Collections.nCopies(100, List.of(button("a.1")));
    assertThat(ApiCall.sendMessage("1", Reply.message("?", rows)).json()).contains("a.1");

    List<List<Button>> more = Collections.nCopies(101, List.of(button("a.1")));
    assertThatThrownBy(() -> ApiCall.sendMessage("1", Reply.message("?", more)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_message_needs_words() {
    assertThatThrownBy(() -> ApiCall.sendMessage("1", Reply.message(" \n")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "li", "1 2", "1;2", "@", "+8613900000001", "9999999999999999999"})
  void an_address_that_is_none_of_telegram_is_a_mistake_of_ours_and_is_not_shown(String chat) {
    assertThatThrownBy(() -> ApiCall.sendMessage(chat, Reply.message("hello")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not an address of Telegram");
  }

  @Test
  void shows_nothing_of_what_is_said() {
    assertThat(ApiCall.sendMessage("5000000001", Reply.message("hello")))
        .hasToString("ApiCall[sendMessage]");
  }

  private static String textOf(String text) {
    return ApiCall.sendMessage("1", Reply.message(text)).parameters().get("text").getAsString();
  }

  private static ApiCall question(Button button) {
    return ApiCall.sendMessage("1", Reply.message("?", List.of(List.of(button))));
  }

  private static Button button(String data) {
    return new Button("满意", data, Button.Kind.CHOICE, false);
  }
}
