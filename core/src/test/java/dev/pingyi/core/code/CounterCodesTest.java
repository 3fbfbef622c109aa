package dev.pingyi.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CounterCodesTest {
  private final Keyring keys =
      new Keyring(new byte[32], Map.of(1, new byte[32], 127, new byte[32]));
  private final CounterCodes codes = new CounterCodes(keys);

  @Test
  void a_code_says_counter_issue_and_matter() {
    for (CounterCode code :
        List.of(
            new CounterCode("DH1-02", 1, ""),
            new CounterCode("DH1-02", 9999, "B01"),
            new CounterCode("QK2-99", 12, "X"))) {
      assertThat(codes.read(codes.token(code))).contains(code);
    }
  }

  @Test
  void the_longest_code_fits_a_deep_link_of_telegram() {
    String longest = codes.token(new CounterCode("YYYYYYYY-99", 9999, "YYYYYY"));

    assertThat(longest).hasSizeLessThanOrEqualTo(64).matches("[A-Za-z0-9_-]+");
    assertThat(codes.read(longest)).isPresent();
  }

  @Test
  void a_forged_or_cut_code_is_not_read() {
    String token = codes.token(new CounterCode("DH1-02", 1, ""));
    Keyring foreign =
        new Keyring(new byte[32], Map.of(1, "f".repeat(32).getBytes(StandardCharsets.UTF_8)));

    assertThat(new CounterCodes(foreign).read(token)).isEmpty();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(codes.read(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
      assertThat(codes.read(token.substring(0, i))).isEmpty();
      assertThat(codes.read(token.substring(i + 1))).isEmpty();
    }
  }

  @Test
  void a_token_of_another_purpose_is_no_code() {
    assertThat(codes.read(keys.token(Purpose.BUTTON, "DH1-02/1", ""))).isEmpty();
    assertThat(codes.read(keys.token(Purpose.SIGN, "DH1-02/1", "elsewhere"))).isEmpty();
  }

  @Test
  void genuine_content_of_another_form_is_not_read_and_breaks_nothing() {
    for (String content :
        List.of(
            "x",
            "/",
            "//",
            "DH1-02",
            "DH1-02/",
            "DH1-02/one",
            "DH1-02/0",
            "DH1-02/10000",
            "DH1-02/-1",
            "DH1-02/99999999999",
            "/1",
            "DH1-02/1/B01/more",
            "DH1-02/1\n",
            "DH1-02/１")) {
      assertThat(codes.read(keys.token(Purpose.SIGN, content, ""))).as(content).isEmpty();
    }
  }

  @Test
  void nothing_that_is_scanned_breaks_the_reader() {
    Random chance = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder scanned = new StringBuilder();
      for (int length = chance.nextInt(80); length > 0; length--) {
        scanned.append((char) chance.nextInt(chance.nextBoolean() ? 0x80 : 0x10000));
      }

      assertThat(codes.read(scanned.toString())).isEmpty();
    }
  }
}
