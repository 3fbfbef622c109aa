package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff read of what the citizen says of their call. */
final class CallConfirmationTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));

  @BeforeEach
  void a_bad_rating() {
    citizen.complains("DH1-02");
  }

  @Test
  void the_inspector_reads_that_the_citizen_confirmed_the_call() {
    officer.taps("已接通").does("转办");
    city.passes(Duration.ofMinutes(7));

    citizen.taps("接到电话").sees("有结果会马上告诉您");

    inspector.writes("待办").taps(citizen.reference()).sees("群众确认联系上了（11-23 09:07）");
  }

  @Test
  void the_citizen_may_confirm_twice_and_still_say_that_nobody_called() {
    officer.taps("已接通").does("交办");

    citizen.taps(citizen.button("接到电话")).taps("接到电话").sees("有结果会马上告诉您");
    citizen.taps("没接到").sees("没有人联系上您");
    assertThat(city.complaint(citizen.reference()).file().calls().isReached()).isFalse();
  }

  @Test
  void after_not_solved_the_next_call_is_confirmed_with_its_own_time() {
    officer.does("已解决");
    city.passes(Duration.ofMinutes(5));
    citizen.taps("接到电话").taps("没解决");
    assertThat(officer.sees("【群众不认可】").text()).doesNotContain("群众确认联系上了");

    city.passes(Duration.ofHours(1));
    officer.taps("已接通").does("转办");
    citizen.taps("接到电话");

    inspector.writes("待办").taps(citizen.reference()).sees("群众确认联系上了（11-23 10:05）");
  }

  @Test
  void that_nobody_called_is_not_told_above_the_word_that_somebody_did() {
    officer.taps("已接通").does("交办");

    citizen.taps(citizen.button("接到电话")).taps("没接到");

    assertThat(supervisor.sees("群众说没有接到").text()).doesNotContain("群众确认联系上了");
  }
}
