package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.app.TellOthers;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flag reaches somebody, whoever is missing. */
final class FlagWithoutInspectorTest {
  private static final Post OF_AREA = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final Post OF_CITY = Post.ofArea(Role.INSPECTOR, Post.CITY);

  private final City city = City.at("2026-11-23T09:30");
  private final Person supervisor =
      city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY)).looksAway();

  private void burst() {
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
    }
  }

  @Test
  void an_inspector_of_the_whole_city_is_told_and_decides() {
    Person everywhere = city.joins("everywhere", OF_CITY);
    city.joins("abroad", Post.ofArea(Role.INSPECTOR, "武昌区")).looksAway();

    burst();

    everywhere.sees("【好评异常】").taps("没问题").writes("核对过").sees("没问题");
    supervisor.sawNothing();
  }

  @Test
  void with_no_inspector_at_all_the_supervisor_is_told_and_decides_nothing() {
    burst();

    supervisor.sees("【无人在岗】").sees("FL-").sees("社保窗口").sees("先不计入的好评");
    assertThat(supervisor.labels()).isEmpty();
    assertThat(supervisor.everything().split("【无人在岗】")).hasSize(2);
  }

  @Test
  void whoever_joins_then_gets_it() {
    burst();

    city.joins("late", OF_AREA).sees("【好评异常】").taps("有问题").writes("刷的").sees("不计入");
  }

  @Test
  void when_the_last_inspector_of_the_area_has_left_it_goes_on_to_those_of_the_city() {
    city.joins("inspector", OF_AREA);
    burst();
    Member left = city.store().members(OF_AREA.key()).getFirst();
    city.joins("everywhere", OF_CITY);
    city.store().commit(Decision.of(new Change.Dismiss(left)));
    String flag = city.store().flags().openFlags("东湖区", 1).getFirst();
    Recipient gone = new Recipient.Staff(left.id(), OF_AREA.key());

    List<Notification> instead =
        new TellOthers(city.office())
            .of(new Notification("n", gone, Topic.FLAGGED, flag, 0, city.now(), Instant.EPOCH));

    assertThat(instead)
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.topic()).isEqualTo(Topic.FLAGGED);
              assertThat(told.subject()).isEqualTo(flag);
              assertThat(told.to())
                  .isInstanceOfSatisfying(
                      Recipient.Staff.class,
                      to -> assertThat(to.postKey()).isEqualTo(OF_CITY.key()));
            });
  }
}
