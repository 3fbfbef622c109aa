package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a citizen may do in a talk besides answering each question as asked. */
class CitizenTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @Test
  void a_bad_grade_for_either_makes_a_bad_rating() {
    citizen.scans("DH1-02").taps("非常满意").taps("不满意").sees("哪里没做好");

    citizen.scans("DH2-01").taps("非常不满意").taps("非常满意").sees("哪里没做好");
  }

  @Test
  void fairly_satisfied_is_not_bad() {
    citizen.scans("DH1-02").taps("基本满意").taps("基本满意").sees("谢谢");
  }

  @Test
  void labels_may_be_typed_instead_of_tapped() {
    citizen.scans("DH1-01").writes("不满意").writes(" 不满意 ").writes("社保登记");
    citizen.writes("没有提供材料样本").writes("完成").writes("跳过").writes("13800000000");

    citizen.writes("上午（9–12 点）").sees("都记下了");
  }

  @Test
  void labels_typed_in_english_need_no_capitals() {
    Person visitor = city.visitor("visitor");

    visitor.scans("DH1-02").writes("dissatisfied").writes("Very Satisfied").sees("went wrong");
  }

  @Test
  void the_typed_short_code_begins_like_a_scan() {
    String typed = city.typed("DH1-02");
    citizen.writes(typed.toLowerCase(Locale.ROOT).replace("-", " ")).sees("社保窗口");
    citizen.writes("DH1-02?").sees("没看懂这句").sees("办得怎么样");
  }

  @Test
  void back_goes_one_step_back_and_keeps_what_was_chosen() {
    citizen.scans("DH1-01").taps("不满意").taps("返回").sees("办得怎么样").taps("不满意").taps("满意");
    citizen.taps("社保登记").taps("没有提供材料样本").taps("返回").sees("哪件事").taps("医保报销");

    assertThat(citizen.button("没有提供材料样本").ticked()).isTrue();
    citizen.taps("完成").taps("返回").sees("哪里没做好");
    assertThat(citizen.button("没有提供材料样本").ticked()).isTrue();
    citizen.taps("完成").writes("等太久").taps("返回").sees("还想说什么").taps("跳过");
    citizen.writes("13800000000").taps("返回").sees("请留一个电话");
    citizen.taps("返回").taps("返回").taps("完成").taps("跳过").taps("跳过").sees("打电话给您");
    assertThat(city.store().rating(citizen.reference()).orElseThrow().matter()).isEqualTo("YB");
  }

  @Test
  void cancel_before_the_second_grade_leaves_no_rating() {
    citizen.scans("DH1-02").taps("取消").sees("没有记录任何评价");
    citizen.scans("DH1-02").taps("不满意").taps("取消").sees("没有记录任何评价");
    citizen.scans("DH1-02").writes("/cancel").sees("没有记录任何评价");

    assertThat(city.store().counts("DH1", 2026)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void cancel_in_any_later_step_ends_the_talk_and_keeps_the_rating(int steps) {
    for (boolean typed : List.of(true, false)) {
      Person each = city.citizen("citizen" + typed);
      each.scans("DH1-01").taps("不满意").taps("不满意");
      List<String> answers = List.of("社保登记", "没有提供材料样本", "完成", "跳过");
      answers.subList(0, steps).forEach(each::taps);

      if (typed) {
        each.writes("/cancel").sees("都记下了");
      } else {
        each.taps("先这样").sees("都记下了");
      }

      assertThat(city.complaint(each.reference()).file().calls().isTold()).isTrue();
    }
  }

  @Test
  void cancel_when_nothing_is_asked_says_what_can_be_done() {
    citizen.writes("/cancel").sees("扫描窗口上的二维码");
  }

  @Test
  void reasons_are_required_for_a_bad_rating_and_a_second_tap_takes_one_back() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("完成").sees("请至少选一项");
    citizen.taps("服务态度生硬").taps("服务态度生硬").taps("完成").sees("请至少选一项");

    citizen.taps("服务态度生硬").taps("完成").sees("还想说什么");
  }

  @Test
  void praise_may_be_explained_afterwards() {
    citizen.scans("DH1-02").taps("满意").taps("满意").taps("补充说明").sees("哪里做得好");

    citizen.taps("服务态度较好").taps("完成").writes("谢谢小李").sees("都记下了");

    assertThat(city.store().rating(citizen.reference()).orElseThrow().reasons())
        .containsExactly(413);
  }

  @Test
  void words_are_cut_at_a_hundred_and_fifty_characters_and_that_is_said() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");

    citizen.writes("😀".repeat(151)).sees("超过 150 个字").sees("剩下的请再发一次");

    String kept = city.store().contact(reference()).orElseThrow().words();
    assertThat(city.office().keys().open(kept, reference())).isEqualTo("😀".repeat(150));
    citizen.taps("跳过").sees("请留一个电话");
  }

  @Test
  void a_number_that_is_none_is_asked_for_again() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成").taps("跳过");

    citizen.writes("1380000").sees("看起来不完整").writes("+86 138-0000-0000").sees("什么时候");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8613800000000", "13800000000", "+4915112345678", "4915112345678"})
  void a_number_shared_from_the_address_book_is_taken(String number) {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成").taps("跳过");

    citizen.sharesPhone(number).sees("什么时候打给您方便");
  }

  @Test
  void the_language_changes_in_the_middle_of_a_question() {
    citizen.scans("DH1-02").taps("不满意");

    citizen.writes("/language").sees("How was the person").taps("Dissatisfied");

    citizen.sees("What went wrong").writes("/language zh").sees("哪里没做好");
  }

  @Test
  void an_english_chat_is_answered_in_english() {
    Person visitor = city.visitor("visitor");

    visitor.scans("DH1-02").sees("Donghu Centre · Pension counter");
    assertThat(visitor.labels())
        .contains(
            "Very satisfied", "Satisfied", "Fairly satisfied", "Dissatisfied", "Very dissatisfied");
  }

  @Test
  void what_is_not_understood_is_asked_again_with_its_buttons() {
    citizen.scans("DH1-02").writes("说不好").sees("没看懂这句").sees("办得怎么样").taps("满意");

    citizen.sees("服务怎么样").writes("说不好").sees("没看懂这句").sees("服务怎么样");
    assertThat(citizen.labels()).contains("非常满意", "返回");
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
}
