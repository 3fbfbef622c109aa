package dev.pingyi.core.action;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.core.store.StaffStore.Place;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.MemberEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member leaves the office, on one post: with it end, in the same write, the leave that was
 * entered, what the member was to stand in for, and, with the last post, the sessions.
 */
public final class DismissMember {
  private final Office office;

  public DismissMember(Office office) {
    this.office = office;
  }

  /** Somebody who is over the post dismisses the member there. */
  public Outcome<Member> dismiss(Place place, Actor by, Instant now) {
    Optional<Member> found = office.enrolled(place);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_MEMBER, place.member());
    }
    Member member = found.get();
    if (!MemberScope.of(office, by).covers(member.post())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (by instanceof Actor.Staff(var self) && self.account().equals(member.account())) {
      return Outcome.refused(Refusal.NOT_YOURSELF);
    }
    return isLastOfCity(member)
        ? Outcome.refused(Refusal.LAST_SUPERVISOR)
        : new ActList(office)
            .with(Outcome.done(of(member, by, now), member), Member::id, OtherAct.DISMISS, by, now);
  }

  /** All that ends when the member leaves. */
  public Decision of(Member member, Actor by, Instant now) {
    Caller caller = office.store().caller(member.account());
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Dismiss(member));
    member.leaves().forEach(leave -> end(leave, changes));
    caller.enrolled().stream()
        .filter(m -> m.isStandIn() && m.id().equals(member.id()))
        .forEach(standIn -> endStandIn(standIn, changes));
    boolean stays =
        caller.enrolled().stream().anyMatch(m -> !m.isStandIn() && !m.id().equals(member.id()));
    if (!stays) {
      caller.sessions().stream()
          .filter(session -> !session.ended())
          .map(StaffSession::end)
          .map(StaffChange.PutSession::new)
          .forEach(changes::add);
    }
    Post post = member.post();
    EventEnvelope left =
        new EventEnvelope(
            "dismissed/" + member.id(),
            new MemberEvent.MemberDismissed(
                member.id(), post.role().code(), post.area(), post.unit(), by.code(), now));
    return new Decision(changes, List.of(left));
  }

  /** Nobody is away who is no member, and nobody stands in for one. */
  private void end(Leave leave, List<Change> changes) {
    office
        .store()
        .staff()
        .absence(leave.reference())
        .filter(absence -> absence.stage() != Absence.Stage.DONE)
        .ifPresent(
            absence -> {
              changes.add(
                  new StaffChange.PutAbsence(absence.at(Absence.Stage.DONE, Instant.EPOCH)));
              office.standIn(absence).map(StaffChange.EndStandIn::new).ifPresent(changes::add);
            });
  }

  /** Whoever is away stays away, without anybody by name in the place. */
  private void endStandIn(Member standIn, List<Change> changes) {
    changes.add(new StaffChange.EndStandIn(standIn));
    office
        .store()
        .staff()
        .absence(standIn.term().leave())
        .filter(absence -> absence.standIn().equals(standIn.id()))
        .map(absence -> absence.by("", ""))
        .ifPresent(
            absence -> {
              changes.add(new StaffChange.PutAbsence(absence));
              office
                  .enrolled(new Place(absence.post(), absence.member()))
                  .map(away -> away.away(absence.reference(), Optional.of(absence.leave())))
                  .map(StaffChange.PutMember::new)
                  .ifPresent(changes::add);
            });
  }

  private boolean isLastOfCity(Member member) {
    Post city = Post.ofArea(Role.SUPERVISOR, Post.CITY);
    return member.post().equals(city)
        && office.store().staff().enrolled(city.key()).stream()
            .allMatch(other -> other.isStandIn() || other.account().equals(member.account()));
  }
}
