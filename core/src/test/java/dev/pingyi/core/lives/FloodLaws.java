package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.SpeakingHours;
import dev.pingyi.core.rulebook.StaffNotices;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Nobody of the office is flooded, and nobody is written to at night: whatever happens. */
public final class FloodLaws {
  private final City city;
  private final Map<String, Integer> counts = new HashMap<>();

  public FloodLaws(City city) {
    this.city = city;
  }

  /** A message is said to a person of the office. */
  public void hold(Notification notification, String account) {
    ZonedDateTime at = city.now().atZone(city.office().books().zone());
    StaffNotices numbers = city.office().books().inForce(city.now()).staff();
    if (!isNews(notification)) {
      assertThat(numbers.isQuiet(at.toLocalTime())).as("at night: " + notification.id()).isFalse();
    }

    switch (notification.topic().telling()) {
      // Work that is handed over is told however much it is; but only while it is news.
      case ALONE -> {
        if (!isNews(notification)) {
          measured(notification, account, at, numbers);
        }
      }
      case COUNTED, TOGETHER -> measured(notification, account, at, numbers);
      case LIST -> {
        String list = account + "/" + at.toLocalDate() + "/" + notification.topic();
        assertThat(counts.merge(list, 1, Integer::sum)).as(list).isEqualTo(1);
        dayOfSupervisor(notification, account, at, numbers);
      }
      case ALARM -> assertThat(counts.merge(notification.id(), 1, Integer::sum)).isEqualTo(1);
    }
  }

  private void measured(
      Notification notification, String account, ZonedDateTime at, StaffNotices numbers) {
    String hour = account + "/" + at.truncatedTo(ChronoUnit.HOURS);
    assertThat(counts.merge(hour, 1, Integer::sum))
        .as("messages of an hour with " + notification.id())
        .isLessThanOrEqualTo(numbers.digestAbove() + (isLast(notification) ? 1 : 0));
    dayOfSupervisor(notification, account, at, numbers);
  }

  private void dayOfSupervisor(
      Notification notification, String account, ZonedDateTime at, StaffNotices numbers) {
    if (notification.to() instanceof Recipient.Staff staff
        && Post.roleOf(staff.postKey()) == Role.SUPERVISOR) {
      assertThat(counts.merge(account + "/" + at.toLocalDate(), 1, Integer::sum))
          .as("messages of a day to a supervisor with " + notification.id())
          .isLessThanOrEqualTo(numbers.supervisorPerDay());
    }
  }

  /** What somebody has just done, or that nothing ran. */
  private boolean isNews(Notification notification) {
    boolean late = city.now().isAfter(notification.at().plus(1, ChronoUnit.HOURS));
    return switch (notification.topic().telling()) {
      case ALONE, COUNTED -> notification.part() == 0 && !late;
      case TOGETHER, LIST -> false;
      case ALARM -> true;
    };
  }

  /** Whether it may be the last moment to say it: then it is said beyond the measure. */
  private boolean isLast(Notification notification) {
    Stream<String> reminded =
        notification.topic() == Topic.DIGEST
            ? Agenda.read(notification.subject()).stream()
                .filter(one -> one.topic() == Topic.REMINDER)
                .map(Agenda.Waiting::subject)
            : Stream.of(notification.subject()).filter(_ -> notification.topic() == Topic.REMINDER);
    Instant nextHour = city.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    Instant later = new SpeakingHours(city.office().books(), false).from(nextHour);
    return reminded
        .flatMap(subject -> city.store().complaint(subject).stream())
        .flatMap(complaint -> complaint.promisedBy().stream())
        .anyMatch(end -> !end.isAfter(later));
  }
}
