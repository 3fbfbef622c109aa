package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repeated complaint is merged on the desk, by a form and without script. */
final class DeskMergeTest {
  private static final String WHY = "同一位群众两次说的是同一张证";

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();
  private String first = "";
  private String second = "";

  @BeforeEach
  void ratesTwice() {
    officer.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));
    Browser citizen = office.browser().opens("/s/" + office.code());
    rates(citizen, "证还没有拿到，说好昨天给的。");
    first = newest(List.of());
    citizen.opens("/s/" + office.code()).taps("再评一次");
    rates(citizen, "今天又来，还是没有拿到证。");
    second = newest(List.of(first));
    officer.opens("/m/case/" + second);
  }

  private static void rates(Browser citizen, String words) {
    citizen.taps("不满意").taps("非常不满意");
    while (!citizen.buttons().contains("服务态度差效率低")) {
      citizen.taps(citizen.buttons().getFirst());
    }
    citizen.taps("服务态度差效率低").taps("完成").writes(words).taps("跳过");
  }

  private String newest(List<String> known) {
    return office.office.store().openedIn(YearMonth.of(2026, 11), "", 10).stream()
        .filter(reference -> !known.contains(reference))
        .findFirst()
        .orElseThrow();
  }

  private Complaint complaint(String reference) {
    return office.office.store().complaint(reference).orElseThrow();
  }

  @Test
  void the_officer_says_with_which_and_why() {
    officer.sees("和哪一件一起办", "<option value=\"" + first + "\"");
    officer.does("并案", Map.of("target", first, "words", WHY));

    officer.sees("已并案：以后和 " + first + " 一起办", WHY).seesNot("现在方便接听");
    assertThat(complaint(second).state()).isEqualTo(State.CLOSED);
    officer
        .opens("/m/case/" + first)
        .sees("一起办的：" + second, "今天又来，还是没有拿到证。", "href=\"/m/case/" + second);
  }

  @Test
  void words_that_do_not_do_come_back_with_the_choice() {
    officer.does("并案", Map.of("target", first, "words", "同一件"));

    assertThat(officer.status()).isEqualTo(422);
    officer.sees("字太少", ">同一件</textarea>", first + "\" selected");
    assertThat(complaint(second).state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void nothing_is_merged_with_what_is_none_of_its_person() {
    officer.does("并案", Map.of("target", second, "words", WHY));

    assertThat(officer.status()).isEqualTo(422);
    officer.sees("没有更早的");
    assertThat(complaint(second).state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void the_first_of_a_person_offers_nothing_of_the_kind() {
    officer.opens("/m/case/" + first).seesNot("并案");
  }

  @Test
  void the_head_of_the_unit_sees_nothing_of_it() {
    String unit = complaint(first).file().opening().unit();
    officer.opens("/m/case/" + first);
    officer.does("转办", Map.of("words", "请核查窗口为什么没有给证件", "how", "withhold"));
    Browser inspector = office.browser();
    inspector.joins("/m/" + office.invite("尹肃然", Post.ofArea(Role.INSPECTOR, Post.CITY)));
    inspector.opens("/m/case/" + first).does("属实", Map.of("words", "看过登记，窗口确实漏办了"));
    officer.opens("/m/case/" + second).does("并案", Map.of("target", first, "words", WHY));
    Browser head = office.browser();
    head.joins("/m/" + office.invite("梁文浦", Post.headOf(unit)));

    head.opens("/m/case/" + first).sees(first);
    for (String hidden : List.of(second, WHY, "一起办", "并案")) {
      head.seesNot(hidden);
    }
    assertThat(complaint(second).state()).isEqualTo(State.CLOSED);
  }
}
