package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
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
    String typed = TypedCode.of(city.office().roster().counter("DH1-02").orElseThrow());
    citizen.writes(typed.toLowerCase(Locale.ROOT).replace("-", " ")).sees("社保窗口");
    citizen.writes("DH1-02?").sees("请先点上面的选项");
  }

  @Test
  void back_goes_one_step_back_and_keeps_what_was_chosen() {
    citizen.scans("DH1-01").taps("不满意").taps("返回").sees("您满意吗").taps("不满意").taps("满意");
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
        each.taps("取消").sees("都记下了");
      }

      assertThat(city.complaint(each.reference()).file().calls().isTold()).isTrue();
    }
  }

  @Test
  void cancel_when_nothing_is_asked_says_what_can_be_done() {
    citizen.writes("/cancel").sees("扫描窗口二维码");
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

    citizen.writes("😀".repeat(151)).sees("超过 150 个字").sees("请留一个电话");

    String kept = city.store().contact(reference()).orElseThrow().words();
    assertThat(city.office().keys().open(kept, reference())).isEqualTo("😀".repeat(150));
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

    citizen.writes("/language").sees("And with the person").taps("Dissatisfied");

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
  void text_where_a_tap_is_awaited_asks_for_the_tap() {
    citizen.scans("DH1-02").writes("太差了").sees("请先点上面的选项");
  }

  @Test
  void an_old_button_answers_shortly_and_changes_nothing() {
    citizen.scans("DH1-02");
    Button first = citizen.button("满意");
    citizen.taps("不满意");
    long version = version();

    citizen.taps(first).sees("已经过时");

    assertThat(citizen.latest().kind()).isEqualTo(Reply.Kind.NOTICE);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void the_button_of_another_account_changes_nothing() {
    Person other = city.citizen("other");
    other.scans("DH1-02");
    citizen.scans("DH1-02");
    long version = version();

    citizen.taps(other.button("满意")).sees("已经过时");

    assertThat(version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAA", "满意", "q1.g5"})
  void forged_button_data_changes_nothing(String data) {
    citizen.scans("DH1-02");
    long version = version();

    citizen.says(new Said.Tap(data)).sees("已经过时");

    assertThat(version()).isEqualTo(version);
  }

  @Test
  void a_code_that_is_not_ours_or_no_longer_good_is_refused_kindly() {
    String code = city.code("DH1-02");
    city.revokes("DH1-02");

    citizen.opens("forged").sees("不是我们发的");
    citizen.opens(code).sees("已经停用");
    citizen.scans("DH1-02").sees("您满意吗");
  }

  @Test
  void praise_for_one_counter_counts_once_in_twenty_four_hours() {
    praises();

    city.passes(Duration.ofHours(23));
    citizen.scans("DH1-02").taps("满意").taps("满意").sees("不重复计数");
    citizen.scans("DH2-01").taps("满意").taps("满意");
    assertThat(citizen.text()).doesNotContain("不重复计数");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().counted()).isEqualTo(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().heldBack()).isEqualTo(1);
  }

  @Test
  void praise_held_back_does_not_hold_back_the_praise_of_the_next_day() {
    praises();
    city.passes(Duration.ofHours(23));
    praises();

    city.passes(Duration.ofHours(2));
    citizen.scans("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.text()).doesNotContain("不重复计数");
  }

  @Test
  void a_rating_taken_back_makes_room_for_another() {
    praises();
    citizen.writes("我的数据").taps("撤回");

    citizen.scans("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.text()).doesNotContain("不重复计数");
  }

  @Test
  void a_bad_rating_is_never_held_back() {
    praises();

    citizen.scans("DH1-02").taps("不满意").taps("不满意").sees("哪里没做好");
    citizen.scans("DH1-02").taps("不满意").taps("不满意").sees("哪里没做好");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().bad()).isEqualTo(2);
  }

  @Test
  void who_is_called_while_still_writing_is_not_promised_a_call_any_more() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬");
    city.passes(Duration.ofMinutes(10));
    officer.taps("已解决");

    citizen.taps("完成").taps("跳过").taps("跳过").sees("都记下了");

    assertThat(citizen.text()).doesNotContain("回话", "打电话给您");
  }

  @Test
  void a_reply_goes_to_the_complaint_that_the_office_wrote_about() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("取消");
    Button write = officer.button("留言");
    String first = citizen.reference();
    city.passes(Duration.ofMinutes(1));
    citizen.scans("WC1-01").taps("不满意").taps("不满意").taps("取消");
    String second = citizen.reference();
    city.passes(Duration.ofMinutes(1));

    citizen.writes("第二件");
    officer.taps(write).writes("第一件是哪一天？");
    citizen.writes("星期一");

    assertThat(city.complaint(first).file().calls().letters()).isEqualTo(2);
    assertThat(city.complaint(second).file().calls().letters()).isEqualTo(1);
  }

  @Test
  void nobody_called_is_noted_without_reopening_what_the_inspectors_have() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("取消");
    officer.taps("已接通").taps("转办");

    citizen.taps("没接到").sees("这件事照常办理");

    assertThat(citizen.text()).doesNotContain("重新打开");
    citizen.taps("没接到").sees("这件事照常办理");
    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.REFERRED);
  }

  @Test
  void who_is_not_content_twice_learns_that_inspectors_take_over() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person head = city.joins("head", Post.headOf("DH1"));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("取消");
    officer.taps("交办");
    head.taps("整改完成");
    citizen.taps("不满意").sees("重新整改");
    head.taps("整改完成");

    citizen.taps("不满意").saw("已转给纪检人员核查");

    assertThat(citizen.everything()).containsOnlyOnce("重新整改");
  }

  @Test
  void a_counter_that_left_the_roster_is_answered_like_an_unknown_code() {
    citizen.scans("DH1-02").taps("不满意");
    city.changesRosterTo(
        new dev.pingyi.core.roster.Roster(List.of(), List.of(), List.of(), List.of()));

    citizen.taps("不满意").sees("不是我们发的");
  }

  private void praises() {
    citizen.scans("DH1-02").taps("满意").taps("满意").sees("谢谢");
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

  private long version() {
    return city.store().caller(citizen.account()).conversation().orElseThrow().version();
  }
}
