package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.telegram.TelegramUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a citizen may write besides tapping, in either language and in any letters. */
@Timeout(300)
final class CitizenWordsIT {
  private static final int WORDS_MAX = 150;

  @TempDir private Path data;
  private Town town;
  private LocalCalls calls;
  private Phone citizen;

  @BeforeEach
  void start() {
    town = Town.in(data);
    calls = town.calls();
    citizen = town.citizen(5_000_000_001L);
  }

  @AfterEach
  void no_call_was_refused() {
    assertThat(town.telegram().refusals()).isEmpty();
    town.close();
  }

  @Test
  void an_english_telegram_is_answered_in_english() {
    TelegramUser visitor = town.telegram().user(7).speaks("en-GB");
    Phone phone = new Phone(visitor, calls);

    phone.scans("DH1-02").sees("East Lake High-tech Zone Labour Inspection Brigade", "Window 2");
    assertThat(phone.last().buttons())
        .contains("Very satisfied", "Satisfied", "Fairly satisfied", "Dissatisfied");
    phone.taps("Dissatisfied", "Very dissatisfied", "Enough for now").sees("Reference PY-");
  }

  @Test
  void commands_are_understood_at_any_time() {
    citizen.sends("/help").sees("短码");
    citizen.scans("DH1-02").taps("满意").sends("/language").sees("How was the person");
    citizen.sends("/language").sees("服务怎么样").sends("/cancel").sees("没有记录任何评价");
    assertThat(calls.count("ratings")).isZero();
  }

  @Test
  void the_typed_short_code_begins_like_a_scan() {
    String typed = calls.sign("DH1-02").get("typed").getAsString();

    citizen.sends(typed.toLowerCase(Locale.ROOT).replace("-", " ")).sees("2 号窗口").taps("满意", "满意");

    citizen.sees("谢谢");
  }

  @Test
  void own_data_are_shown_taken_back_and_deleted() {
    Phone officer = town.joins(11, "callback", "*");
    isRatedBadly("等了三个小时");
    String reference = citizen.reference();
    officer.taps("看号码");

    citizen.sends("我的数据").sees(reference, "被查看过 1 次").taps("删除个人信息").sees("已删除");
    officer.sends("待办").taps(reference);
    assertThat(officer.last().text()).contains("已删除联系方式").doesNotContain("等了三个小时");
    citizen.sends("我的数据").taps("撤回").sees("已撤回");

    assertThat(calls.complaint(reference).get("how").getAsString()).isEqualTo("withdrawn");
    assertThat(calls.unit("DH1").get("bad").getAsInt()).isZero();
  }

  @Test
  void a_reference_tells_its_owner_everything_and_a_stranger_the_state_alone() {
    isRatedBadly("等了三个小时");
    String reference = citizen.reference();
    Phone stranger = town.citizen(5_000_000_002L);

    citizen.sends(reference).sees("东湖高新区劳动监察大队", "等待回访");
    stranger.sends(reference).sees(reference + "：已受理，等待回访");

    assertThat(stranger.everything()).doesNotContain("劳动监察", "三个小时");
    assertThat(stranger.last().buttons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀👨‍👩‍👧‍👦🇨🇳 好",
        "مرحبا بالعالم",
        "<b>粗体</b> & \"引号\" <script>alert(1)</script>",
        "{0} {1} '{2}' ${x} %s \\n",
        "第一行\n第二行",
        "*星* _下划线_ [链接](http://x.example) `码`",
        "'单引号' ''"
      })
  void words_of_any_kind_are_kept_and_shown_as_they_are(String words) {
    Phone officer = town.joins(11, "callback", "*");

    isRatedBadly(words);

    officer.sees("【新差评】", "群众说：\n│ ");
    words.lines().forEach(line -> assertThat(quoted(officer)).contains(line));
  }

  /** The quoted lines of a card, without their marks and isolates. */
  private static List<String> quoted(Phone officer) {
    return officer
        .last()
        .text()
        .lines()
        .filter(line -> line.startsWith("│ "))
        .map(line -> line.substring(2).replaceAll("[\u2068\u2069]", ""))
        .toList();
  }

  @Test
  void words_that_are_too_long_are_cut_and_that_is_said() {
    Phone officer = town.joins(11, "callback", "*");

    citizen.scans("DH1-02").taps("不满意", "不满意", "拖欠", "服务态度生硬", "完成");
    citizen.sends("长".repeat(4_000)).sees("超过 150 个字").taps("跳过", "跳过");

    officer.sees("群众说：\n│ " + "长".repeat(WORDS_MAX));
    assertThat(officer.last().text()).doesNotContain("长".repeat(WORDS_MAX + 1));
  }

  @Test
  void nothing_that_anybody_writes_makes_a_message_too_long_for_telegram() {
    Phone officer = town.joins(11, "callback", "*");
    Phone inspector = town.joins(12, "inspector", "*");
    Phone head = town.joins(14, "head", "DH1");
    isRatedBadly("长".repeat(4_000));
    for (int i = 0; i < 3; i++) {
      citizen.sends("补".repeat(4_000)).sees("已转给工作人员");
      officer.taps("留言").sends("请问哪一天".repeat(800)).sees("最多 500 个字").sends("请问哪一天".repeat(100));
      citizen.sees("工作人员给您留言", "请问哪一天请问哪一天");
    }
    officer.does("转办").taps("放行");

    inspector.taps("属实").sends("查".repeat(4_000)).sees("您写了 4000 个字，最多 500 个字");
    inspector.sends("查".repeat(500)).sees("−3，现 97 分");

    citizen.sees("已查实", "查查查");
    head.sees("【查实】", "查查查");
  }

  private void isRatedBadly(String words) {
    citizen.scans("DH1-02").taps("不满意", "不满意", "拖欠", "服务态度生硬", "完成").sends(words);
    citizen.sends("13800000000").taps("随时可以").sees("打电话给您");
  }
}
