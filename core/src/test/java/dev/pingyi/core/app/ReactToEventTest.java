package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactToEventTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final ReactToEvent react = new ReactToEvent(city.office(), 2);

  @Test
  void the_same_event_twice_makes_the_same_notifications() {
    city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    EventEnvelope ready = ready("东湖区");

    assertThat(react.to(ready)).isNotEmpty().isEqualTo(react.to(ready));
  }

  @Test
  void notifications_of_one_event_have_ids_of_their_own() {
    city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    city.joins("second", Post.ofArea(Role.CALLBACK, "东湖区"));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));

    List<Notification> notifications = react.to(overdue("东湖区"));

    assertThat(notifications).extracting(Notification::id).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void an_overdue_call_is_told_to_the_supervisor_and_to_those_who_owe_it() {
    city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));

    assertThat(react.to(overdue("东湖区")))
        .extracting(Notification::topic)
        .containsExactly(Topic.OVERDUE, Topic.OVERDUE);
  }

  @Test
  void with_nobody_in_the_area_the_supervisor_of_the_area_comes_before_that_of_the_city() {
    city.joins("near", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    city.joins("far", Post.ofArea(Role.SUPERVISOR, Post.CITY));

    assertThat(react.to(ready("东湖区")))
        .singleElement()
        .satisfies(notification -> assertThat(notification.topic()).isEqualTo(Topic.NOBODY))
        .extracting(notification -> ((Notification.Recipient.Staff) notification.to()).postKey())
        .isEqualTo("supervisor/东湖区");
  }

  @Test
  void with_nobody_anywhere_nothing_breaks() {
    assertThat(react.to(ready("东湖区"))).isEmpty();
    assertThat(react.to(overdue("消失的区"))).isEmpty();
  }

  @Test
  void a_notice_goes_to_each_group_as_two_texts_and_one_picture_a_category() {
    EventEnvelope published =
        new EventEnvelope(
            "notice/2026-11", new NoticeEvent.RankingPublished("2026-11", 3, city.now()));

    assertThat(react.to(published))
        .hasSize(10)
        .extracting(Notification::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_withdrawn_complaint_is_told_to_nobody() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意");
    citizen.writes("我的数据").taps("撤回");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));

    officer.sees("欢迎");
  }

  private EventEnvelope ready(String area) {
    return new EventEnvelope(
        "PY-2222-2222-2222/2/ComplaintReady",
        new ComplaintEvent.ComplaintReady("PY-2222-2222-2222", area, "clock", city.now()));
  }

  private EventEnvelope overdue(String area) {
    return new EventEnvelope(
        "PY-2222-2222-2222/9/ComplaintOverdue",
        new ComplaintEvent.ComplaintOverdue(
            "PY-2222-2222-2222", area, "call", city.now(), 4, false, "clock", city.now()));
  }
}
