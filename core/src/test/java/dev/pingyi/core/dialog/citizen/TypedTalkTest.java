package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed instead of tapped. */
final class TypedTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  private Step step() {
    return city.store().caller(citizen.account()).conversation().orElseThrow().step();
  }

  @ParameterizedTest
  @CsvSource({
    "服务很好, 5",
    "很好！, 5",
    "太好了, 5",
    "非常满意了, 5",
    "５, 5",
    "五星, 5",
    "⭐⭐⭐⭐⭐, 5",
    "very good, 5",
    "VERY GOOD!!, 5",
    "Excellent., 5",
    "挺满意, 4",
    "满意的, 4",
    "不错, 4",
    "还不错哦, 4",
    "👍, 4",
    "👍🏽, 4",
    "good, 4",
    "The service was good, 4",
    "一般般吧, 3",
    "还可以, 3",
    "so-so, 3",
    "差评, 2",
    "不太满意, 2",
    "不是很满意, 2",
    "服务态度不好, 2",
    "bad, 2",
    "not good, 2",
    "非常差, 1",
    "太差了, 1",
    "服务太差劲了！, 1",
    "一点也不满意, 1",
    "very bad, 1",
    "terrible, 1",
    "1分, 1"
  })
  void a_grade_in_other_words_is_understood(String typed, int score) {
    citizen.scans("DH1-02").writes(typed);

    assertThat(step())
        .isInstanceOfSatisfying(
            Step.GradePerson.class,
            person -> assertThat(person.matterGrade().score()).isEqualTo(score));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不差",
        "没有不满意",
        "满意，但是太慢了",
        "not bad",
        "good but slow",
        "6",
        "55",
        "不知道",
        "说不好",
        "好不好",
        "满意不满意",
        "👍👎",
        "很",
        "的"
      })
  void what_could_be_meant_either_way_is_asked_again(String typed) {
    citizen.scans("DH1-02").writes(typed).sees("没看懂这句").sees("办得怎么样");

    assertThat(step()).isInstanceOf(Step.GradeMatter.class);
  }

  @Test
  void no_answer_stands_in_two_lists_of_grades() {
    List<TypedPhrase> grades =
        List.of(
            TypedPhrase.GRADE_5,
            TypedPhrase.GRADE_4,
            TypedPhrase.GRADE_3,
            TypedPhrase.GRADE_2,
            TypedPhrase.GRADE_1);
    Map<String, Set<TypedPhrase>> lists = new HashMap<>();
    for (Language language : Language.values()) {
      for (TypedPhrase grade : grades) {
        Arrays.stream(Texts.say(language, grade).split("\\|", -1))
            .forEach(
                answer ->
                    lists
                        .computeIfAbsent(answer, _ -> EnumSet.noneOf(TypedPhrase.class))
                        .add(grade));
      }
    }

    assertThat(lists).allSatisfy((answer, in) -> assertThat(in).as(answer).hasSize(1));
  }

  /** An answer that the normaliser reads otherwise would never be found. */
  @Test
  void all_answers_are_written_as_they_are_compared() {
    for (Language language : Language.values()) {
      for (TypedPhrase phrase : TypedPhrase.values()) {
        if (phrase != TypedPhrase.FILLER) {
          assertThat(Texts.say(language, phrase).split("\\|", -1))
              .as("%s %s", language, phrase)
              .allSatisfy(answer -> assertThat(TypedText.label(answer)).isEqualTo(answer));
        }
      }
    }
  }

  @Test
  void reasons_are_chosen_by_number_and_by_a_part_of_their_name() {
    citizen.scans("DH1-02").writes("差").writes("差").sees("哪里没做好");

    citizen.writes("第1条、3").writes("态度").writes("态度").writes("完成").sees("您选了：");

    citizen.sees("没有提供材料样本、未在承诺时间内办结、服务态度生硬");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "1 99", "材料", "嗯", "13800000000"})
  void what_names_no_reason_chooses_none(String typed) {
    citizen.scans("DH1-02").writes("差").writes("差").writes(typed);

    assertThat(city.store().rating(reference()).orElseThrow().reasons()).isEmpty();
  }

  @Test
  void what_is_told_instead_of_a_reason_is_the_reason_in_own_words() {
    citizen.scans("DH1-02").writes("差").writes("差").writes("等了三个小时没人理").sees("您写的话记下了");

    citizen.sees("请留一个电话");
    assertThat(words()).isEqualTo("等了三个小时没人理");
  }

  @Test
  void other_leads_to_the_words_and_asks_for_them_once_more() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("其他（自己写）").sees("请写一写");

    citizen.taps("跳过").sees("写一句就行").writes("跑了两趟").sees("请留一个电话");
    assertThat(words()).isEqualTo("跑了两趟");
    assertThat(city.store().rating(reference()).orElseThrow().reasons()).isEmpty();
    assertThat(citizen.labels()).doesNotContain("其他（自己写）");
  }

  @Test
  void other_skipped_twice_does_not_hold_anybody_up() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("其他（自己写）");

    citizen.taps("跳过").sees("写一句就行").writes("不写").sees("请留一个电话");
  }

  @Test
  void other_is_the_last_number() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").writes("9").sees("请写一写");
  }

  @Test
  void matter_and_time_are_chosen_by_name_and_number() {
    citizen.scans("DH1-01").writes("差").writes("差").writes("医保").writes("1").writes("完成");

    citizen.writes("不用了").writes("13800000000").writes("下午").sees("下午（14–17 点）");
    assertThat(city.store().rating(reference()).orElseThrow().matter()).isEqualTo("YB");
  }

  @ParameterizedTest
  @CsvSource({"English, How did it go", "英文, How did it go", "chinese, 办得怎么样", "中文, 办得怎么样"})
  void a_language_is_asked_for_by_its_name(String typed, String asked) {
    citizen.scans("DH1-02").writes(typed).sees(asked);
  }

  @Test
  void the_language_holds_on_every_step_that_follows() {
    citizen.scans("DH1-02").writes("English").taps("Dissatisfied").taps("Dissatisfied");
    citizen.taps("Brusque").taps("Done").taps("Skip").taps("Skip");

    assertThat(citizen.text()).contains("Thank you").doesNotContainPattern("\\p{IsHan}");
    citizen.scans("DH1-02").sees("Taken up").taps("Rate again").sees("How did it go");
  }

  private String reference() {
    return city.store()
        .caller(citizen.account())
        .conversation()
        .orElseThrow()
        .recent()
        .getLast()
        .reference();
  }

  private String words() {
    String sealed = city.store().contact(reference()).orElseThrow().words();
    return city.office().keys().open(sealed, reference());
  }
}
