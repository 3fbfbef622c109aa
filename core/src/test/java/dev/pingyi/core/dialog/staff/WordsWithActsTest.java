package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is decided without words, and they reach those whom they are for and nobody else. */
final class WordsWithActsTest {
  private static final String NINE = "态度不好需要尽快改";
  private static final String TEN = "态度不好需要尽快改正";

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));

  /** Until the act can be done, with words that differ from those of the test. */
  private Person whoever(Action act) {
    citizen.complains("DH1-02");
    return switch (act) {
      case SETTLE, ASSIGN, REFER -> officer;
      case UPHOLD, REVOKE -> after(officer, "转办", inspector);
      case PUT_RIGHT -> told(after(officer, "交办", head));
      case APPEAL -> appellant();
      case DISMISS_APPEAL, GRANT_APPEAL -> after(appellant(), "申诉", supervisor);
      default -> throw new IllegalArgumentException(act.code());
    };
  }

  private Person appellant() {
    officer.does("转办");
    return after(inspector, "属实", head);
  }

  private static Person after(Person by, String label, Person next) {
    by.does(label);
    return next;
  }

  private Person told(Person person) {
    city.passes(Fixtures.HALF_HOUR);
    return person;
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }

  private static String label(Action act) {
    return Labels.of(act, Language.ZH);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SETTLE",
        "ASSIGN",
        "REFER",
        "UPHOLD",
        "REVOKE",
        "PUT_RIGHT",
        "APPEAL",
        "DISMISS_APPEAL",
        "GRANT_APPEAL"
      })
  void each_act_asks_and_does_nothing_until_ten_characters_are_written(Action act) {
    Person person = whoever(act);
    Complaint before = complaint();
    int events = city.events();
    int points = city.pointsOf("DH1");

    person.taps(label(act)).sees("至少 10 个字").sees("会看到");
    assertThat(person.labels()).containsExactly("返回");
    person.writes(NINE).sees("至少 10 个字");
    person.writes("　态 度 不 好 需\n要 尽 快 改\u200B\u3164").sees("至少 10 个字");
    person.writes("。。。。。。。。。。。。").sees("没有看到内容");

    assertThat(complaint()).isEqualTo(before);
    assertThat(city.events()).isEqualTo(events);
    assertThat(city.pointsOf("DH1")).isEqualTo(points);

    person.writes(TEN);
    assertThat(complaint().file().history().entries().getLast())
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(act);
              assertThat(entry.words()).isEqualTo(TEN);
            });
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SETTLE",
        "ASSIGN",
        "REFER",
        "UPHOLD",
        "REVOKE",
        "PUT_RIGHT",
        "APPEAL",
        "DISMISS_APPEAL",
        "GRANT_APPEAL"
      })
  void back_leaves_everything_as_it_was(Action act) {
    Person person = whoever(act);
    Complaint before = complaint();

    person.taps(label(act)).taps("返回").sees(citizen.reference());
    person.taps(label(act)).writes("返回").sees(citizen.reference());

    assertThat(complaint()).isEqualTo(before);
    person.does(label(act));
    assertThat(complaint()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "SETTLE, citizen officer",
    "ASSIGN, head officer",
    "REFER, inspector officer",
    "UPHOLD, citizen head inspector",
    "REVOKE, citizen inspector",
    "PUT_RIGHT, citizen head",
    "APPEAL, supervisor head",
    "DISMISS_APPEAL, head supervisor",
    "GRANT_APPEAL, citizen head supervisor"
  })
  void its_words_come_to_whom_they_are_for_and_to_nobody_else(Action act, String readers) {
    Person person = whoever(act);
    String words = "这句话只给该看的人看到";

    person.taps(label(act)).writes(words);
    city.passes(Fixtures.HALF_HOUR);

    assertThat(
            List.of(citizen, officer, inspector, head, supervisor).stream()
                .filter(each -> each.everything().contains(words))
                .map(each -> each.address().id()))
        .containsExactlyInAnyOrder(readers.split(" "));
    assertThat(city.eventsAfter(0).toString()).doesNotContain(words);
  }

  @Test
  void the_unit_never_reads_what_was_said_among_the_office_or_to_the_citizen() {
    citizen.complains("DH1-02");
    officer.taps("已解决").writes("已在电话里答应周三上门补办");
    citizen.taps("接到电话").taps("没解决");
    officer.taps("转办").writes("怀疑窗口故意刁难，请调看录像");
    inspector.taps("属实").writes("录像里窗口让群众跑了三次");
    head.taps("申诉").writes("当天系统停机，窗口没有办法");
    supervisor.taps("维持").writes("系统当天没有停机的记录");
    head.taps("整改完成").writes("证件已经寄出，也道了歉");
    citizen.sees("单位回复：\n│ 证件已经寄出，也道了歉\n这样解决，您满意吗？").taps("不满意");

    assertThat(head.everything())
        .contains("录像里窗口让群众跑了三次", "系统当天没有停机的记录")
        .doesNotContain("已在电话里答应", "怀疑窗口故意刁难");
    assertThat(citizen.everything())
        .contains("工作人员说：\n│ 已在电话里答应周三上门补办")
        .doesNotContain("怀疑窗口故意刁难", "当天系统停机", "没有停机的记录");
  }

  @Test
  void the_card_of_the_office_quotes_the_latest_words_of_each_act_under_who_said_them() {
    citizen.complains("DH1-02");
    officer.taps("已解决").writes("第一次说：已答应补办证件");
    citizen.taps("接到电话").taps("没解决");
    officer.taps("已解决").writes("第二次说：证件已经补办好");
    citizen.taps("接到电话").taps("没解决");
    officer.taps("转办").writes("两次都没有解决，请核查原因");

    inspector.sees("回访员（已解决）说：\n│ 第二次说：证件已经补办好\n回访员（转办）说：\n│ 两次都没有解决，请核查原因");
    assertThat(inspector.text()).doesNotContain("第一次说");
  }

  @Test
  void names_and_numbers_in_words_reach_the_unit_only_if_the_writer_says_so_once_more() {
    citizen.complains("DH1-02");

    officer.taps("交办").writes("请联系王女士 13900000000 补办证件");
    officer.sees("│ 请联系〖王女士〗 〖13900000000〗 补办证件");
    assertThat(officer.labels()).containsExactly("就这样发", "返回");
    assertThat(head.everything()).doesNotContain("补办证件");

    officer.writes("请联系评价人，补办好证件");
    city.passes(Fixtures.HALF_HOUR);

    assertThat(head.everything()).contains("补办好证件").doesNotContain("王女士", "13900000000");
  }

  @Test
  void no_card_becomes_too_long_for_a_chat_however_much_is_said() {
    citizen.complains("DH1-02");
    officer.taps("转办").writes("转\n".repeat(250));
    inspector.taps("属实").writes("属".repeat(500));
    head.taps("申诉").writes("申\n".repeat(250));
    supervisor.taps("维持").writes("维".repeat(500));
    head.taps("整改完成").writes("整".repeat(500));
    citizen.taps("不满意");
    told(head).taps("整改完成").writes("改".repeat(500));
    citizen.taps("不满意");
    supervisor.taps("退回单位").writes("退".repeat(500));
    told(head).taps("整改完成").writes("完".repeat(500));
    citizen.taps("不满意");
    supervisor.taps("退回单位").writes("再".repeat(500));
    city.passes(Fixtures.HALF_HOUR);

    for (Person each : List.of(officer, inspector, head, supervisor)) {
      each.writes("待办");
      if (each.labels().stream().anyMatch(l -> l.contains(citizen.reference()))) {
        each.taps(citizen.reference());
      }
    }
    assertThat(head.text()).contains("维".repeat(500), "完".repeat(500)).hasSizeLessThan(4_096);
    assertThat(supervisor.text()).hasSizeLessThan(4_096);
  }
}
