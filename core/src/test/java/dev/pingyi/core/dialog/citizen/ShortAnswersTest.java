package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask or answer in a word. */
final class ShortAnswersTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));

  private void complains() {
    citizen.complains("DH1-02");
  }

  @ParameterizedTest
  @CsvSource({
    "谢谢, 不客气",
    "谢谢！, 不客气",
    "投诉, 就是投诉",
    "为什么？, 市评议办",
    "人工, 12345",
    "转人工, 12345",
    "你好, 江城评议",
    "隐私, 谁在收集",
    "thanks, 不客气"
  })
  void the_usual_words_get_their_own_answers(String typed, String answer) {
    citizen.writes(typed).sees(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"谢谢", "投诉", "人工", "为什么", "你好"})
  void none_of_them_goes_to_the_office_as_a_letter(String typed) {
    complains();
    officer.looksAway();

    citizen.writes(typed);

    officer.sawNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"谢谢", "投诉", "人工", "为什么", "你好"})
  void in_a_question_the_question_is_asked_again(String typed) {
    citizen.scans("DH1-02").writes(typed).sees("办得怎么样").taps("满意").writes(typed).sees("服务怎么样");
  }

  @Test
  void a_person_is_named_by_the_number_of_the_hall_and_of_the_office() {
    citizen.scans("DH1-02").writes("人工").sees("027-8888 0001").sees("12345");

    assertThat(citizen.labels()).doesNotContain("留言");
  }

  @Test
  void who_has_a_complaint_open_may_write_to_its_officer() {
    complains();

    citizen.writes("人工").taps("留言").sees("请写下").writes("谢谢").sees("已转给工作人员");

    officer.sees("群众回复").sees("谢谢");
  }

  @Test
  void a_letter_is_left_by_going_back() {
    complains();

    citizen.writes("人工").taps("留言").taps("返回").sees("江城评议");
    citizen.writes("人工").taps("留言").writes("取消").sees("江城评议");
  }

  @Test
  void who_writes_when_the_complaint_is_closed_is_told() {
    complains();
    citizen.writes("人工").taps("留言");
    citizen.taps(citizen.button("撤回")).sees("已撤回");

    citizen.writes("人工");

    assertThat(citizen.labels()).doesNotContain("留言");
  }

  @ParameterizedTest
  @CsvSource({"是的, 问题解决了吗", "接到了, 问题解决了吗", "yes, 问题解决了吗", "没有, 重新打开", "没人打, 重新打开"})
  void the_question_of_the_call_is_answered_in_words(String typed, String answer) {
    complains();
    officer.does("已解决");

    citizen.writes(typed).sees(answer);
  }

  @ParameterizedTest
  @CsvSource({"满意, 办结了", "很满意, 办结了", "不满意, 重新整改", "不太满意, 重新整改"})
  void the_question_of_the_remedy_is_answered_in_words(String typed, String answer) {
    Person head = city.joins("head", Post.headOf("DH1"));
    complains();
    officer.does("交办");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");

    citizen.writes(typed).sees(answer);
  }

  @Test
  void without_a_question_such_words_are_for_the_office() {
    complains();

    citizen.writes("没人打").sees("已转给工作人员");

    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.RECEIVED);
  }

  /** Of two questions that wait nobody can tell which is meant: both are shown. */
  @Test
  void an_answer_to_two_questions_is_none() {
    complains();
    officer.does("已解决");
    citizen.complains("WC1-01");
    officer.does("已解决");

    citizen.writes("接到了");

    assertThat(city.complaint(citizen.reference()).file().calls().confirmed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"随便说说", "你是谁", "💐", "/nothing"})
  void an_answer_at_rest_never_names_an_option(String typed) {
    citizen.writes(typed);

    assertThat(citizen.text()).doesNotContain("下面一项", "上面", "选项", "请点");
  }
}
