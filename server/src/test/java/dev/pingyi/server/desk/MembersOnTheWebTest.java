package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Supervisors look after the people of the office on their pages, without a script. */
class MembersOnTheWebTest {
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, Post.CITY);
  private static final Post SUPERVISOR = Post.ofArea(Role.SUPERVISOR, Post.CITY);

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();
  private final Browser supervisor = office.browser();

  @BeforeEach
  void an_officer_and_a_supervisor_have_joined() {
    officer.joins("/m/" + office.invite("罗安琪", OFFICER));
    supervisor.joins("/m/" + office.invite("周立", SUPERVISOR));
  }

  private Member member(Post post) {
    return office.office.store().staff().enrolled(post.key()).stream()
        .filter(member -> !member.isStandIn())
        .findFirst()
        .orElseThrow();
  }

  private String page(Post post) {
    return "/m/member/" + member(post).id() + "?phone=me";
  }

  private String complaint() {
    office.browser().opens("/s/" + office.code()).taps("不满意").taps("不满意").taps("先这样");
    return officer.opens("/m/").link("/m/case/");
  }

  @Test
  void a_supervisor_sees_who_is_there_and_an_officer_does_not() {
    supervisor.opens("/m/members").sees("罗安琪", "周立", "回访员 · 全市");

    assertThat(officer.opens("/m/members").status()).isEqualTo(403);
    officer.seesNot("周立");
    assertThat(officer.opens(page(SUPERVISOR)).status()).isEqualTo(403);
    assertThat(officer.postsTo(page(SUPERVISOR), Map.of("dismissed", "yes")).status())
        .isEqualTo(403);
    assertThat(officer.opens("/m/").text()).doesNotContain("/m/members");
  }

  @Test
  void an_invitation_is_made_shown_with_its_code_and_taken_back() {
    supervisor.postsTo(
        "/m/members?phone=me", Map.of("name", "王敏", "role", "head", "area", "", "unit", "JA2"));
    String link = supervisor.link("https://rate.example/m/");
    supervisor.sees("<svg class=\"qr\"", "王敏");

    String id =
        office.office.store().staff().invitations(10).stream()
            .filter(invitation -> invitation.name().equals("王敏"))
            .findFirst()
            .orElseThrow()
            .id();
    supervisor.postsTo("/m/members?phone=me", Map.of("cancel", id)).sees("邀请已收回");

    office.browser().opens(link.replace("https://rate.example", "")).sees("已经收回");
  }

  @Test
  void what_is_wrong_comes_back_with_a_sentence_and_with_what_was_typed() {
    supervisor.postsTo(
        "/m/members?phone=me", Map.of("name", "王敏", "role", "head", "area", "*", "unit", ""));
    assertThat(supervisor.status()).isEqualTo(422);
    supervisor.sees("请选一个岗位", "value=\"王敏\"", "<option value=\"head\" selected>");

    supervisor.postsTo(page(OFFICER), Map.of("leave", "new", "from", "2026-11-25", "until", "x"));
    assertThat(supervisor.status()).isEqualTo(422);
    supervisor.sees("请选好从哪天到哪天", "value=\"2026-11-25\"");
    supervisor.postsTo(
        page(OFFICER), Map.of("leave", "new", "from", "2026-11-25", "until", "2026-11-24"));
    supervisor.sees("早于第一天");
    supervisor.postsTo(page(SUPERVISOR), Map.of("dismissed", "yes")).sees("不能让自己离岗");
  }

  @Test
  void a_leave_is_entered_shown_and_ended() {
    String by = SUPERVISOR.key() + " " + member(SUPERVISOR).id();
    supervisor.postsTo(
        page(OFFICER),
        Map.of("leave", "new", "from", "2026-11-23", "until", "2026-11-24", "by", by));
    supervisor.sees("休假已登记", "休假：2026-11-23 至 2026-11-24，代班：周立");
    supervisor.opens("/m/members").sees("代班：周立");

    assertThat(officer.opens("/m/").status()).isEqualTo(403);
    officer.sees("您正在休假");
    assertThat(supervisor.opens("/m/me").text()).contains("回访员 · 全市");
    office.now = office.now.plus(Duration.ofDays(2));
    assertThat(officer.opens("/m/").status()).isEqualTo(200);
    office.now = office.now.minus(Duration.ofDays(2));

    String reference = member(OFFICER).leaves().getFirst().reference();
    supervisor.postsTo(page(OFFICER), Map.of("end", reference)).sees("休假已结束");
    assertThat(officer.opens("/m/").status()).isEqualTo(200);
  }

  @Test
  void whoever_is_dismissed_sees_and_does_nothing_from_the_next_request_on() {
    String open = complaint();
    officer.opens(open);
    assertThat(officer.status()).isEqualTo(200);
    String reference = open.replaceFirst(".*(PY-[A-Z0-9-]{14}).*", "$1");
    officer.postsTo("/m/me?phone=me", Map.of("link", "yes"));
    String link = officer.link("https://rate.example/m/open/");
    Browser copy = officer.copy();

    supervisor.postsTo(page(OFFICER), Map.of("dismiss", "yes")).sees("确定让罗安琪离开");
    assertThat(office.office.store().members(OFFICER.key())).hasSize(1);
    supervisor.postsTo(page(OFFICER), Map.of("dismissed", "yes")).sees("罗安琪已离岗");

    for (Browser browser : new Browser[] {officer, copy}) {
      for (String page : new String[] {"/m/", open, "/m/talk", "/m/me", "/m/members"}) {
        assertThat(browser.opens(page).status()).as(page).isEqualTo(403);
        browser.seesNot(reference).seesNot("罗安琪");
      }
      browser.postsTo(open, Map.of("act", "refer:1", "words", "已看过录像和登记，情况清楚"));
      assertThat(browser.status()).isEqualTo(403);
      assertThat(browser.postsTo("/m/me?phone=me", Map.of("link", "yes")).status()).isEqualTo(403);
      assertThat(browser.asks("/web/messages?phone=me&after=0").get("last").getAsInt()).isZero();
    }
    assertThat(office.browser().opens(link.replace("https://rate.example", "")).status())
        .isEqualTo(410);
    assertThat(office.office.store().complaint(reference).orElseThrow().file().history().entries())
        .noneMatch(entry -> entry.by().startsWith("callback/"));
  }
}
