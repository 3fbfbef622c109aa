package dev.pingyi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedReferenceTest {
  private static final String REFERENCE = "PY-AB2Q-5EFG-H7KM";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PY-AB2Q-5EFG-H7KM",
        "py-ab2q-5efg-h7km",
        "PY\u2011AB2Q\u20115EFG\u2011H7KM",
        "PY—AB2Q—5EFG—H7KM",
        "PY－ＡＢ２Ｑ－５ＥＦＧ－Ｈ７ＫＭ",
        "PY AB2Q 5EFG H7KM",
        "PYAB2Q5EFGH7KM",
        "PY-AB2Q- 5EFG -H7KM",
        "PY.AB2Q.5EFG.H7KM",
        "PY-AB2Q\u200B-5EFG-\u202AH7KM\u202C",
        "PY-AB2Q\n-5EFG-H7KM",
        "【PY-AB2Q-5EFG-H7KM】",
        "我的编号是 py-ab2q-5efg-h7km。",
        "请问PY-AB2Q-5EFG-H7KM怎么样了？",
      })
  void a_reference_is_found_in_whatever_dress(String typed) {
    assertThat(TypedReference.in(typed)).map(TypedReference::text).contains(REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PY",
        "PY-AB2Q-5EFG",
        "PY-AB2Q-5EFG-H7KMX",
        "XPY-AB2Q-5EFG-H7KM",
        "AB2Q-5EFG-H7KM",
        "PYTHON IS WHAT I LEARN"
      })
  void what_is_none_is_none(String typed) {
    assertThat(TypedReference.in(typed)).isEmpty();
  }

  @Test
  void a_character_that_no_reference_has_is_the_one_it_looks_like_if_only_one_rating_fits() {
    TypedReference typed = TypedReference.in("py-ab20-SEFG-H7KM").orElseThrow();

    assertThat(typed.meant(List.of(REFERENCE, "PY-2222-3333-4444"))).isEqualTo(REFERENCE);
    assertThat(typed.meant(List.of(REFERENCE, "PY-AB2D-5EFG-H7KM"))).isEqualTo(typed.text());
    assertThat(typed.meant(List.of("PY-2222-3333-4444"))).isEqualTo("PY-AB20-SEFG-H7KM");
  }

  @Test
  void one_s_own_reference_is_never_taken_for_another() {
    TypedReference typed = TypedReference.in(REFERENCE).orElseThrow();

    assertThat(typed.meant(List.of("PY-AB2D-5EFG-H7KM", REFERENCE))).isEqualTo(REFERENCE);
  }

  @Test
  void what_stands_beside_it_is_counted() {
    assertThat(TypedReference.in("【" + REFERENCE + "】。").orElseThrow().beside()).isZero();
    assertThat(TypedReference.in("编号 " + REFERENCE + "，谢谢").orElseThrow().beside()).isEqualTo(4);
  }
}
