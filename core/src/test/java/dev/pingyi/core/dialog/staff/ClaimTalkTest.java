package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.DismissMember;
import dev.pingyi.core.app.TellOthers;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Holder;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two officers of one area share the work: they see who has what, and nobody is kept from acting.
 */
final class ClaimTalkTest {
  private static final String AREA = "东湖区";

  private final City city = City.at("2026-11-23T09:00");
  private Person officer;
  private Person second;
  private Person inspector;
  private Person supervisor;
  private Person citizen;

  @BeforeEach
  void somebodyComplained() {
    officer = city.joins("罗安琪", Post.ofArea(Role.CALLBACK, AREA));
    second = city.joins("周明", Post.ofArea(Role.CALLBACK, AREA));
    inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, AREA));
    citizen = city.citizen("citizen").complains("DH1-02");
  }

  @Test
  void whoever_takes_it_is_seen_by_the_colleagues() {
    officer.taps("我来办").sees("这一件您来办").sees("经办：罗安琪（11-23 09:00 起）");

    assertThat(officer.labels()).contains("退回").doesNotContain("我来办");
    opens(second).sees("经办：罗安琪");
    assertThat(complaint().file().holder().is(member("罗安琪").id())).isTrue();
  }

  @Test
  void whoever_acts_first_has_it_and_whoever_acts_next_goes_on_with_it() {
    officer.taps("看号码");
    assertThat(complaint().file().holder().is(member("罗安琪").id())).isTrue();
    assertThat(entries(Action.CLAIM)).isEmpty();

    second.taps("未接通").sees("经办：周明");

    assertThat(complaint().file().holder().is(member("周明").id())).isTrue();
    second.taps("已接通");
    assertThat(complaint().file().holder().since()).isEqualTo(city.now());
  }

  @Test
  void what_is_given_back_is_everybodys() {
    officer.taps("我来办").taps("退回").sees("已退回");

    assertThat(complaint().file().holder()).isEqualTo(Holder.NONE);
    assertThat(entries(Action.CLAIM, Action.GIVE_BACK)).hasSize(2);
    assertThat(officer.text()).doesNotContain("经办");
  }

  @Test
  void it_ends_with_the_duty() {
    officer.taps("已接通").does("转办");

    assertThat(complaint().file().holder()).isEqualTo(Holder.NONE);
    inspector.taps("我来办").sees("经办：inspector");
    inspector.does("属实");
    assertThat(complaint().file().holder()).isEqualTo(Holder.NONE);
  }

  @Test
  void it_is_passed_on_to_a_colleague_who_hears_of_it_at_once_and_alone() {
    Person third = city.joins("third", Post.ofArea(Role.CALLBACK, AREA));
    third.looksAway();
    officer.taps("转给同事").sees("转给谁");
    assertThat(officer.labels()).contains("周明", "third").doesNotContain("罗安琪", "inspector");
    officer.taps("周明").sees("已转给同事").sees("经办：周明");

    second.saw("【转给您】");
    third.sawNothing();
    assertThat(complaint().file().holder().is(member("周明").id())).isTrue();
  }

  @Test
  void a_name_may_be_typed_and_a_stranger_gets_nothing() {
    officer.taps("转给同事").writes("王五").sees("不能接这一件");
    officer.writes("周明").sees("已转给同事");

    second.saw("【转给您】");
  }

  @Test
  void a_supervisor_of_the_area_passes_on_what_is_another_ones() {
    officer.taps("我来办");
    opens(supervisor).taps("转给同事").taps("周明").sees("已转给同事");

    second.saw("【转给您】");
    assertThat(complaint().file().holder().is(member("周明").id())).isTrue();
  }

  @Test
  void of_what_somebody_has_only_they_are_reminded_until_it_is_late() {
    officer.taps("我来办");
    officer.looksAway();
    second.looksAway();

    city.until("2026-11-24T08:30");
    assertThat(officer.timesSaw("【提醒】")).isPositive();
    assertThat(second.timesSaw("【提醒】")).isZero();

    city.until("2026-11-24T09:30");
    officer.saw("【逾期】");
    second.saw("【逾期】");
  }

  @Test
  void of_what_somebody_had_who_has_left_all_are_reminded() {
    officer.taps("我来办");
    second.looksAway();
    city.store().commit(Decision.of(new Change.Dismiss(member("罗安琪"))));

    opens(second);
    assertThat(second.text()).doesNotContain("经办");
    city.until("2026-11-24T08:30");
    second.saw("【提醒】");
  }

  @Test
  void a_reminder_that_reached_nobody_any_more_is_told_to_the_colleagues() {
    officer.taps("我来办");
    Member left = member("罗安琪");
    Recipient to = new Recipient.Staff(left.id(), left.post().key());
    var reminder =
        new Notification("id", to, Topic.REMINDER, reference(), 0, city.now(), Instant.EPOCH);
    Place place = new Place(left.post().key(), left.id());
    city.did(new DismissMember(city.office()).dismiss(place, new Actor.Operator(), city.now()));

    assertThat(insteadOf(reminder)).containsExactly(member("周明").id());
    // What was in hand has gone back to the post meanwhile.
    city.settle();
    assertThat(complaint().file().holder()).isEqualTo(Holder.NONE);
    assertThat(insteadOf(reminder)).containsExactly(member("周明").id());
  }

  private List<String> insteadOf(Notification notification) {
    return new TellOthers(city.office())
        .of(notification).stream().map(n -> ((Recipient.Staff) n.to()).member()).toList();
  }

  @Test
  void whoever_was_slower_reads_who_was_faster_and_with_what() {
    second.taps("我来办");
    officer.taps("我来办").sees("周明（回访员）已在办这一件（11-23 09:00 起）").sees("已经过时");
    officer.sees("经办：周明");

    Button old = officer.button("未接通");
    second.taps("未接通");
    officer.taps(old).sees("周明（回访员）刚刚已记录：未接通").sees("第 1 次联系");
    city.passes(Duration.ofMinutes(9));
    officer.taps(old).sees("周明（回访员）在 11-23 09:00 已记录：未接通");
    assertThat(complaint().file().calls().attempts()).hasSize(1);
  }

  @Test
  void a_memo_is_for_the_office_alone_also_after_the_end() {
    officer.taps("内部备注").writes("好").sees("内部备注已记下").sees("好");
    opens(supervisor).taps("内部备注").writes("请两天内回话").sees("请两天内回话");
    assertThat(complaint().file().holder()).isEqualTo(Holder.NONE);

    opens(second).sees("好").sees("请两天内回话");
    citizen.writes("我的数据");
    assertThat(citizen.text()).doesNotContain("请两天内回话");
  }

  private String reference() {
    return complaint().reference();
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }

  private Person opens(Person person) {
    var buttons = new SignedButtons(city.office().keys());
    return person.taps(buttons.show(person.account(), reference(), ""));
  }

  private Member member(String name) {
    return city.store().members(Post.ofArea(Role.CALLBACK, AREA).key()).stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<HistoryEntry> entries(Action... actions) {
    return complaint().file().history().entries().stream()
        .filter(e -> List.of(actions).contains(e.action()))
        .toList();
  }
}
