package dev.pingyi.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedLinkTest {
  private static final String TOKEN = "AUpBMS0wMS8xabc_def-123";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOKEN,
        TOKEN + "，谢谢",
        TOKEN + "。",
        TOKEN + "/",
        TOKEN + "——谢谢",
        " \u200B" + TOKEN + "\u200B ",
        "“" + TOKEN + "”",
        "https://example.org/s/" + TOKEN,
        "https://example.org/s/" + TOKEN + "，谢谢",
        "https://example.org/s/" + TOKEN + "/",
        "https://example.org/s/" + TOKEN + "?lang=en",
        "我要评价 http://127.0.0.1:8080/s/" + TOKEN + "。",
        "https://t.me/pingyi_bot?start=" + TOKEN + "。",
        "https://example.org/m/" + TOKEN,
      })
  void a_link_is_found_with_whatever_stands_around_it(String pasted) {
    assertThat(TypedLink.pasted(pasted)).contains(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {TOKEN, TOKEN + "，谢谢", TOKEN + "。", TOKEN + "/", "https://example.org/s/" + TOKEN})
  void what_a_chat_was_opened_with_is_the_token_in_it(String opened) {
    assertThat(TypedLink.token(opened)).isEqualTo(TOKEN);
    assertThat(TypedLink.command("/start " + opened)).contains(TOKEN);
    assertThat(TypedLink.command("／Start\u3000" + opened)).contains(TOKEN);
  }

  @Test
  void a_chat_that_is_opened_without_a_token_has_none() {
    assertThat(TypedLink.token("")).isEmpty();
    assertThat(TypedLink.token("。")).isEmpty();
    assertThat(TypedLink.command("/start")).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "你好", "窗口态度很差", "/starting", "/mydata", "short", "see /s/ there"})
  void words_open_nothing(String text) {
    assertThat(TypedLink.pasted(text)).isEmpty();
    assertThat(TypedLink.command(text)).isEmpty();
  }
}
