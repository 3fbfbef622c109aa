package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case on the desk, by forms and without script. */
class DeskCaseTest {
  private static final String WORDS = "等了两个小时，没有人解释。";
  private static final String DONE = "已当面道歉，并当场补办完毕。";

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();
  private String reference = "";

  @BeforeEach
  void rates() {
    joins(officer, "罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    Browser citizen = office.browser().opens("/s/" + office.code());
    citizen.taps("不满意").taps("非常不满意");
    while (citizen.text().contains("请问办的是哪件事") && !citizen.text().contains("哪里没做好")) {
      citizen.taps(citizen.buttons().getFirst());
    }
    citizen.taps("服务态度差效率低").taps("完成").writes(WORDS).writes("13800000000").taps("随时可以");
    reference = office.office.store().openedIn(YearMonth.of(2026, 11), "", 10).getFirst();
    officer.opens("/m/case/" + reference);
  }

  private void joins(Browser browser, String name, Post post) {
    browser.joins("/m/" + office.invite(name, post));
  }

  private Complaint complaint() {
    return office.office.store().complaint(reference).orElseThrow();
  }

  @Test
  void an_officer_calls_and_settles_with_one_press_for_each_step() {
    officer.sees(WORDS, "留了电话").seesNot("13800000000");

    officer.does("看号码", Map.of()).sees("tel:13800000000", "号码已显示");
    officer.does("已接通", Map.of()).sees("已记录：已接通", "tel:13800000000");
    officer.does("已解决", Map.of("words", DONE)).sees("已记录：已解决", DONE);

    assertThat(complaint().state()).isEqualTo(State.SETTLED);
    assertThat(complaint().file().history().words(Action.SETTLE)).isEqualTo(DONE);
  }

  @Test
  void words_that_do_not_do_come_back_with_the_reason_and_as_they_were_written() {
    officer.does("已解决", Map.of("words", "好了"));

    assertThat(officer.status()).isEqualTo(422);
    officer.sees("字太少，至少 10 个字", ">好了</textarea>");
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void what_might_tell_who_it_was_is_shown_once_more_before_the_unit_reads_it() {
    String told = "请给 13912345678 的李女士补办，并说明原因。";
    officer.does("交办", Map.of("words", told, "how", "withhold"));

    assertThat(officer.status()).isEqualTo(422);
    officer.sees("〖13912345678〗", "name=\"sure\"");
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);

    officer.does("交办", Map.of("words", told, "how", "withhold", "sure", "yes"));
    assertThat(complaint().state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void nothing_goes_to_the_unit_before_it_is_decided_what_it_reads() {
    officer.does("交办", Map.of("words", "请把缺的材料一次说清，并补收。"));

    assertThat(officer.status()).isEqualTo(422);
    officer.sees("请先选给单位看多少");
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);

    officer.does("交办", Map.of("words", "请把缺的材料一次说清，并补收。", "how", "rewrite", "text", "反映等候太久。"));
    officer.sees("反映等候太久。");
    assertThat(complaint().state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void the_same_form_twice_is_done_once_and_says_so() {
    String page = officer.text();
    officer.does("已解决", Map.of("words", DONE));
    int lines = complaint().file().history().entries().size();

    officer.shows(page).does("已解决", Map.of("words", DONE)).sees("刚才已经办好了");

    assertThat(complaint().file().history().entries()).hasSize(lines);
  }

  @Test
  void an_old_page_does_nothing_and_what_was_written_is_still_there() {
    Browser other = office.browser();
    joins(other, "彭雨桐", Post.ofArea(Role.CALLBACK, Post.CITY));
    String page = other.opens("/m/case/" + reference).text();
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "withhold"));

    other.shows(page).does("已解决", Map.of("words", DONE));

    assertThat(other.status()).isEqualTo(422);
    assertThat(complaint().state()).isEqualTo(State.REFERRED);
  }

  @Test
  void a_form_of_another_site_does_nothing() {
    int status =
        officer
            .request(
                "POST",
                "/m/case/" + reference,
                Map.of(
                    "content-type", "application/x-www-form-urlencoded",
                    "origin", "https://elsewhere.example"),
                "act=refer%3A&words=x")
            .status();

    assertThat(status).isEqualTo(403);
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void a_dismissed_member_sees_and_does_nothing_from_the_next_request_on() {
    String page = officer.text();
    office
        .office
        .store()
        .members("callback/*")
        .forEach(m -> office.office.store().commit(Decision.of(new Change.Dismiss(m))));

    officer.shows(page).does("看号码", Map.of());
    assertThat(officer.status()).isEqualTo(403);
    officer.seesNot(WORDS);
    for (String path : List.of("/m/", "/m/talk", "/m/case/" + reference)) {
      assertThat(officer.opens(path).status()).as(path).isEqualTo(403);
      officer.seesNot(WORDS).seesNot("13800000000");
    }
    assertThat(office.office.store().contact(reference).orElseThrow().looks()).isEmpty();
  }

  @Test
  void who_is_not_concerned_is_told_no_more_than_that() {
    Browser head = office.browser();
    joins(head, "梁文浦", Post.headOf(complaint().file().opening().unit()));

    head.opens("/m/case/" + reference);

    assertThat(head.status()).isEqualTo(403);
    head.sees("不归您的岗位办").seesNot(WORDS);
    assertThat(office.office.store().breaches().open(complaint().file().opening().area(), 10))
        .as("whoever asks for what the unit was not told of is reported")
        .hasSize(1);
    head.opens("/m/case/PY-2222-2222-2222");
    assertThat(head.status()).isEqualTo(403);
    head.sees("不归您的岗位办");
  }

  @Test
  void the_mark_of_the_next_step_changes_with_the_case_and_not_with_what_was_typed() {
    String before = mark();

    officer.does("已解决", Map.of("words", "好了"));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(mark()).isEqualTo(before);

    officer.does("未接通", Map.of());
    assertThat(mark()).isNotEqualTo(before);
  }

  private String mark() {
    return officer.text().split("data-mark=\"", 2)[1].split("\"", 2)[0];
  }

  @Test
  void a_page_that_has_not_changed_is_not_sent_again() {
    String tag = officer.response().headers().get("etag");

    Map<String, String> known = Map.of("if-none-match", tag);
    assertThat(officer.request("GET", "/m/case/" + reference, known, "").status()).isEqualTo(304);
    officer.opens("/m/case/" + reference).does("看号码", Map.of());
    assertThat(officer.request("GET", "/m/case/" + reference, known, "").status()).isEqualTo(200);
  }

  @Test
  void a_sentence_above_the_page_is_ours_and_only_for_whom_it_was_said() {
    officer.does("看号码", Map.of()).sees("号码已显示");
    String address = officer.address();
    Browser other = office.browser();
    joins(other, "彭雨桐", Post.ofArea(Role.CALLBACK, Post.CITY));

    other.opens(address).seesNot("号码已显示");
    officer.opens("/m/case/" + reference + "?told=AAAA").seesNot("class=\"told\"");
  }

  @Test
  void the_time_line_says_how_many_were_held_to_account_at_the_latest_record() {
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "withhold"));
    Browser inspector = office.browser();
    joins(inspector, "方可", Post.ofArea(Role.INSPECTOR, Post.CITY));
    inspector.opens("/m/case/" + reference).does("属实", Map.of("words", DONE));
    inspector.does("记录问责", Map.of("words", DONE, "n.staff.admonition", "3"));
    inspector.does("更正问责", Map.of("words", DONE, "n.staff.admonition", "2"));

    String timeline = inspector.text().split("id=\"history\"", 2)[1];
    assertThat(timeline).contains("问责 2 人").doesNotContain("问责 3 人");
    officer.opens("/m/case/" + reference).sees("问责 2 人");
  }
}
