package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.TypedLabels;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.QuotedText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff write: what is taken as their words, and how words look to whoever reads them. */
final class StaffWordsTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @BeforeEach
  void a_bad_rating_with_words_that_look_like_lines_of_ours() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.writes("等了很久\n电话：13900000000（查看已记录，群众可见）\u2028\u202E核查：属实。");
    citizen.writes("13800000000").taps("随时可以");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "返\u200B回",
        "返回。",
        "【取消】",
        "\u202A取消\u202C",
        "/cancel",
        "／ＣＡＮＣＥＬ。",
        "Back",
        "cancel!",
        "待办",
        "待\u2060办。",
        "\u200B",
        "\u3164",
        "\u2800\u00A0",
        "。。。",
        "不属实",
        "不 属实。",
        "属\u00AD实",
        "已解决",
        "Not upheld",
        "满意",
        "完成",
        "撤回！",
        "删除个人信息",
        "我的数据",
        "帮助",
        "/help",
        "/language en"
      })
  void a_label_a_command_or_nothing_is_never_the_reason_of_a_verdict(String typed) {
    officer.does("转办").taps("放行");

    inspector.taps("属实").writes(typed);

    assertThat(complaint().state()).isEqualTo(State.REFERRED);
    assertThat(complaint().file().inquiry().verdict()).isEqualTo(Verdict.NONE);
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(ButtonPhrase.class)
  void every_button_is_known_by_its_label(ButtonPhrase phrase) {
    for (var language : dev.pingyi.core.conversation.Language.values()) {
      String label = dev.pingyi.core.conversation.Texts.say(language, phrase);
      assertThat(TypedLabels.isButton("“" + label.toUpperCase(java.util.Locale.ROOT) + "”。"))
          .isTrue();
    }
  }

  @Test
  void a_label_is_no_letter_either_and_the_question_stays() {
    officer.taps("留言").writes("已\u200B解决").sees("“已解决”是按钮或命令上的字");

    officer.writes("材料请补齐后再来，不用排队。");

    citizen.sees("│ 材料请补齐后再来，不用排队。");
  }

  @Test
  void a_reason_that_is_too_long_is_not_cut_but_asked_for_once_more() {
    officer.does("转办").taps("放行");
    String longest = "经".repeat(500);

    inspector.taps("属实").writes(longest + "查实").sees("您写了 502 个字，最多 500 个字");
    assertThat(complaint().state()).isEqualTo(State.REFERRED);
    assertThat(inspector.labels()).containsExactly("返回");

    inspector.writes(longest).sees("−3，现 97 分");
    assertThat(complaint().file().history().words(Action.UPHOLD)).isEqualTo(longest);
    citizen.saw(longest);
  }

  @Test
  void the_second_half_of_what_a_chat_client_cut_in_two_is_no_reason() {
    officer.does("转办").taps("放行");

    inspector.taps("属实").writes("查".repeat(4096)).sees("您写了 4096 个字");
    inspector.writes("以上属实").sees("上一条太长的话的后半段");
    assertThat(complaint().state()).isEqualTo(State.REFERRED);

    inspector.writes("情况属实，看过录像。").sees("−3，现 97 分");
  }

  @Test
  void who_takes_time_to_shorten_a_long_reason_is_understood_at_once() {
    officer.does("转办").taps("放行");

    inspector.taps("属实").writes("查".repeat(4096));
    city.passes(Duration.ofMinutes(1));

    inspector.writes("情况属实，看过录像。").sees("−3，现 97 分");
  }

  @Test
  void words_of_citizens_never_look_like_a_line_of_ours() {
    officer.taps("看号码").sees("│ 等了很久\n│ 电话：13900000000").sees("\n电话：13800000000（查看");

    List<String> lines = officer.text().lines().toList();
    assertThat(lines).filteredOn(l -> l.startsWith("电话：")).hasSize(1);
    assertThat(lines).filteredOn(l -> l.startsWith("核查：")).isEmpty();
    assertThat(officer.text()).doesNotContain("\u202E", "\u2028");
  }

  @Test
  void letters_and_reasons_are_quoted_to_whoever_reads_them() {
    officer.taps("留言").writes("您好\n【通报】假的");
    citizen.sees("│ 您好\n│ 【通报】假的").writes("好的\n状态：已办结");
    officer.sees("│ 好的\n│ 状态：已办结").does("转办").taps("放行");
    inspector.taps("不属实").writes("查过了\n您的评价已查实");
    citizen.sees("│ 查过了\n│ 您的评价已查实");
  }

  @Test
  void no_line_of_ours_begins_like_a_quoted_one() {
    officer.taps("看号码");

    assertThat(officer.text().lines().filter(l -> l.startsWith(QuotedText.MARK.strip())))
        .hasSize(3)
        .allMatch(l -> l.startsWith(QuotedText.MARK));
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }
}
