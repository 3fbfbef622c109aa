package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is found by its reference in whatever dress, and by whom it may be opened. */
class CaseSearchTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person citizen = city.citizen("citizen").complains("DH1-02");
  private final String reference = citizen.reference();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s。",
        "1. %s 东湖政务中心 · 社保窗口，还剩 23 小时 59 分，不满意，有电话，请看一下这一件是怎么回事",
        "【新差评】请在时限前回访\n还剩 24 小时 0 分（11-24 09:00 前）\n%s 东湖政务中心"
      })
  void a_reference_is_found_alone_and_among_what_was_pasted_with_it(String around) {
    assertThat(find(officer, around.formatted(reference))).isInstanceOf(Found.One.class);
    assertThat(find(officer, around.formatted(reference.toLowerCase(Locale.ROOT))))
        .isInstanceOf(Found.One.class);
    assertThat(find(officer, around.formatted(reference.replace("-", " "))))
        .isInstanceOf(Found.One.class);
  }

  @Test
  void the_last_block_is_enough_where_it_says_which() {
    String end = reference.substring(reference.length() - 4);

    assertThat(find(officer, end)).isEqualTo(find(officer, reference));
    assertThat(find(officer, "-" + end.toLowerCase(Locale.ROOT)))
        .isEqualTo(find(officer, reference));
    assertThat(find(officer, reference.substring(reference.length() - 9)))
        .isEqualTo(find(officer, reference));
    assertThat(find(officer, "ZZZZ")).isEqualTo(new Found.Nothing());
    assertThat(find(officer, "什么")).isEqualTo(new Found.Nothing());
  }

  @Test
  void a_letter_copied_wrongly_by_hand_is_forgiven_among_the_own_cases() {
    String first = reference.substring(3, 4);
    String wrong = reference.replaceFirst(first, first.equals("8") ? "B" : alike(first));

    assertThat(find(officer, wrong)).isInstanceOf(Found.One.class);
  }

  @Test
  void what_is_nobodys_business_and_what_there_is_not_are_answered_alike() {
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.CALLBACK, "武昌区"));

    assertThat(find(elsewhere, reference)).isEqualTo(new Found.Unavailable(reference));
    assertThat(find(elsewhere, "PY-2222-2222-2222"))
        .isEqualTo(new Found.Unavailable("PY-2222-2222-2222"));
    assertThat(find(elsewhere, reference.substring(reference.length() - 4)))
        .isEqualTo(new Found.Nothing());
    assertThat(new WorkList(city.office()).find(List.of(), reference, city.now()))
        .isEqualTo(new Found.Nothing());
  }

  @Test
  void whoever_heads_the_unit_asks_for_what_it_was_not_told_of_and_pries() {
    Person head = city.joins("head", Post.headOf("DH1"));
    assertThat(find(head, reference)).isInstanceOf(Found.Prying.class);
    assertThat(find(head, reference.substring(reference.length() - 4)))
        .isEqualTo(new Found.Nothing());

    officer.does("交办");
    city.until("2026-11-23T09:30");

    assertThat(find(head, reference)).isInstanceOf(Found.One.class);
  }

  @Test
  void whoever_rated_does_not_find_the_own_complaint_as_one_of_the_office() {
    Person both = city.joins("both", Post.ofArea(Role.CALLBACK, "东湖区"));
    String own = both.complains("DH1-02").reference();

    assertThat(find(both, own)).isEqualTo(new Found.Unavailable(own));
  }

  private Found find(Person person, String text) {
    return new WorkList(city.office())
        .find(city.store().caller(person.account()).members(), text, city.now());
  }

  /** What it is taken for. */
  private static String alike(String letter) {
    return List.of(
            "0O", "1I", "2Z", "5S", "8B", "6G", "VW", "KX", "MN", "PR", "EF", "DQ", "CG", "7T",
            "UY", "UV", "J1", "99", "33", "44", "AA", "HH")
        .stream()
        .filter(pair -> pair.contains(letter))
        .map(pair -> pair.replaceFirst(letter, ""))
        .findFirst()
        .orElse(letter);
  }
}
