package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom nobody can reach is asked for a better time, and the office hears of it. */
final class CallTimeTalkTest {
  private static final String ASKED = "都没有打通";

  private final City city = City.at("2026-11-23T16:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));

  @BeforeEach
  void a_complaint_with_a_number() {
    citizen.complains("DH1-02");
    officer.looksAway();
    supervisor.looksAway();
  }

  private void callsInVain(String... times) {
    for (String time : times) {
      city.until(time);
      officer.taps("未接通");
    }
  }

  private void isAsked() {
    callsInVain("2026-11-23T16:10", "2026-11-23T19:00", "2026-11-24T10:00");
  }

  private String callTime() {
    return city.complaint(citizen.reference()).file().details().callTime();
  }

  @Test
  void after_three_calls_in_vain_on_two_days_the_citizen_chooses_a_time_and_the_officer_hears() {
    isAsked();

    citizen.sees(ASKED).taps("改回访时间").taps("晚上（18–20 点）");

    assertThat(callTime()).isEqualTo("evening");
    officer.sees("改了联系方式").sees("晚上（18–20 点）").sees("时限不变");
    supervisor.sawNothing();
  }

  @Test
  void three_calls_on_one_day_or_two_on_two_days_are_not_enough() {
    callsInVain("2026-11-23T16:10", "2026-11-23T18:00", "2026-11-23T19:00");
    assertThat(citizen.timesSaw(ASKED)).isZero();

    callsInVain("2026-11-24T09:00");
    assertThat(citizen.timesSaw(ASKED)).isOne();
  }

  @Test
  void midnight_of_the_office_parts_the_days() {
    callsInVain("2026-11-23T23:58", "2026-11-23T23:59");
    city.until("2026-11-24T00:00");
    officer.taps("未接通");

    citizen.sees(ASKED);
  }

  @Test
  void asked_once_and_again_only_after_as_many_calls_in_vain() {
    isAsked();
    callsInVain("2026-11-24T10:10", "2026-11-24T10:20", "2026-11-24T10:30");
    assertThat(citizen.timesSaw(ASKED)).isOne();

    callsInVain("2026-11-25T09:00");
    assertThat(citizen.timesSaw(ASKED)).isEqualTo(2);
  }

  @Test
  void who_was_reached_in_between_is_not_asked() {
    callsInVain("2026-11-23T16:10", "2026-11-23T19:00");
    officer.taps("已接通");
    callsInVain("2026-11-24T10:00");

    assertThat(citizen.timesSaw(ASKED)).isZero();
  }

  @Test
  void another_number_reaches_the_officer_too() {
    isAsked();

    citizen.taps("改回访时间").taps("返回").writes("13900009999").taps("随时");

    officer.sees("改了联系方式").taps("看号码").sees("13900009999");
  }

  @Test
  void the_citizen_may_write_instead() {
    isAsked();

    citizen.taps("留言").writes("我在外地，周五回来再联系");

    officer.sees("我在外地");
  }

  @Test
  void the_button_is_old_once_no_call_is_owed_and_in_other_hands() {
    isAsked();
    Button time = citizen.button("改回访时间");
    city.citizen("stranger").taps(time).sees("过时");
    officer.does("转办");

    citizen.taps(time).sees("过时");
    assertThat(callTime()).isEqualTo("any");
  }

  @Test
  void no_answer_never_closes_and_moves_no_deadline() {
    isAsked();
    var before = city.complaint(citizen.reference()).promisedBy();

    citizen.taps("改回访时间").taps("晚上（18–20 点）");

    assertThat(city.complaint(citizen.reference()).promisedBy()).isEqualTo(before);
  }

  @Test
  void the_same_time_once_more_is_no_news() {
    isAsked();
    citizen.taps("改回访时间").taps("晚上（18–20 点）");
    officer.looksAway();
    Button again = citizen.button("改回访时间");

    citizen.taps(again).taps("晚上（18–20 点）");

    officer.sawNothing();
  }

  @Test
  void what_is_added_before_the_officer_is_told_is_told_once_with_the_rest() {
    Person other = city.citizen("other");
    other.complains("DH1-02");
    officer.sees("【新差评】");

    assertThat(officer.timesSaw("改了联系方式")).isZero();
  }
}
