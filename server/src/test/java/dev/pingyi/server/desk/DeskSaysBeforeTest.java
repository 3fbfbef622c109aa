package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a case's page says before something is done: what it means, and what has to be chosen. */
class DeskSaysBeforeTest {
  private static final String WORDS = "等了很久，没有人解释。";
  private static final String DONE = "已当面道歉，并当场补办完毕。";
  private static final String TAKES_CALL = "还没有记过“已接通”";
  private static final Pattern MAIN_DECISION =
      Pattern.compile(
          "class=\"tap main\" name=\"act\" value=\"(settle|uphold|grant-appeal|send-back):");

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();
  private String reference = "";

  private void rates(String words, String number) {
    Browser citizen = office.browser().opens("/s/" + office.code());
    citizen.taps("不满意").taps("非常不满意");
    while (!citizen.text().contains("哪里没做好")) {
      citizen.taps(citizen.buttons().getFirst());
    }
    citizen.taps("服务态度差效率低").taps("完成");
    citizen = words.isEmpty() ? citizen.taps("跳过") : citizen.writes(words);
    if (number.isEmpty()) {
      citizen.taps("跳过");
    } else {
      citizen.writes(number).taps("随时可以");
    }
    reference = office.office.store().openedIn(YearMonth.of(2026, 11), "", 10).getFirst();
    officer.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));
    officer.opens("/m/case/" + reference);
  }

  private Complaint complaint() {
    return office.office.store().complaint(reference).orElseThrow();
  }

  private Browser joins(Role role, String name) {
    Browser browser = office.browser();
    browser.joins("/m/" + office.invite(name, Post.ofArea(role, Post.CITY)));
    return browser.opens("/m/case/" + reference);
  }

  @Test
  void whom_somebody_has_written_to_is_no_more_to_be_written_to_first_and_was_not_called() {
    rates(WORDS, "");
    officer.sees("请写留言联系");

    officer.does("留言", Map.of("words", "请问是哪一天来的？"));

    officer.seesNot("请写留言联系").sees("没有留电话，已经留言");
    officer.opens("/m/").sees("没留电话，已留言").seesNot("已接通");
  }

  @Test
  void whoever_may_only_read_is_not_asked_to_write_or_to_call() {
    rates(WORDS, "");
    joins(Role.SUPERVISOR, "高立").sees("没有留电话").seesNot("请写留言联系");
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "withhold"));
    officer.seesNot("请写留言联系");
  }

  @Test
  void that_an_act_records_a_call_is_said_before_it_and_after_it() {
    rates(WORDS, "13800000000");
    officer.does("未接通", Map.of());
    officer.sees(TAKES_CALL, "同时记一次“已接通”");

    officer.does("已解决", Map.of("words", DONE));

    officer.sees("同时记了一次“已接通”，并问群众有没有接到电话").seesNot(TAKES_CALL);
    assertThat(complaint().file().calls().attempts())
        .extracting(CallAttempt::outcome)
        .containsExactly(CallAttempt.Outcome.NO_ANSWER, CallAttempt.Outcome.REACHED);
  }

  @Test
  void whoever_has_recorded_the_call_is_told_of_no_other() {
    rates(WORDS, "13800000000");
    officer.does("已接通", Map.of()).sees("已请群众确认是否联系上").seesNot(TAKES_CALL);

    officer.does("交办", Map.of("words", "请把缺的材料一次说清。", "how", "withhold"));

    officer.sees("已交办").seesNot("同时记了一次");
    assertThat(complaint().file().calls().attempts()).hasSize(1);
  }

  @Test
  void what_cannot_take_a_call_as_made_says_nothing_of_one() {
    rates(WORDS, "");
    officer.seesNot(TAKES_CALL);
    officer.does("交办", Map.of("words", "请把缺的材料一次说清。", "how", "withhold"));
    officer.sees("已交办").seesNot("同时记了一次");
  }

  @Test
  void each_act_says_what_follows_and_no_contrary_one_looks_decided() {
    rates(WORDS, "13800000000");
    officer.does("已接通", Map.of());
    officer.sees("交办：单位限期解决，不扣分", "转办：交纪检人员核查；作风、违规问题用这个");
    assertThat(MAIN_DECISION.matcher(officer.text()).find()).isFalse();
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "withhold"));

    Browser inspector = joins(Role.INSPECTOR, "周正");
    inspector.sees("属实：单位扣 3 分，马上生效", "不属实：单位不扣分");
    assertThat(MAIN_DECISION.matcher(inspector.text()).find()).isFalse();
  }

  @Test
  void what_the_unit_reads_is_asked_for_beforehand_and_missed_where_it_is_chosen() {
    rates(WORDS, "13800000000");
    officer.sees("交办、转办要先选一项", "转办的件查实后单位也会看", "> 照原样<").seesNot("〖");

    officer.does("转办", Map.of("words", "请核查当时有没有人值守。"));

    assertThat(officer.status()).isEqualTo(422);
    String choices =
        officer.text().split("<fieldset class=\"release\">", 2)[1].split("</fieldset>", 2)[0];
    assertThat(choices).contains("role=\"alert\">群众写了话，请先选给单位看多少");
    assertThat(officer.text()).doesNotContain("aria-invalid");
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "rewrite", "text", ""));
    assertThat(officer.text().split("<fieldset class=\"release\">", 2)[1])
        .contains("role=\"alert\">请写文字");
  }

  @Test
  void brackets_are_explained_where_there_are_some() {
    rates("我姓王，电话 13912345678，上午九点来的。", "13800000000");
    officer.sees("〖", "照原样，〖…〗里的字换成＊＊＊");
  }

  @Test
  void a_page_never_names_the_buttons_of_the_chat() {
    rates(WORDS, "13800000000");
    for (String words : List.of("", "太短")) {
      officer.does("已解决", Map.of("words", words));
      assertThat(officer.status()).isEqualTo(422);
      officer.seesNot("返回").seesNot("再发一次");
    }
    officer.does("留言", Map.of("words", "。。。。。。"));
    assertThat(officer.status()).isEqualTo(422);
    officer.seesNot("返回").seesNot("再发一次");
  }

  @Test
  void what_it_was_referred_with_stands_beside_the_decision() {
    rates(WORDS, "13800000000");
    officer.does("已接通", Map.of());
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "withhold"));

    String forms = joins(Role.INSPECTOR, "周正").text().split("data-part=\"steps\"", 2)[1];
    assertThat(forms.split("id=\"decide\"", 2)[0]).contains("转办纪检", "请核查当时有没有人值守。");
  }

  @Test
  void the_next_case_is_there_once_the_own_part_is_done_and_the_notice_has_the_focus() {
    rates(WORDS, "13800000000");
    office.browser().opens("/s/" + office.code()).taps("不满意").taps("不满意").taps("先这样");
    officer.seesNot("下一件 →");

    officer.does("交办", Map.of("words", "请把缺的材料一次说清。", "how", "withhold"));

    officer.sees("下一件 →", "role=\"status\" tabindex=\"-1\" autofocus>已交办");
  }

  @Test
  void giving_back_says_who_goes_on_and_passing_on_that_there_is_nobody() {
    rates(WORDS, "13800000000");
    officer.does("我来办", Map.of());
    officer.sees("现在没有别的同事能接，它留在岗位上，主管看得到", "现在没有别的同事能接这一件");

    joins(Role.CALLBACK, "彭雨桐");
    officer.opens("/m/case/" + reference).sees("退回：放下这一件，同岗位的同事都能接着办");
    officer.seesNot("现在没有别的同事");
  }
}
