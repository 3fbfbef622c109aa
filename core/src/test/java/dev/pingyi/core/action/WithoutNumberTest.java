package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is said to have been reached without a message or a call. */
final class WithoutNumberTest {
  private static final Post AREA = Post.ofArea(Role.CALLBACK, "东湖区");

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", AREA);
  private final Person citizen = city.citizen("citizen");

  private Person leavesNoNumber() {
    return citizen.visits("DH1-02").taps("不满意").taps("不满意").taps("先这样");
  }

  private Outcome<ComplaintActions.Result> asks(Post post, Action action) {
    Actor staff = new Actor.Staff(city.store().members(post.key()).getFirst());
    Request request = new Request(citizen.reference(), action, Request.AS_IT_IS, Person.WORDS);
    return new ComplaintActions(city.office()).run(request, staff, city.now());
  }

  private Refusal refusal(Post post, Action action) {
    return asks(post, action)
        .either(
            done -> {
              throw new AssertionError(action + " was done");
            },
            refused -> refused.why());
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOW_NUMBER", "REACHED", "NO_ANSWER", "SETTLE"})
  void without_a_number_and_without_a_word_nobody_was_called(Action action) {
    leavesNoNumber();

    assertThat(refusal(AREA, action)).isEqualTo(Refusal.NO_NUMBER);
  }

  @Test
  void the_card_offers_only_what_is_possible() {
    leavesNoNumber();
    assertThat(officer.labels()).containsExactly("留言", "交办", "转办", "我来办", "转给同事", "内部备注");

    officer.taps("留言").writes("请问是哪一天？");
    assertThat(officer.labels())
        .containsExactly("留言", "已接通", "已解决", "交办", "转办", "退回", "转给同事", "内部备注");

    citizen.complains("DH1-02");
    assertThat(officer.labels())
        .containsExactly("看号码", "留言", "已接通", "未接通", "已解决", "交办", "转办", "并案", "我来办", "转给同事", "内部备注");
  }

  @Test
  void whom_the_office_has_written_to_is_never_listed_as_called() {
    leavesNoNumber();
    officer.taps("留言").writes("请问是哪一天？");
    assertThat(officer.latest().text()).contains("已经留言").doesNotContain("请用“留言”联系");

    officer.writes("待办").sees("已留言，等您记结果");
    assertThat(officer.text()).doesNotContain("已接通，");

    citizen.complains("DH1-02");
    officer.taps("已接通").writes("待办").sees("已接通，等您记结果");
  }

  @Test
  void whom_the_office_has_written_to_was_reached_and_did_not_let_it_ring() {
    leavesNoNumber();
    city.did(asks(AREA, Action.WRITE));

    assertThat(refusal(AREA, Action.NO_ANSWER)).isEqualTo(Refusal.NO_NUMBER);
    city.did(asks(AREA, Action.SETTLE));
    assertThat(city.complaint(citizen.reference()).file().calls().attempts())
        .extracting(CallAttempt::outcome)
        .containsExactly(CallAttempt.Outcome.WRITTEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOW_NUMBER", "WRITE", "REACHED", "NO_ANSWER", "SETTLE"})
  void whoever_had_everything_deleted_is_not_reached_either(Action action) {
    citizen.complains("DH1-02").writes("我的数据").taps("删除个人信息");

    assertThat(refusal(AREA, action)).isEqualTo(Refusal.CONTACT_ERASED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"已接通", "未接通", "已解决", "看号码", "留言"})
  void a_button_of_before_the_deletion_says_why_in_one_sentence(String label) {
    citizen.complains("DH1-02");
    Button before = officer.button(label);
    citizen.writes("我的数据").taps("删除个人信息");

    officer.taps(before).sees("群众已删除联系方式");

    assertThat(city.complaint(citizen.reference()).file().calls().attempts()).isEmpty();
  }

  @Test
  void a_post_that_does_not_hold_it_learns_that_it_moved_on_and_nothing_of_a_number() {
    Post inspector = Post.ofArea(Role.INSPECTOR, "东湖区");
    city.joins("inspector", inspector);
    leavesNoNumber();

    assertThat(refusal(inspector, Action.SHOW_NUMBER)).isEqualTo(Refusal.STALE);
  }

  @ParameterizedTest
  @CsvSource({"交办, 已交给单位限期解决", "转办, 已转给纪检人员核查"})
  void who_was_neither_called_nor_written_to_is_told_and_not_asked(String how, String told) {
    leavesNoNumber();
    officer.does(how);

    citizen.sees(told);

    assertThat(citizen.text()).doesNotContain("？");
    assertThat(citizen.labels()).isEmpty();
    assertThat(city.complaint(citizen.reference()).file().calls().attempts()).isEmpty();
    citizen.scans("DH1-02");
    assertThat(citizen.labels()).startsWith("再评一次");
  }

  @ParameterizedTest
  @CsvSource({"收到了, 谢谢", "没收到。, 对不起", "'No, nothing came', 对不起", "yes, 谢谢"})
  void the_answer_may_be_typed(String typed, String thanks) {
    leavesNoNumber();
    officer.taps("留言").writes("材料已经补录，明天可以来取").does("转办");

    citizen.writes(typed).sees(thanks);
  }

  @ParameterizedTest
  @CsvSource({"收到了, 谢谢", "没收到, 对不起"})
  void who_was_written_to_is_asked_about_the_message_and_never_about_a_call(
      String answer, String thanks) {
    leavesNoNumber();
    officer.taps("留言").writes("材料已经补录，明天可以来取").does("转办");

    citizen.sees("工作人员的回复您收到了吗");
    assertThat(citizen.labels()).containsExactly("收到了", "没收到");

    citizen.taps(answer).sees(thanks);
    assertThat(citizen.text()).doesNotContain("电话");
  }
}
