package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Praise that a flag holds back may yet count, so further praise of that account does not. */
final class WaitingPraiseTest {
  private static final String COUNTER = "DH1-02";

  private final City city = City.at("2026-11-23T09:30");
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @Test
  void it_stands_in_the_way_of_a_bad_rating_that_becomes_praise() {
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans(COUNTER).taps("非常满意").taps("满意");
      city.passes(Duration.ofSeconds(20));
    }
    Person one = city.citizen("c0").visits(COUNTER);
    for (String answer : List.of("不满意", "不满意", "先这样", "改一下", "满意", "满意")) {
      city.passes(Duration.ofMinutes(1));
      one.taps(answer);
    }

    inspector.taps("没问题").writes("今天集中办理，逐一核对过");

    long counted =
        city.store().counts("DH1", 2026).stream().mapToLong(m -> m.counts().counted()).sum();
    assertThat(counted).isEqualTo(10);
  }
}
