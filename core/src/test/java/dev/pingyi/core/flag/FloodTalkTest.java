package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.app.CountOverdue;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flood of bad ratings is handled as one: none is dropped, and none buries an honest one. */
class FloodTalkTest {
  private static final String FLOODED = "DH1-02";

  private final City city = City.at("2026-11-23T09:30");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final List<String> flood = new ArrayList<>();

  @Test
  void each_of_a_flood_is_a_complaint_with_its_promise_and_all_take_one_line() {
    floods(23);
    Person honest = complains("honest", "DH2-01");

    officer.writes("待办").sees("待办 2 件");
    assertThat(officer.labels()).anyMatch(label -> label.contains(honest.reference()));
    assertThat(officer.labels()).anyMatch(label -> label.contains("同一窗口 23 条差评"));
    assertThat(flood)
        .allSatisfy(r -> assertThat(city.complaint(r).promisedBy()).isPresent())
        .doesNotHaveDuplicates()
        .hasSize(23);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().bad()).isEqualTo(23);
  }

  @Test
  void what_a_busy_counter_has_is_told_one_by_one() {
    floods(5);

    assertThat(officer.timesSaw("【新差评】")).isEqualTo(5);
    officer.writes("待办").sees("待办 5 件");
  }

  @Test
  void an_officer_is_told_of_a_flood_once_and_reminded_once() {
    floods(23);
    assertThat(officer.timesSaw("【新差评】")).isLessThanOrEqualTo(6);
    officer.looksAway();

    city.until("2026-11-24T08:30");

    assertThat(officer.timesSaw("【提醒】")).isEqualTo(1);
    officer.saw("同一窗口 23 条差评");
  }

  @Test
  void a_broken_promise_is_counted_whether_it_came_with_others_or_not() {
    floods(23);
    complains("honest", "DH2-01");
    officer.looksAway();

    city.passes(Duration.ofHours(25));

    assertThat(new CountOverdue(city.office()).run(city.now())).isEqualTo(24);
  }

  @Test
  void a_flood_is_handled_together_and_the_answer_says_how_many() {
    floods(23);
    city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

    officer.writes("待办").taps("同一窗口").sees("每一条都照常受理");
    officer.does("全部转办").sees("已办 23 条");

    assertThat(flood).allMatch(r -> city.complaint(r).state() == State.REFERRED);
    officer.writes("待办").sees("没有待办");
  }

  @Test
  void inspectors_hear_of_what_was_referred_together_once_and_decide_it_with_one_reason() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    floods(23);
    officer.writes("待办").taps("同一窗口").does("全部转办");

    assertThat(inspector.timesSaw("【转办】")).isEqualTo(1);
    inspector.taps("全部不属实").sees("请写明理由").writes("查过录像，没有这回事").sees("已办 23 条");

    assertThat(flood).allMatch(r -> city.complaint(r).state() == State.CLOSED);
    assertThat(city.store().flags().openFlags(Flag.FLOODS, 9)).isEmpty();
  }

  @Test
  void one_of_a_flood_can_be_handled_by_itself() {
    floods(8);

    officer.writes("待办").taps("同一窗口").taps(flood.getFirst()).sees(flood.getFirst());
    officer.does("转办");

    assertThat(city.complaint(flood.getFirst()).state()).isEqualTo(State.REFERRED);
    assertThat(city.complaint(flood.getLast()).state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void who_was_faster_with_one_of_them_leaves_the_others_to_be_done() {
    floods(8);
    officer.writes("待办").taps("同一窗口");
    Person other = city.joins("other", Post.ofArea(Role.CALLBACK, "东湖区"));
    other.writes("待办").taps("同一窗口").taps(flood.getFirst()).does("转办");

    officer.does("全部交办").sees("已办 7 条");
  }

  @Test
  void many_bad_ratings_of_one_account_in_a_day_are_one_line_too() {
    Person angry = city.citizen("angry");
    for (int i = 0; i < 5; i++) {
      city.passes(Duration.ofMinutes(30));
      angry.visits(i % 2 == 0 ? FLOODED : "DH2-01").taps("不满意").taps("不满意").taps("先这样");
    }

    officer.writes("待办").sees("待办 1 件");
    assertThat(officer.labels()).anyMatch(label -> label.contains("同一账号 5 条差评"));
  }

  private void floods(int people) {
    for (int i = 0; i < people; i++) {
      flood.add(complains("f" + i, FLOODED).reference());
    }
  }

  private Person complains(String name, String counter) {
    return city.citizen(name).scans(counter).taps("不满意").taps("不满意").taps("先这样");
  }
}
