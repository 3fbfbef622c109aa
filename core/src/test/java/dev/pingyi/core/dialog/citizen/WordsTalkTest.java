package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are never cut in silence, and never taken for a number. */
final class WordsTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  private Person atWords() {
    return citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
  }

  private String words() {
    String reference =
        city.store()
            .caller(citizen.account())
            .conversation()
            .orElseThrow()
            .recent()
            .getLast()
            .reference();
    String sealed = city.store().contact(reference).orElseThrow().words();
    return city.office().keys().open(sealed, reference);
  }

  @Test
  void the_prompt_says_who_reads_them_and_what_not_to_write() {
    atWords().sees("评议办会看").sees("请不要写姓名、证件号").sees("150");
  }

  @Test
  void the_writer_is_told_where_it_was_cut_and_sends_the_rest() {
    atWords().writes("一".repeat(145) + "二三四五六七八").sees("一二三四五六”为止").sees("剩下的请再发一次");

    citizen.writes("七八，就是这样。").sees("请留一个电话");

    assertThat(words()).isEqualTo("一".repeat(145) + "二三四五六\n七八，就是这样。");
  }

  @Test
  void two_parts_of_one_message_are_both_words() {
    atWords().writes("长".repeat(4096)).writes("尾巴也很长".repeat(100));

    citizen.sees("记到").sees("请留一个电话");
    assertThat(words()).startsWith("长".repeat(150) + "\n尾巴").hasSize(301);
  }

  @Test
  void who_has_no_more_to_say_may_answer_the_next_question_at_once() {
    atWords().writes("长".repeat(4096)).writes("我的电话是13800000000").sees("什么时候");

    assertThat(words()).isEqualTo("长".repeat(150));
  }

  @Test
  void words_of_praise_too_long_are_told_of_too() {
    citizen.scans("DH1-02").taps("满意").taps("满意").taps("补充说明").taps("完成");

    citizen.writes("好".repeat(200)).sees("超过 150").writes("好".repeat(200)).sees("记到").sees("都记下了");
  }

  @Test
  void what_is_told_where_a_number_is_asked_for_is_kept_as_words() {
    atWords().writes("等了很久").writes("窗口上也没有人，问谁都说不知道。").sees("这段也记下了").sees("请留一个电话");

    assertThat(words()).isEqualTo("等了很久\n窗口上也没有人，问谁都说不知道。");
    citizen.writes("13800000000").sees("什么时候");
  }

  @Test
  void when_there_is_no_room_left_that_is_said() {
    atWords().writes("一".repeat(200)).writes("二".repeat(200)).writes("三四五六七").sees("已经记满 300");

    assertThat(words()).hasSize(301);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1380000", "嗯", "138000", "电话1380000"})
  void what_looks_like_a_number_that_is_none_is_asked_for_again(String typed) {
    atWords().taps("跳过").writes(typed).sees("看起来不完整").sees("请留一个电话");
  }

  @ParameterizedTest
  @ValueSource(strings = {"撤回", "删除", "撤回。", "我要撤回", "删除个人信息", "withdraw", "Delete my data"})
  void take_back_and_delete_are_never_words(String typed) {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    atWords().writes(typed).sees("要撤回，还是删除");

    assertThat(step()).isInstanceOf(Step.Words.class);
    citizen.taps("先这样").writes(typed).sees("要撤回，还是删除");
    citizen.writes("人工").taps("留言").writes(typed).sees("要撤回，还是删除");
    assertThat(officer.everything()).doesNotContain("群众回复", typed);
    citizen.taps("撤回").sees("已撤回");
  }

  @ParameterizedTest
  @ValueSource(strings = {"撤回", "删除", "取消"})
  void before_the_second_grade_they_drop_the_draft(String typed) {
    citizen.scans("DH1-02").taps("不满意").writes(typed).sees("没有记录任何评价");

    assertThat(step()).isInstanceOf(Step.Told.class);
    assertThat(city.store().counts("DH1", 2026)).isEmpty();
  }

  private Step step() {
    return city.store().caller(citizen.account()).conversation().orElseThrow().step();
  }
}
