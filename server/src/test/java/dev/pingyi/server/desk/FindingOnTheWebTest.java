package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.BreachActions;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies with somebody besides cases, on pages of its own. */
class FindingOnTheWebTest {
  private static final String WHY = "到现场看过，照片也核对过了";

  private final WebOffice office = new WebOffice();
  private final Browser inspector = office.browser();
  private final Browser reporter = office.browser();
  private String breach = "";

  @BeforeEach
  void a_breach_is_reported() {
    reporter.joins("/m/" + office.invite("孙立", post()));
    inspector.joins("/m/" + office.invite("何静", post()));
    Member by =
        office.office.store().members(post().key()).stream()
            .filter(m -> m.name().equals("孙立"))
            .findFirst()
            .orElseThrow();
    var report =
        new BreachActions.Report(BreachKind.HINDERED, office.counter().id(), "周一上午十点，二号窗口的码被告示挡住了");
    breach =
        office
            .office
            .deciding(
                () ->
                    new BreachActions(office.office)
                        .report(report, "cause", new Actor.Staff(by), office.now))
            .either(done -> done.result().breach().reference(), refused -> refused.why().name());
  }

  private Post post() {
    return Post.ofArea(
        Role.INSPECTOR, office.roster.unit(office.counter().unit()).orElseThrow().area());
  }

  private Breach breach() {
    return office.office.store().breaches().breach(breach).orElseThrow();
  }

  @Test
  void a_breach_opens_from_the_list_and_is_confirmed_there() {
    inspector.opens("/m/").sees("还要看的", "/m/finding/" + breach);
    inspector.opens("/m/finding/" + breach).sees("被告示挡住了", "马上扣 10 分");

    inspector.does("查实", Map.of("words", "好"));
    assertThat(inspector.status()).isEqualTo(422);
    inspector.sees("至少 10 个字", ">好</textarea>");
    assertThat(breach().isOpen()).isTrue();

    inspector.does("查实", Map.of("words", WHY)).sees("已查实，扣 10 分", "现在没有要您办的");
    assertThat(breach().state()).isEqualTo(Breach.State.CONFIRMED);
    inspector.opens("/m/").seesNot("还要看的");
  }

  @Test
  void whoever_reported_it_is_offered_no_decision_and_by_a_form_made_by_hand_decides_nothing() {
    String form = inspector.opens("/m/finding/" + breach).text();
    reporter.opens("/m/finding/" + breach).sees("被告示挡住了", "要由另一位纪检人员来定").seesNot("马上扣 10 分");

    reporter.shows(form).does("查实", Map.of("words", WHY));

    assertThat(reporter.status()).isEqualTo(422);
    reporter.sees("要由另一位纪检人员来定");
    assertThat(breach().isOpen()).isTrue();
  }

  @Test
  void the_reason_stands_on_the_page_of_who_gave_it_and_of_who_reported() {
    inspector.opens("/m/finding/" + breach).does("不成立", Map.of("words", WHY));

    inspector.opens("/m/finding/" + breach).sees("结论：不成立", WHY);
    reporter.opens("/m/finding/" + breach).sees("结论：不成立", WHY);
    assertThat(breach().decided().words()).isEqualTo(WHY);
  }

  @Test
  void above_an_inspectors_list_stands_who_holds_how_much_and_above_nobody_elses() {
    inspector.opens("/m/").sees("各人手上有几件", "<th scope=\"row\">我</th>", "孙立", "没人认领");
    inspector.opens("/m/?mine=1").seesNot("各人手上有几件");

    Browser officer = office.browser();
    officer.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));
    officer.opens("/m/").seesNot("各人手上有几件");
  }

  @Test
  void an_old_page_decides_nothing_and_says_so() {
    String page = inspector.opens("/m/finding/" + breach).text();
    inspector.does("不成立", Map.of("words", WHY));

    inspector.shows(page).does("查实", Map.of("words", WHY));

    assertThat(inspector.status()).isEqualTo(422);
    inspector.sees("已经有结论了");
    assertThat(breach().state()).isEqualTo(Breach.State.REJECTED);
  }

  @Test
  void it_is_for_inspectors_only() {
    Browser head = office.browser();
    head.joins("/m/" + office.invite("吴远", Post.headOf(office.counter().unit())));

    head.opens("/m/finding/" + breach).seesNot("告示");
    assertThat(head.status()).isEqualTo(403);
    head.opens("/m/finding/nothing");
    assertThat(head.status()).isEqualTo(403);
    inspector.opens("/m/finding/" + breach.toLowerCase(Locale.ROOT)).sees("告示");
  }

  @Test
  void a_confirmed_breach_tells_the_head_its_kind_and_place_only() {
    Browser head = office.browser();
    head.joins("/m/" + office.invite("吴远", Post.headOf(office.counter().unit())));
    inspector.opens("/m/finding/" + breach).does("查实", Map.of("words", WHY));

    head.opens("/m/unit").sees("遮挡毁损二维码", "−10", "查实违纪 1 起").seesNot("告示").seesNot(WHY);
  }
}
