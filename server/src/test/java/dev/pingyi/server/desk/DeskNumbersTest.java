package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which numbers stand on a case's page, and how long. */
class DeskNumbersTest {
  private static final String OTHER = "13900000009";
  private static final String WORDS = "等了很久。改打 " + OTHER + " 找我。";
  private static final String DONE = "已当面道歉，并当场补办完毕。";

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();
  private final Browser citizen = office.browser();
  private String reference = "";

  private void rates(String number) {
    citizen.opens("/s/" + office.code()).taps("不满意").taps("非常不满意");
    while (!citizen.text().contains("哪里没做好")) {
      citizen.taps(citizen.buttons().getFirst());
    }
    citizen.taps("服务态度差效率低").taps("完成").writes(WORDS);
    if (number.isEmpty()) {
      citizen.taps("跳过");
    } else {
      citizen.writes(number).taps("随时可以");
    }
    reference = office.office.store().openedIn(YearMonth.of(2026, 11), "", 10).getFirst();
    officer.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));
    officer.opens("/m/case/" + reference);
  }

  @Test
  void a_number_in_the_words_opens_with_the_one_that_was_left_and_the_look_is_kept() {
    rates("13800000007");
    officer.sees("139****0009").seesNot(OTHER);

    officer.does("看号码", Map.of()).sees("tel:13800000007", "改打 " + OTHER);
    assertThat(office.office.store().contact(reference).orElseThrow().looks()).hasSize(1);

    office.now = office.now.plus(Duration.ofMinutes(11));
    officer.opens("/m/case/" + reference).seesNot(OTHER).seesNot("13800000007");
  }

  @Test
  void a_number_in_letters_and_in_the_time_line_is_hidden_like_that() {
    rates("13800000007");
    officer.does("留言", Map.of("words", "请问还能打 13700000006 吗？"));
    officer.does("内部备注", Map.of("words", "他说可以打 13600000005"));

    officer.sees("137****0006", "136****0005").seesNot("13700000006").seesNot("13600000005");
    officer.does("看号码", Map.of()).sees("13700000006", "13600000005");
  }

  @Test
  void where_no_number_was_left_whoever_has_to_be_in_touch_reads_the_one_in_the_words() {
    rates("");
    officer.sees("改打 " + OTHER);

    Browser supervisor = office.browser();
    supervisor.joins("/m/" + office.invite("高立", Post.ofArea(Role.SUPERVISOR, Post.CITY)));
    supervisor.opens("/m/case/" + reference).sees("139****0009").seesNot(OTHER);
  }

  @Test
  void the_number_goes_with_the_case() {
    rates("13800000007");
    officer.does("看号码", Map.of()).does("已接通", Map.of()).sees("tel:13800000007");
    officer.does("退回", Map.of()).seesNot("13800000007").seesNot(OTHER);
    office.now = office.now.plus(Duration.ofMinutes(1));
    officer.does("看号码", Map.of()).sees("tel:13800000007");
    assertThat(office.office.store().contact(reference).orElseThrow().looks()).hasSize(2);

    officer.does("已解决", Map.of("words", DONE)).seesNot("13800000007").seesNot(OTHER);
  }

  @Test
  void who_looked_and_referred_it_has_the_number_no_more() {
    rates("13800000007");
    officer.does("看号码", Map.of()).does("已接通", Map.of());
    officer.does("转办", Map.of("words", "请核查当时有没有人值守。", "how", "withhold"));

    officer.sees("已转办").seesNot("13800000007").seesNot(OTHER);
  }
}
