package dev.pingyi.core.app;

import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Absence.Stage;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import dev.pingyi.events.MemberEvent;
import java.time.Instant;
import java.util.List;

/**
 * Who is told that somebody joins, is away or has left, and by whom their work is done then. What a
 * person had in hand goes back to the post.
 */
final class TellMembers {
  private final Office office;

  TellMembers(Office office) {
    this.office = office;
  }

  void of(NotificationList to, MemberEvent event) {
    switch (event) {
      case MemberEvent.MemberJoined e -> new TellNewcomer(office).of(to, e);
      case MemberEvent.MemberDismissed e -> {
        Role role = Role.of(e.role()).orElseThrow();
        Post post = role == Role.HEAD ? Post.headOf(e.unit()) : Post.ofArea(role, e.area());
        new EndClaims(office).of(e.member(), post, e.at());
        left(to, post);
      }
      case MemberEvent.AbsenceSet e -> set(to, e);
      case MemberEvent.AbsenceMoved e -> moved(to, e);
      // Nobody had been told of it but by whoever took it back.
      case MemberEvent.InvitationCancelled _ -> {}
    }
  }

  private void set(NotificationList to, MemberEvent.AbsenceSet e) {
    tell(to, Topic.ABSENCE_SET, e.absence(), new Place(e.post(), e.member()));
    tell(to, Topic.ABSENCE_SET, e.absence(), new Place(e.standInPost(), e.standIn()));
    tell(to, Topic.ABSENCE_SET, e.absence(), new Place(e.releasedPost(), e.released()));
    EndClaims claims = new EndClaims(office);
    claims.of(e.standIn(), Post.of(e.post()), e.at());
    claims.of(e.released(), Post.of(e.post()), e.at());
    if (isBetween(e.at(), e.from(), e.until())) {
      claims.of(e.member(), Post.of(e.post()), e.at());
      left(to, Post.of(e.post()));
    }
  }

  private static boolean isBetween(Instant at, Instant from, Instant until) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  private void moved(NotificationList to, MemberEvent.AbsenceMoved e) {
    Place away = new Place(e.post(), e.member());
    Place standIn = new Place(e.standInPost(), e.standIn());
    switch (Stage.of(e.stage())) {
      case BEGUN -> {
        new EndClaims(office).of(e.member(), Post.of(e.post()), e.at());
        left(to, Post.of(e.post()));
      }
      case RUNNING -> {
        tell(to, Topic.ABSENCE_BEGINS, e.absence(), away);
        tell(to, Topic.ABSENCE_BEGINS, e.absence(), standIn);
      }
      case DONE -> {
        tell(to, Topic.ABSENCE_ENDS, e.absence(), away);
        tell(to, Topic.ABSENCE_ENDS, e.absence(), standIn);
      }
      case OVER -> new EndClaims(office).of(e.standIn(), Post.of(e.post()), e.at());
      case ENTERED -> {}
    }
  }

  /** Also whoever is away: of nothing else are they told. */
  private void tell(NotificationList to, Topic topic, String absence, Place place) {
    if (!place.member().isEmpty()) {
      office.enrolled(place).ifPresent(member -> to.add(member, member.post(), topic, absence));
    }
  }

  /** Those on the post, else those of the city, else the supervisors that nobody is left. */
  private void left(NotificationList to, Post post) {
    if (post.role() == Role.OPERATOR) {
      return;
    }
    String subject = POST + post.key();
    List<Member> others = office.store().members(post.key());
    others.forEach(member -> to.add(member, member.post(), Topic.POST_LEFT, subject));
    if (others.isEmpty()) {
      if (post.role() != Role.HEAD && !post.area().equals(Post.CITY)) {
        Post city = Post.ofArea(post.role(), Post.CITY);
        office
            .store()
            .members(city.key())
            .forEach(member -> to.add(member, city, Topic.POST_LEFT, subject));
      }
      to.staff(Role.SUPERVISOR, MemberScope.areaOf(office, post), Topic.POST_EMPTY, subject);
    }
  }

  /** What subjects begin with that are a post. */
  static final String POST = "post:";
}
