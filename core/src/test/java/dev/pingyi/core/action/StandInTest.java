package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.LeaveActions.Days;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.staff.FindingTitles;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a leave when people are dismissed, and whose duties stay apart in it. */
final class StandInTest {
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

  private boolean isThere(Person person, Post post) {
    return city.store().members(post.key()).stream()
        .anyMatch(m -> m.account().equals(person.account()));
  }

  @Test
  void whoever_is_dismissed_while_away_leaves_nobody_standing_in() {
    city.did(away(OFFICER, "2026-11-23", "2026-11-27", ELSEWHERE));

    city.did(new DismissMember(city.office()).dismiss(place(OFFICER), OPERATOR, city.now()));

    assertThat(city.store().staff().enrolled(OFFICER.key())).isEmpty();
    city.until("2026-11-28T12:00");
  }

  @Test
  void with_the_stand_in_dismissed_the_member_stays_away_and_nobody_has_the_post() {
    Absence absence = city.did(away(OFFICER, "2026-11-23", "2026-11-27", ELSEWHERE));

    city.did(new DismissMember(city.office()).dismiss(place(ELSEWHERE), OPERATOR, city.now()));
    city.settle();

    assertThat(city.store().members(OFFICER.key())).isEmpty();
    assertThat(city.store().staff().absence(absence.reference()).orElseThrow().standIn()).isEmpty();
    city.until("2026-11-28T09:00");
    assertThat(isThere(officer, OFFICER)).isTrue();
  }

  @Test
  void separation_of_duties_holds_for_the_post_one_stands_in_on() {
    Post unit = Post.headOf("DH1");
    Person head = city.joins("head", unit);
    city.did(away(OFFICER, "2026-11-23", "2026-11-24", unit));
    head.looksAway();

    city.citizen("rater").complains("DH1-02");
    city.citizen("other").complains("DH2-01");

    assertThat(head.timesSaw("【新差评】")).isEqualTo(1);
  }

  @Test
  void a_holiday_does_not_make_the_own_unit_a_strange_one() {
    Post unit = Post.headOf("DH1");
    Person both = city.joins("both", unit);
    city.joins("both", Post.ofArea(Role.INSPECTOR, "东湖区"));
    city.did(awayWithNobody(unit, "2026-11-23", "2026-11-24"));
    both.looksAway();

    String reference = city.citizen("rater").complains("DH1-02").reference();
    officer.does("转办");

    assertThat(both.everything()).doesNotContain(reference);
    both.visits("DH1-02").taps("满意").taps("满意");
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().heldBack()).isEqualTo(1);
  }

  @Test
  void a_second_stand_in_on_the_same_post_takes_nothing_from_the_first() {
    city.joins("second officer", OFFICER);
    Member second = city.store().staff().enrolled(OFFICER.key()).getLast();
    Member first = city.store().staff().enrolled(OFFICER.key()).getFirst();
    LeaveActions leaves = new LeaveActions(city.office());
    Optional<Place> standIn = Optional.of(place(ELSEWHERE));
    Days one = new Days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-23"), standIn);
    Days other = new Days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"), standIn);

    city.did(leaves.enter(new Place(OFFICER.key(), first.id()), one, OPERATOR, city.now()));
    city.did(leaves.enter(new Place(OFFICER.key(), second.id()), other, OPERATOR, city.now()));

    assertThat(city.store().members(OFFICER.key())).hasSize(1);
    city.until("2026-11-24T12:00");
    assertThat(isThere(colleague, OFFICER)).isTrue();
    assertThat(city.now()).isEqualTo(Fixtures.at("2026-11-24T12:00"));
  }

  @Test
  void a_holiday_lists_no_praise_of_the_own_unit_to_look_at() {
    Post unit = Post.headOf("DH1");
    Post inspector = Post.ofArea(Role.INSPECTOR, "东湖区");
    Person both = city.joins("both", unit).opens(city.invitation("both", inspector));
    city.did(awayWithNobody(unit, "2026-11-23", "2026-11-24"));
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
    }

    assertThat(city.store().flags().openFlags("东湖区", 9)).isNotEmpty();
    both.writes("待办");
    assertThat(both.text()).doesNotContain("异常");
    Caller caller = city.store().caller(both.account());
    assertThat(caller.members()).hasSize(1);
    assertThat(new FindingTitles(city.office(), Language.ZH).of(caller.posts(), caller.members()))
        .isEmpty();
  }
}
