package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.LeaveActions.Days;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is away on some days, and a colleague has the post meanwhile. */
final class LeaveActionsTest {
  private static final Actor OPERATOR = new Actor.Operator();
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, "东湖区");
  private static final Post ELSEWHERE = Post.ofArea(Role.CALLBACK, "武昌区");

  private final City city = City.at("2026-11-23T09:00");
  private Person officer;
  private Person colleague;

  @BeforeEach
  void an_officer_and_a_colleague_of_another_district() {
    officer = city.joins("officer", OFFICER);
    colleague = city.joins("colleague", ELSEWHERE);
  }

  private Place place(Post post) {
    Member member =
        city.store().staff().enrolled(post.key()).stream()
            .filter(m -> !m.isStandIn())
            .findFirst()
            .orElseThrow();
    return new Place(post.key(), member.id());
  }

  private Outcome<Absence> away(Post post, String first, String last, Post standIn) {
    Days days =
        new Days(
            LocalDate.parse(first), LocalDate.parse(last), Optional.of(standIn).map(this::place));
    return new LeaveActions(city.office()).enter(place(post), days, OPERATOR, city.now());
  }

  private Outcome<Absence> awayWithNobody(Post post, String first, String last) {
    Days days = new Days(LocalDate.parse(first), LocalDate.parse(last), Optional.empty());
    return new LeaveActions(city.office()).enter(place(post), days, OPERATOR, city.now());
  }

  private static Refusal why(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).why();
  }

  private boolean isThere(Person person, Post post) {
    return city.store().members(post.key()).stream()
        .anyMatch(m -> m.account().equals(person.account()));
  }

  @Test
  void the_stand_in_has_the_post_from_the_first_minute_of_the_first_day_to_the_last() {
    city.did(away(OFFICER, "2026-11-25", "2026-11-26", ELSEWHERE));

    city.until("2026-11-24T23:59");
    assertThat(isThere(officer, OFFICER)).isTrue();
    assertThat(isThere(colleague, OFFICER)).isFalse();
    city.until("2026-11-25T00:00");
    assertThat(isThere(officer, OFFICER)).isFalse();
    assertThat(isThere(colleague, OFFICER)).isTrue();
    city.until("2026-11-26T23:59");
    assertThat(isThere(colleague, OFFICER)).isTrue();
    city.until("2026-11-27T00:00");
    assertThat(isThere(officer, OFFICER)).isTrue();
    assertThat(isThere(colleague, OFFICER)).isFalse();
    assertThat(isThere(colleague, ELSEWHERE)).isTrue();
  }

  @Test
  void the_end_needs_nobody_and_no_tick() {
    city.did(away(OFFICER, "2026-11-23", "2026-11-23", ELSEWHERE));
    Person rater = city.citizen("rater").complains("DH1-02");
    colleague.saw("【新差评】");

    city.isDownFor(Duration.ofHours(15));

    colleague.looksAway().taps(colleague.button("看号码"));
    colleague.sees("您的岗位不能办这一件");
    assertThat(rater.reference()).isNotEmpty();
  }

  @Test
  void whoever_is_away_is_told_nothing_and_can_do_nothing_and_the_stand_in_can() {
    city.did(away(OFFICER, "2026-11-23", "2026-11-24", ELSEWHERE));
    city.settle();
    officer.looksAway();

    String reference = city.citizen("rater").complains("DH1-02").reference();

    officer.sawNothing();
    colleague.saw("【新差评】");
    colleague.taps("看号码").sees("138");
    assertThat(city.complaint(reference).file().history().count(Action.READY)).isEqualTo(1);
    officer.writes("待办").sees("您正在休假");
    assertThat(officer.text()).doesNotContain(reference);
  }

  @Test
  void both_are_told_when_it_is_entered_and_on_the_mornings_when_it_begins_and_is_over() {
    officer.looksAway();
    colleague.looksAway();
    city.did(away(OFFICER, "2026-11-25", "2026-11-26", ELSEWHERE));
    city.settle();
    officer.saw("2026-11-25 至 2026-11-26").saw("由colleague代您办理");
    colleague.saw("请您代officer办“东湖区 · 回访员”的事");
    officer.looksAway();
    colleague.looksAway();

    city.until("2026-11-25T08:59");
    officer.sawNothing();
    city.until("2026-11-25T09:00");
    officer.saw("从今天开始");
    colleague.saw("由您代officer办");
    officer.looksAway();
    colleague.looksAway();

    city.until("2026-11-27T08:59");
    officer.sawNothing();
    city.until("2026-11-27T09:00");
    officer.saw("欢迎回来");
    colleague.saw("【代班结束】");
  }

  @Test
  void a_leave_that_begins_today_begins_at_once_and_is_told_once() {
    city.did(away(OFFICER, "2026-11-23", "2026-11-24", ELSEWHERE));
    city.settle();

    assertThat(isThere(colleague, OFFICER)).isTrue();
    officer.looksAway();
    city.until("2026-11-23T18:00");
    officer.sawNothing();
  }

  @Test
  void overlapping_leaves_and_days_that_cannot_be_are_refused() {
    city.did(away(OFFICER, "2026-11-25", "2026-11-26", ELSEWHERE));

    assertThat(why(awayWithNobody(OFFICER, "2026-11-26", "2026-11-30")))
        .isEqualTo(Refusal.AWAY_ALREADY);
    assertThat(why(awayWithNobody(OFFICER, "2026-11-30", "2026-11-29")))
        .isEqualTo(Refusal.DAYS_BACKWARDS);
    assertThat(why(awayWithNobody(OFFICER, "2026-11-20", "2026-11-22")))
        .isEqualTo(Refusal.DAYS_OVER);
    assertThat(why(awayWithNobody(OFFICER, "2026-12-01", "2028-12-01")))
        .isEqualTo(Refusal.DAYS_TOO_MANY);
    assertThat(why(awayWithNobody(ELSEWHERE, "2026-11-26", "2026-11-26")))
        .isEqualTo(Refusal.STANDS_IN_THEN);
    city.did(awayWithNobody(ELSEWHERE, "2026-12-01", "2026-12-02"));
    assertThat(why(away(OFFICER, "2026-12-02", "2026-12-03", ELSEWHERE)))
        .isEqualTo(Refusal.STAND_IN_AWAY);
    assertThat(why(away(OFFICER, "2026-12-10", "2026-12-11", OFFICER)))
        .isEqualTo(Refusal.STAND_IN_ONESELF);
    city.did(awayWithNobody(OFFICER, "2026-11-27", "2026-11-27"));
  }

  @Test
  void only_who_is_over_the_post_enters_a_leave() {
    Actor other = new Actor.Staff(city.store().members(ELSEWHERE.key()).getFirst());
    Days days =
        new Days(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-25"), Optional.empty());

    assertThat(why(new LeaveActions(city.office()).enter(place(OFFICER), days, other, city.now())))
        .isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void with_nobody_named_and_nobody_left_those_of_the_city_get_it_and_the_supervisor_knows() {
    Person ofCity = city.joins("of the city", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    ofCity.looksAway();
    supervisor.looksAway();

    city.did(awayWithNobody(OFFICER, "2026-11-23", "2026-11-24"));
    city.settle();
    supervisor.saw("现在没有人");
    city.citizen("rater").complains("DH1-02");

    ofCity.saw("【新差评】");
  }

  @Test
  void an_end_that_comes_early_is_at_once() {
    Absence absence = city.did(away(OFFICER, "2026-11-23", "2026-11-27", ELSEWHERE));
    city.until("2026-11-24T10:00");
    officer.looksAway();
    colleague.looksAway();

    city.did(new LeaveActions(city.office()).end(absence.reference(), OPERATOR, city.now()));
    city.settle();

    assertThat(isThere(officer, OFFICER)).isTrue();
    assertThat(isThere(colleague, OFFICER)).isFalse();
    officer.saw("照常由您来办");
    colleague.saw("不再由您来办");
    assertThat(why(new LeaveActions(city.office()).end(absence.reference(), OPERATOR, city.now())))
        .isEqualTo(Refusal.NO_SUCH_ABSENCE);
    officer.looksAway();
    city.until("2026-11-28T12:00");
    officer.sawNothing();
  }

  @Test
  void a_correction_moves_the_days_and_the_colleague_and_the_former_one_is_told() {
    Post third = Post.headOf("WC1");
    Person other = city.joins("third", third);
    Absence absence = city.did(away(OFFICER, "2026-11-25", "2026-11-27", ELSEWHERE));
    city.settle();
    colleague.looksAway();

    Days days =
        new Days(
            LocalDate.parse("2026-11-24"),
            LocalDate.parse("2026-11-24"),
            Optional.of(place(third)));
    city.did(
        new LeaveActions(city.office()).change(absence.reference(), days, OPERATOR, city.now()));
    city.settle();

    colleague.saw("不再由您来办");
    other.saw("请您代officer办");
    city.until("2026-11-24T12:00");
    assertThat(isThere(other, OFFICER)).isTrue();
    city.until("2026-11-25T12:00");
    assertThat(isThere(officer, OFFICER)).isTrue();
    assertThat(isThere(colleague, OFFICER)).isFalse();
  }
}
