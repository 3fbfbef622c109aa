package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.AddDetails;
import dev.pingyi.core.action.Addition;
import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.action.Release;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the unit reads of the citizen's words is what an officer has released, and nothing else. */
class ReleaseTalkTest {
  private static final String SAID = "上午九点半，A023号，王经理叫我打13800000000，材料不收";
  private static final String MARKED = "〖上午九点半〗，〖A023号〗，〖王经理〗叫我打〖138****0000〗，材料不收";
  private static final String MASKED = "＊＊＊，＊＊＊，＊＊＊叫我打＊＊＊，材料不收";

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  private String complains(String words) {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.writes(words).writes("13900000000").taps("随时");
    return citizen.reference();
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }

  private void untilTheUnitIsTold() {
    city.passes(Duration.ofMinutes(31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"交办", "转办"})
  void the_officer_is_shown_the_words_with_everything_doubtful_marked(String act) {
    complains(SAID);
    Complaint before = complaint();

    officer.does(act).sees("│ " + MARKED);

    assertThat(officer.labels()).containsExactly("放行", "不给单位看", "返回");
    assertThat(complaint()).isEqualTo(before);
    officer.taps("放行").sees("给单位看的：\n│ " + MASKED);
  }

  @Test
  void released_as_marked_the_unit_reads_the_rest() {
    complains(SAID);

    officer.does("交办").taps("放行");
    untilTheUnitIsTold();

    head.sees("群众说：\n│ " + MASKED);
    assertThat(decision().action()).isEqualTo(Action.RELEASE);
    assertThat(decision().by()).startsWith("callback/");
    assertThat(decision().at())
        .isEqualTo(complaint().file().history().first(Action.ASSIGN).orElseThrow().at());
  }

  @Test
  void in_other_words_the_unit_reads_those() {
    complains(SAID);

    officer.does("交办").writes("来办事的人说窗口不收材料");
    untilTheUnitIsTold();

    head.sees("群众说：\n│ 来办事的人说窗口不收材料");
    assertThat(decision().action()).isEqualTo(Action.REWRITE);
    assertThat(head.everything()).doesNotContain("材料不收", "＊＊＊");
  }

  @Test
  void withheld_the_unit_reads_grades_reasons_and_matter() {
    complains(SAID);

    officer.does("交办").taps("不给单位看");
    untilTheUnitIsTold();

    head.sees("事项 不满意").sees("服务态度生硬");
    assertThat(head.everything()).doesNotContain("群众说", "材料不收");
    assertThat(decision().action()).isEqualTo(Action.WITHHOLD);
  }

  @Test
  void the_choices_can_be_typed() {
    complains(SAID);

    officer.does("交办").writes("不给单位看。");

    assertThat(decision().action()).isEqualTo(Action.WITHHOLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"返回", "/cancel"})
  void whoever_leaves_before_has_done_nothing(String leaves) {
    complains(SAID);
    Complaint before = complaint();

    officer.does("交办").writes(leaves);
    city.passes(Duration.ofMinutes(1));

    assertThat(complaint()).isEqualTo(before);
    assertThat(city.store().contact(citizen.reference()).orElseThrow().released()).isEmpty();
    officer.does("交办").taps("放行");
    assertThat(complaint().state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void without_words_nothing_more_is_asked() {
    citizen.complains("DH1-02");

    officer.does("交办").sees("已交办");

    assertThat(complaint().state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void words_that_came_while_it_was_decided_are_shown_first() {
    complains("材料不收");
    officer.does("交办").sees("材料不收");
    Addition more =
        new Addition(citizen.reference(), List.of(new Addition.Detail.MoreWords("我叫张小明")), false);
    city.did(
        new AddDetails(city.office())
            .run(more, new Actor.Citizen(citizen.account(), "web:citizen", "zh"), city.now()));

    officer.taps("放行").sees("群众刚刚又写了一些话").sees("〖我叫张小明〗");

    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
    officer.taps("放行");
    untilTheUnitIsTold();
    assertThat(head.everything()).contains("材料不收").doesNotContain("张小明");
  }

  @Test
  void a_colleague_who_is_faster_leaves_nothing_half_done() {
    complains(SAID);
    Person second = city.joins("second", Post.ofArea(Role.CALLBACK, "东湖区"));
    officer.does("交办");
    second.taps("未接通");

    officer.taps("放行").sees("写的话没有记录");

    assertThat(complaint().state()).isEqualTo(State.CALLING);
  }

  @Test
  void it_is_changed_as_often_as_one_likes_before_the_unit_is_told_and_once_afterwards() {
    complains(SAID);
    officer.does("转办").taps("放行");
    officer.taps("给单位看的话").writes("窗口没有收材料").taps("不给单位看").taps("给单位看的话");
    officer.writes("窗口没有收他的材料");
    inspector.does("属实");
    head.sees("│ 窗口没有收他的材料");

    officer.taps("给单位看的话").sees("只能再改这一次").writes("有一样材料窗口没有收");

    head.writes("待办").taps(citizen.reference()).sees("│ 有一样材料窗口没有收");
    assertThat(officer.labels()).doesNotContain("给单位看的话", "不给单位看");
  }

  @Test
  void the_rules_refuse_a_hand_over_with_words_about_which_nobody_has_decided() {
    String reference = complains(SAID);
    ComplaintActions actions = new ComplaintActions(city.office());
    Request request = new Request(reference, Action.ASSIGN, Request.AS_IT_IS, Person.WORDS);
    Member member = city.store().members(Post.ofArea(Role.CALLBACK, "东湖区").key()).getFirst();

    assertThat(actions.run(request, new Actor.Staff(member), city.now()))
        .isEqualTo(Outcome.refused(Refusal.RELEASE_MISSING));

    city.did(actions.run(request.with(Release.withheld("")), new Actor.Staff(member), city.now()));
    assertThat(complaint().state()).isEqualTo(State.ASSIGNED);
  }

  private HistoryEntry decision() {
    return complaint().file().history().entries().stream()
        .filter(
            e ->
                e.action() == Action.RELEASE
                    || e.action() == Action.REWRITE
                    || e.action() == Action.WITHHOLD)
        .toList()
        .getLast();
  }
}
