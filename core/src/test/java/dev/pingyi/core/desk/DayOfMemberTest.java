package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.OtherAct;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.desk.DayOfMember.Case;
import dev.pingyi.core.desk.DayOfMember.Line;
import dev.pingyi.core.desk.DayOfMember.OnCase;
import dev.pingyi.core.desk.DayOfMember.OnFinding;
import dev.pingyi.core.desk.DayOfMember.OnMember;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Act;
import dev.pingyi.core.store.Change;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What have I done today? */
class DayOfMemberTest {
  private static final String AREA = "东湖区";
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));

  private String complains(String name, String counter) {
    return city.citizen(name).complains(counter).reference();
  }

  private List<OnCase> day(Person who, Person reader, LocalDate day) {
    return all(who, reader, day).stream()
        .filter(OnCase.class::isInstance)
        .map(OnCase.class::cast)
        .toList();
  }

  private List<Line> all(Person who, Person reader, LocalDate day) {
    return new DayOfMember(city.office()).of(posts(who), posts(reader), day);
  }

  private List<Member> posts(Person who) {
    return city.store().caller(who.account()).posts();
  }

  @Test
  void every_act_of_the_day_is_there_the_newest_first_and_where_the_case_stands_now() {
    String reference = complains("citizen", "DH1-02");
    officer.taps("看号码");
    city.passes(Duration.ofMinutes(1));
    officer.taps("未接通");
    city.passes(Duration.ofMinutes(1));
    officer.taps("已接通");
    city.passes(Duration.ofMinutes(1));
    officer.does("转办");
    city.passes(Duration.ofMinutes(1));
    inspector.does("不属实");

    assertThat(day(officer, officer, MONDAY))
        .extracting(OnCase::action)
        .containsExactly(Action.REFER, Action.REACHED, Action.NO_ANSWER, Action.SHOW_NUMBER);
    assertThat(day(officer, officer, MONDAY))
        .extracting(OnCase::now)
        .containsOnly(Optional.of(new Case("DH1-02", State.CLOSED)));
    assertThat(day(officer, officer, MONDAY)).extracting(OnCase::reference).containsOnly(reference);
    assertThat(day(inspector, officer, MONDAY))
        .extracting(OnCase::action)
        .containsExactly(Action.REVOKE);
  }

  @Test
  void what_changed_nothing_and_what_was_refused_is_no_act() {
    complains("citizen", "DH1-02");
    officer.taps("看号码").taps("看号码");
    officer.taps("已解决").writes("好");

    assertThat(day(officer, officer, MONDAY))
        .extracting(OnCase::action)
        .containsExactly(Action.SHOW_NUMBER);
  }

  @Test
  void a_day_is_one_of_the_office_and_yesterday_stays_yesterday() {
    complains("citizen", "DH1-02");
    city.until("2026-11-23T23:59");
    officer.taps("未接通");
    city.until("2026-11-24T00:01");
    officer.taps("未接通");

    assertThat(day(officer, officer, MONDAY)).hasSize(1);
    assertThat(day(officer, officer, MONDAY.plusDays(1))).hasSize(1);
    assertThat(day(officer, officer, MONDAY.plusDays(2))).isEmpty();
  }

  @Test
  void nothing_of_a_case_is_told_to_whom_it_is_not_for() {
    complains("citizen", "DH1-02");
    officer.taps("未接通");
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.SUPERVISOR, "武昌区"));

    assertThat(day(officer, elsewhere, MONDAY))
        .extracting(OnCase::now)
        .containsOnly(Optional.empty());
  }

  @Test
  void it_is_written_with_the_act_itself_and_holds_nothing_but_codes() {
    complains("citizen", "DH1-02");
    officer.taps("未接通");

    assertThat(city.lastDecision().changes())
        .filteredOn(Change.ListAct.class::isInstance)
        .singleElement()
        .isEqualTo(
            new Change.ListAct(
                posts(officer).getFirst().id(),
                MONDAY,
                new Act(city.now(), complaint(), Action.NO_ANSWER.code()),
                city.now().plus(Duration.ofDays(31))));
  }

  private String complaint() {
    return city.store().openIn(AREA, 1).getFirst();
  }

  @Test
  void it_is_asked_for_in_the_chat_by_one_word() {
    officer.writes("今天").sees("今天您还没有办过什么");
    String reference = complains("citizen", "DH1-02");
    officer.taps("未接通").writes("今天");

    officer.sees("今天您办了 1 步").sees("09:00 未接通　" + reference).sees("（现在：正在回访）");
    assertThat(officer.labels()).containsExactly(reference);
    officer.writes("today").writes("/today").sees("今天您办了 1 步");
  }

  @Test
  void what_was_done_to_a_breach_is_there_by_its_reference() {
    Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, AREA));
    inspector.writes("违纪").taps("遮挡毁损二维码").writes("DH1-02 " + Person.WORDS);
    second.does("查实");

    String reference = all(inspector, inspector, MONDAY).getFirst().reference();
    assertThat(reference).startsWith("BR-");
    assertThat(all(inspector, inspector, MONDAY))
        .containsExactly(new OnFinding(city.now(), reference, OtherAct.REPORT_BREACH));
    assertThat(all(second, second, MONDAY))
        .containsExactly(new OnFinding(city.now(), reference, OtherAct.CONFIRM_BREACH));
    second.writes("今天").sees("今天您办了 1 步").sees("09:00 查实了违纪　" + reference);
  }

  @Test
  void whom_somebody_has_invited_is_named_to_whoever_is_over_them_alone() {
    Person chief = city.joins("chief", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    Outcome<String> invited =
        new MemberActions(city.office())
            .invite(
                new Actor.Staff(posts(chief).getFirst()),
                "罗安琪",
                Post.ofArea(Role.CALLBACK, AREA),
                "nonce",
                city.now());
    city.store().commit(((Outcome.Done<String>) invited).decision());

    assertThat(all(chief, chief, MONDAY))
        .singleElement()
        .isInstanceOfSatisfying(
            OnMember.class,
            of -> {
              assertThat(of.act()).isEqualTo(OtherAct.INVITE);
              assertThat(of.name()).isEqualTo("罗安琪");
            });
    assertThat(all(chief, officer, MONDAY))
        .singleElement()
        .isInstanceOfSatisfying(OnMember.class, of -> assertThat(of.name()).isEmpty());
    chief.writes("今天").sees("09:00 邀请了同事　罗安琪");
  }
}
