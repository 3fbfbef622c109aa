package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One phone number in the ratings of several accounts, which is never kept but sealed. */
class SharedPhoneTest {
  private static final String NUMBER = "13912345678";
  private static final String TOLD = "好几个账号留了同一个电话";

  private final City city = City.at("2026-11-23T09:30");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @Test
  void
      of_three_accounts_with_one_number_inspectors_are_told_and_each_complaint_is_handled_as_any_other() {
    complains("a", "139 1234 5678");
    complains("b", "+86 139-1234-5678");
    assertThat(inspector.everything()).doesNotContain(TOLD);
    complains("c", "１３９１２３４５６７８");
    complains("d", NUMBER);

    inspector.sees(TOLD);
    assertThat(officer.timesSaw("【新差评】")).isEqualTo(4);
    officer.writes("待办").sees("待办 4 件");
    assertThat(counts().bad()).isEqualTo(4);
    assertThat(counts().opened()).isEqualTo(4);
  }

  @Test
  void what_those_accounts_praise_that_day_waits_before_and_after() {
    for (String name : List.of("a", "b", "c")) {
      city.citizen(name).scans("DH2-01").taps("满意").taps("满意");
      city.passes(Duration.ofMinutes(1));
      complains(name, NUMBER);
    }
    assertThat(heldBack("DH2")).isEqualTo(3);

    city.citizen("b").scans("WC1-01").taps("满意").taps("满意");
    city.citizen("other").scans("WC1-01").taps("满意").taps("满意");

    assertThat(heldBack("WC1")).isEqualTo(1);
    inspector.writes("待办").taps("FL-").taps("没问题").writes("一家人共用一部电话，问过了");
    assertThat(heldBack("DH2")).isZero();
  }

  @Test
  void two_of_a_household_may_share_a_number_and_one_person_may_complain_three_times() {
    complains("a", NUMBER);
    complains("b", NUMBER);
    complains("a", NUMBER);

    assertThat(inspector.everything()).doesNotContain(TOLD);
    officer.writes("待办").sees("待办 3 件");
  }

  @Test
  void a_number_is_forgotten_after_a_week() {
    complains("a", NUMBER);
    complains("b", NUMBER);
    city.passes(Duration.ofDays(8));
    complains("c", NUMBER);

    assertThat(inspector.everything()).doesNotContain(TOLD);
  }

  @Test
  void the_number_itself_is_in_no_event_and_in_no_message_but_to_whoever_calls() {
    List.of("a", "b", "c").forEach(name -> complains(name, NUMBER));

    assertThat(city.eventsAfter(0)).noneMatch(e -> e.toString().contains(NUMBER));
    assertThat(inspector.everything()).doesNotContain(NUMBER);
  }

  private Person complains(String name, String number) {
    Person person = city.citizen(name).visits("DH1-02").taps("不满意").taps("不满意");
    person.taps("服务态度生硬").taps("完成").taps("跳过").writes(number).taps("上午");
    city.passes(Duration.ofMinutes(15));
    return person;
  }

  private long heldBack(String unit) {
    List<Counts> months = new ArrayList<>();
    city.store().counts(unit, 2026).forEach(m -> months.add(m.counts()));
    return months.getFirst().heldBack();
  }

  private Counts counts() {
    return city.store().counts("DH1", 2026).getFirst().counts();
  }
}
