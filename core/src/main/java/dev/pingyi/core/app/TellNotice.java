package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffStore.Place;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told of a notice: the groups all of it, each head what it says of the unit, supervisors
 * whom it asks to be interviewed. There may be ten thousand heads: so many at a time, each part by
 * an event of its own.
 */
final class TellNotice {
  private static final int PAGE = 100;

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::postKey).thenComparing(Place::member);

  private final Office office;
  private final int groups;

  TellNotice(Office office, int groups) {
    this.office = office;
    this.groups = groups;
  }

  void of(NotificationList to, NoticeEvent event) {
    switch (event) {
      case NoticeEvent.RankingPublished e -> {
        groups(to, e.month(), e.pictures());
        interviews(to, YearMonth.parse(e.month()));
        heads(to, e.month(), "", e.at());
      }
      case NoticeEvent.YearPublished e -> year(to, YearMonth.parse(e.month()).getYear());
      case NoticeEvent.NoticeResent e -> groups(to, e.month(), e.pictures());
      case NoticeEvent.HeadsTold e -> heads(to, e.month(), e.after(), e.at());
      case NoticeEvent.ErratumPublished e -> corrected(to, e);
      case NoticeEvent.UnitWarned e -> {
        var warning =
            new EarlyWarning.Reference(
                YearMonth.parse(e.month()), e.unit(), EarlyWarning.Kind.of(e.kind()));
        office
            .store()
            .members(Post.headOf(e.unit()).key())
            .forEach(head -> to.alone(head, Topic.NOTICE, warning.text()));
      }
      case NoticeEvent.InterviewHeld _ -> {}
    }
  }

  private void groups(NotificationList to, String month, int pictures) {
    for (int group = 0; group < groups; group++) {
      for (int part = 0; part <= pictures + 1; part++) {
        to.group(group, month, part);
      }
    }
  }

  /** The groups, the heads of the units on a list, and whoever has to propose something. */
  private void year(NotificationList to, int year) {
    String subject = ComposeYear.subject(year);
    for (int group = 0; group < groups; group++) {
      to.group(group, subject, 0);
    }
    Optional<YearReview> review = office.store().notices().year(year);
    review.stream()
        .flatMap(of -> of.categories().stream())
        .flatMap(category -> Stream.concat(category.best().stream(), category.worst().stream()))
        .map(YearReview.Listed::unit)
        .flatMap(unit -> office.store().members(Post.headOf(unit).key()).stream())
        .forEach(h -> to.alone(h, Topic.NOTICE, ComposeYear.subject(year, h.post().unit())));
    if (review.filter(r -> !r.removals().isEmpty()).isPresent()) {
      to.staff(Role.SUPERVISOR, Post.CITY, Topic.NOTICE, subject);
    }
  }

  private void corrected(NotificationList to, NoticeEvent.ErratumPublished e) {
    Erratum.Reference erratum = new Erratum.Reference(YearMonth.parse(e.month()), e.number());
    for (int group = 0; group < groups; group++) {
      to.group(group, erratum.text(), 0);
    }
  }

  /** Those of the areas concerned, or of the city where these have none. */
  private void interviews(NotificationList to, YearMonth month) {
    office.store().notices().interviews(month).stream()
        .map(InterviewList::interviews)
        .flatMap(List::stream)
        .map(Interview::unit)
        .flatMap(unit -> office.roster().unit(unit).stream())
        .map(Unit::area)
        .distinct()
        .forEach(area -> to.staff(Role.SUPERVISOR, area, Topic.NOTICE, month.toString()));
  }

  /** One part of the heads, in the order of their posts; the next begins behind it. */
  private void heads(NotificationList to, String month, String after, Instant at) {
    List<Place> part =
        office.store().staff().places(Integer.MAX_VALUE).stream()
            .filter(place -> Post.roleOf(place.postKey()) == Role.HEAD)
            .filter(place -> place.postKey().compareTo(after) > 0)
            .sorted(ORDER)
            .limit(PAGE)
            .toList();
    part.stream()
        .map(Place::postKey)
        .distinct()
        .flatMap(post -> office.store().members(post).stream())
        .forEach(head -> to.alone(head, Topic.NOTICE, month + "/" + head.post().unit()));
    if (part.size() == PAGE) {
      goesOn(month, part.getLast().postKey(), at);
    }
  }

  private void goesOn(String month, String after, Instant at) {
    NoticeEvent next = new NoticeEvent.HeadsTold(month, after, Stamp.CLOCK, at);
    EventEnvelope envelope = new EventEnvelope("notice/" + month + "/told/" + after, next);
    try {
      office.store().commit(new Decision(List.of(), List.of(envelope)));
    } catch (StaleException before) {
      // This part comes again: the next is on its way.
    }
  }
}
