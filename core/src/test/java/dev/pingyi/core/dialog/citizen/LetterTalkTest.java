package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters of citizens: none is cut in silence, and none is lost on the way to who reads it. */
final class LetterTalkTest {
  private static final String LONGEST = "长".repeat(499) + "完";

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));

  @BeforeEach
  void a_bad_rating() {
    citizen.complains("DH1-02");
    officer.looksAway();
  }

  private List<String> letters() {
    return city.store().contact(citizen.reference()).orElseThrow().letters().stream()
        .map(letter -> city.office().keys().open(letter.text(), citizen.reference()))
        .toList();
  }

  @Test
  void as_much_as_is_passed_on_is_passed_on_without_a_word_more() {
    citizen.writes(LONGEST).sees("已转给工作人员。");

    assertThat(letters()).containsExactly(LONGEST);
  }

  @Test
  void of_a_longer_one_the_writer_is_told_what_was_passed_on_and_sends_the_rest() {
    citizen.writes(LONGEST + "还有一句").sees("超过 500 个字").sees("长完”为止").sees("剩下的请再发一次");
    assertThat(citizen.latest().onPage().longest()).isEqualTo(500);

    citizen.writes("还有一句").sees("已转给工作人员。");

    assertThat(letters()).containsExactly(LONGEST, "还有一句");
    officer.sees("长完").sees("还有一句");
  }

  @Test
  void whoever_was_asked_for_a_letter_is_told_as_well() {
    citizen.writes("人工").taps("留言").writes("字".repeat(501)).sees("前 500 个字已转给工作人员");

    citizen.taps("返回");

    assertThat(letters()).containsExactly("字".repeat(500));
  }

  @Test
  void two_halves_of_what_a_chat_client_cut_in_two_are_both_letters() {
    citizen.writes("头".repeat(4096)).writes("我的意思是要退钱");

    assertThat(letters()).containsExactly("头".repeat(500), "我的意思是要退钱");
  }

  /** Both are spoken after both were written. */
  @Test
  void of_two_letters_of_the_office_in_a_moment_each_is_said_once() {
    city.holdsItsTongue();
    officer.taps("留言").writes("请问是哪一天？").taps("留言").writes("材料带了吗？");
    city.speaksAgain();

    assertThat(citizen.everything()).containsOnlyOnce("是哪一天").containsOnlyOnce("材料带了吗");
  }

  @Test
  void when_no_more_letters_are_passed_on_that_is_said_with_the_number_to_call() {
    for (int i = 0; i < 20; i++) {
      citizen.writes("第 " + i + " 次补充").sees("已转给工作人员");
    }

    citizen.writes("再补充一次").sees("没有转出去").sees("12345");
    citizen.writes("人工").taps("留言").writes("再补充一次").sees("没有转出去");
    assertThat(letters()).hasSize(20);
  }

  @Test
  void the_officer_sees_all_letters_that_have_room_and_how_many_have_none() {
    for (int i = 1; i <= 6; i++) {
      citizen.writes("短信 " + i);
    }
    officer.writes("待办").taps(citizen.reference()).sees("短信 1").sees("短信 6");
    assertThat(officer.text()).doesNotContain("更早的留言");

    for (int i = 0; i < 5; i++) {
      citizen.writes(LONGEST);
    }
    officer.writes("待办").taps(citizen.reference()).sees("更早的留言还有 7 条");
    assertThat(officer.text()).doesNotContain("短信 6").hasSizeLessThan(4_096);
  }
}
