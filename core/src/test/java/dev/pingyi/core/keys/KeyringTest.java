package dev.pingyi.core.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pingyi.core.keys.Keyring.Purpose;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class KeyringTest {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final Keyring keys = new Keyring(key(1), Map.of(1, key(2)));

  private static byte[] key(int seed) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) seed);
    return key;
  }

  @Test
  void a_token_is_read_for_its_purpose_and_binding() {
    String token = keys.token(Purpose.BUTTON, "grade/5", "talk/3");

    assertThat(keys.read(Purpose.BUTTON, token, "talk/3")).contains("grade/5");
  }

  @Test
  void a_token_of_one_purpose_is_none_of_another() {
    for (Purpose made : Purpose.values()) {
      String token = keys.token(made, "same", "");
      for (Purpose read : Purpose.values()) {
        assertThat(keys.read(read, token, "").isPresent()).isEqualTo(made == read);
      }
    }
  }

  @Test
  void a_token_bound_to_one_step_is_none_of_another() {
    String token = keys.token(Purpose.BUTTON, "grade/5", "talk/3");

    assertThat(keys.read(Purpose.BUTTON, token, "talk/4")).isEmpty();
    assertThat(keys.read(Purpose.BUTTON, token, "")).isEmpty();
  }

  @Test
  void where_binding_ends_and_content_begins_is_part_of_what_is_signed() {
    String token = keys.token(Purpose.BUTTON, "b\nc", "a");
    String shifted = keys.token(Purpose.BUTTON, "c", "a\nb");

    String macOfToken = token.substring(token.length() - 12);
    assertThat(shifted).doesNotEndWith(macOfToken);
    assertThat(keys.seal("b\nc", "a").substring(2, 16))
        .isNotEqualTo(keys.seal("c", "a\nb").substring(2, 16));
    assertThat(keys.reference("a\nb", "c")).isNotEqualTo(keys.reference("a", "b\nc"));
    assertThat(keys.account("a:b", "c")).isNotEqualTo(keys.account("a", "b:c"));
  }

  @Test
  void a_token_with_any_other_character_is_refused() {
    for (String content : new String[] {"a", "ab", "abc"}) {
      String token = keys.token(Purpose.SIGN, content, "");
      for (int i = 0; i < token.length(); i++) {
        for (int j = 0; j < BASE64.length(); j++) {
          char other = BASE64.charAt(j);
          if (other != token.charAt(i)) {
            String wrong = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(keys.read(Purpose.SIGN, wrong, "")).as(wrong).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void a_token_that_is_cut_or_longer_is_refused() {
    String token = keys.token(Purpose.SIGN, "DH1-02/1", "");

    for (int length = 0; length < token.length(); length++) {
      assertThat(keys.read(Purpose.SIGN, token.substring(0, length), "")).isEmpty();
    }
    assertThat(keys.read(Purpose.SIGN, token + "=", "")).isEmpty();
    assertThat(keys.read(Purpose.SIGN, token + "A", "")).isEmpty();
    assertThat(keys.read(Purpose.SIGN, "好", "")).isEmpty();
  }

  @Test
  void what_was_made_under_an_old_key_still_reads_after_rotation() {
    String token = keys.token(Purpose.SIGN, "DH1-02/1", "");
    String sealed = keys.seal("13800000000", "PY-1");
    Keyring rotated = new Keyring(key(1), Map.of(1, key(2), 2, key(3)));

    assertThat(rotated.read(Purpose.SIGN, token, "")).contains("DH1-02/1");
    assertThat(rotated.open(sealed, "PY-1")).isEqualTo("13800000000");
    assertThat(rotated.token(Purpose.SIGN, "DH1-02/1", "")).isNotEqualTo(token);
    assertThat(rotated.account("telegram", "7")).isEqualTo(keys.account("telegram", "7"));
    assertThat(rotated.reference("c", "k")).isEqualTo(keys.reference("c", "k"));
    assertThat(rotated.id(Purpose.SESSION, "c")).isEqualTo(keys.id(Purpose.SESSION, "c"));
  }

  @Test
  void a_token_of_a_key_that_is_gone_is_refused() {
    String token =
        new Keyring(key(1), Map.of(1, key(2), 2, key(3))).token(Purpose.SIGN, "DH1-02/1", "");

    assertThat(keys.read(Purpose.SIGN, token, "")).isEmpty();
  }

  @Test
  void sealed_text_opens_only_for_its_record() {
    String sealed = keys.seal("13800000000", "PY-1");

    assertThat(keys.open(sealed, "PY-1")).isEqualTo("13800000000");
    assertThat(sealed).doesNotContain("13800000000");
    assertThatIllegalArgumentException().isThrownBy(() -> keys.open(sealed, "PY-2"));
    assertThat(keys.seal("13800000000", "PY-2")).isNotEqualTo(sealed);
  }

  @Test
  void sealing_twice_is_once() {
    assertThat(keys.seal("周二上午", "PY-1")).isEqualTo(keys.seal("周二上午", "PY-1"));
    assertThat(keys.open(keys.seal("", "PY-1"), "PY-1")).isEmpty();
  }

  @Test
  void sealed_text_that_was_touched_does_not_open() {
    String sealed = keys.seal("13800000000", "PY-1");

    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String wrong = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertThatIllegalArgumentException().isThrownBy(() -> keys.open(wrong, "PY-1"));
      String cut = sealed.substring(0, i);
      assertThatIllegalArgumentException().isThrownBy(() -> keys.open(cut, "PY-1"));
    }
  }

  @Test
  void a_reference_has_letters_that_nobody_mixes_up() {
    for (int i = 0; i < 1000; i++) {
      assertThat(keys.reference("update/" + i, "k"))
          .matches("PY(-[2-9A-HJKMNP-TV-Z]{4}){3}")
          .doesNotContainPattern("[01ILOU]");
    }
  }

  @Test
  void a_reference_is_the_same_for_the_same_cause_and_key_only() {
    assertThat(keys.reference("c", "k")).isEqualTo(keys.reference("c", "k"));
    assertThat(keys.reference("c", "k")).isNotEqualTo(keys.reference("c", "other"));
    assertThat(keys.reference("c", "k")).isNotEqualTo(keys.reference("other", "k"));
    assertThat(keys.reference("c", "k"))
        .isNotEqualTo(new Keyring(key(9), Map.of(1, key(2))).reference("c", "k"));
  }

  @Test
  void the_letters_of_references_are_evenly_spread() {
    Map<Character, Integer> seen = new TreeMap<>();
    Set<String> references = new HashSet<>();
    for (int i = 0; i < 5000; i++) {
      String reference = keys.reference("update/" + i, "k");
      references.add(reference);
      reference
          .substring(2)
          .replace("-", "")
          .chars()
          .forEach(c -> seen.merge((char) c, 1, Integer::sum));
    }

    // 60,000 letters of 30 kinds: 2,000 each, and 250 is more than five standard deviations.
    assertThat(references).hasSize(5000);
    assertThat(seen).hasSize(30);
    assertThat(seen.values()).allSatisfy(n -> assertThat(n).isBetween(1750, 2250));
  }

  @Test
  void an_account_hash_does_not_show_the_account() {
    assertThat(keys.account("telegram", "7000001"))
        .matches("[A-Za-z0-9_-]{20}")
        .doesNotContain("7000001")
        .isNotEqualTo(keys.account("wechat", "7000001"));
  }

  @Test
  void a_ring_without_proper_keys_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keyring(new byte[31], Map.of(1, key(2))));
    assertThatIllegalArgumentException().isThrownBy(() -> new Keyring(key(1), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keyring(key(1), Map.of(1, new byte[16])));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keyring(key(1), Map.of(0, key(2))))
        .withMessageContaining("0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Keyring(key(1), Map.of(128, key(2))));
  }

  @Test
  void a_ring_keeps_its_keys_whatever_happens_to_the_bytes_it_was_given() {
    byte[] mine = key(2);
    Keyring ring = new Keyring(key(1), Map.of(1, mine));

    Arrays.fill(mine, (byte) 0);

    assertThat(ring.token(Purpose.SIGN, "x", "")).isEqualTo(keys.token(Purpose.SIGN, "x", ""));
  }

  @Test
  void an_older_version_may_go_on_making_what_is_new_while_the_highest_only_reads() {
    Keyring both = new Keyring(key(1), Map.of(1, key(2), 2, key(3)));

    Keyring still = both.making(1);

    assertThat(still.token(Purpose.SIGN, "x", "")).isEqualTo(keys.token(Purpose.SIGN, "x", ""));
    assertThat(still.seal("x", "r")).isEqualTo(keys.seal("x", "r"));
    assertThat(still.read(Purpose.SIGN, both.token(Purpose.SIGN, "x", ""), "")).contains("x");
    assertThat(still.account("web", "7")).isEqualTo(keys.account("web", "7"));
    assertThatIllegalArgumentException().isThrownBy(() -> both.making(3));
  }
}
