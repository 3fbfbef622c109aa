package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.LeaveActions.Days;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Holder;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody had in hand is the post's again once they are no longer on it. */
final class EndedClaimsTest {
  private static final Actor OPERATOR = new Actor.Operator();
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, "东湖区");
  private static final Post ELSEWHERE = Post.ofArea(Role.CALLBACK, "武昌区");

  private final City city = City.at("2026-11-23T09:00");
  private Person officer;
  private String reference;

  @BeforeEach
  void an_officer_has_a_case_in_hand() {
    officer = city.joins("officer", OFFICER);
    city.joins("elsewhere", ELSEWHERE);
    reference = city.citizen("rater").complains("DH1-02").reference();
    officer.taps("看号码");
    assertThat(holder().isSomebody()).isTrue();
  }

  private Holder holder() {
    return city.complaint(reference).file().holder();
  }

  private Place place(Post post) {
    return city.store().staff().enrolled(post.key()).stream()
        .filter(m -> !m.isStandIn())
        .findFirst()
        .map(m -> new Place(post.key(), m.id()))
        .orElseThrow();
  }

  private Absence away(String first, String last) {
    Days days =
        new Days(LocalDate.parse(first), LocalDate.parse(last), Optional.of(place(ELSEWHERE)));
    return city.did(
        new LeaveActions(city.office()).enter(place(OFFICER), days, OPERATOR, city.now()));
  }

  @Test
  void a_dismissal_ends_what_was_claimed() {
    city.did(new DismissMember(city.office()).dismiss(place(OFFICER), OPERATOR, city.now()));
    city.settle();

    assertThat(holder()).isEqualTo(Holder.NONE);
  }

  @Test
  void a_leave_ends_it_when_it_begins_and_it_does_not_come_back_with_the_member() {
    away("2026-11-24", "2026-11-24");
    city.settle();
    assertThat(holder().isSomebody()).isTrue();

    city.until("2026-11-24T00:01");
    assertThat(holder()).isEqualTo(Holder.NONE);
    city.until("2026-11-25T09:00");
    assertThat(holder()).isEqualTo(Holder.NONE);
  }

  @Test
  void what_the_stand_in_took_up_goes_back_at_the_end() {
    Absence absence = away("2026-11-23", "2026-11-24");
    city.settle();
    assertThat(holder()).isEqualTo(Holder.NONE);
    Place standIn = place(ELSEWHERE);
    Actor by =
        new Actor.Staff(
            city.store().members(OFFICER.key()).stream()
                .filter(m -> m.id().equals(standIn.member()))
                .findFirst()
                .orElseThrow());
    city.did(
        new ComplaintActions(city.office())
            .run(new ComplaintActions.Request(reference, Action.CLAIM), by, city.now()));
    assertThat(holder().is(standIn.member())).isTrue();

    city.did(new LeaveActions(city.office()).end(absence.reference(), OPERATOR, city.now()));
    city.settle();

    assertThat(holder()).isEqualTo(Holder.NONE);
  }
}
