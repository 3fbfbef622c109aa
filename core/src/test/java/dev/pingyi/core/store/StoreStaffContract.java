package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aMember;
import static dev.pingyi.core.Fixtures.monday9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Absence.Stage;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.core.roster.Term;
import dev.pingyi.core.store.Change.Enrol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store knows of the people of the office. */
public abstract class StoreStaffContract extends StoreReadingContract {
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, "东湖区");
  private static final Instant TEN = monday9().plusSeconds(3600);
  private static final Instant ELEVEN = TEN.plusSeconds(3600);

  private final Member wang = aMember("m1", "account-1", OFFICER);
  private final Member li = aMember("m2", "account-2", Post.headOf("DH1"));

  private static Absence absence(Stage stage, Instant next, long version) {
    return new Absence(
        "LV-1", version, "m1", OFFICER.key(), TEN, ELEVEN, "m2", "head/DH1", stage, next);
  }

  @Test
  final void whoever_is_away_is_not_there_and_whoever_stands_in_is_by_the_clock_alone() {
    commit(new Enrol(wang, "i1", FAR));
    commit(new Enrol(li, "i2", FAR));
    Member away = wang.away(List.of(new Leave("LV-1", TEN, ELEVEN, "m2")));
    Member standIn = li.standingIn(OFFICER, new Term("LV-1", TEN, ELEVEN));
    commit(new StaffChange.PutMember(away), new StaffChange.StandIn(standIn));

    assertThat(store.members(OFFICER.key())).containsExactly(away);
    assertThat(store.caller("account-2").members()).containsExactly(li);
    now = TEN;
    assertThat(store.members(OFFICER.key())).containsExactly(standIn);
    assertThat(store.caller("account-1").members()).isEmpty();
    assertThat(store.caller("account-1").posts()).containsExactly(away);
    assertThat(store.caller("account-2").members()).containsExactlyInAnyOrder(li, standIn);
    assertThat(store.caller("account-2").memberIds()).containsExactly("m2");
    now = ELEVEN;
    assertThat(store.members(OFFICER.key())).containsExactly(away);
    assertThat(store.caller("account-2").members()).containsExactly(li);
    assertThat(store.staff().enrolled(OFFICER.key())).containsExactlyInAnyOrder(away, standIn);
    assertThat(store.staff().places(10))
        .containsExactlyInAnyOrder(
            new StaffStore.Place(OFFICER.key(), "m1"), new StaffStore.Place("head/DH1", "m2"));

    assertThat(store.staff().names(Role.CALLBACK))
        .containsOnly(entry("m1", wang.name()), entry("m2", li.name()));
    assertThat(store.staff().names(Role.HEAD)).containsOnly(entry("m2", li.name()));

    commit(new StaffChange.EndStandIn(standIn));
    commit(new StaffChange.EndStandIn(standIn));

    assertThat(store.staff().enrolled(OFFICER.key())).containsExactly(away);
    assertThat(store.staff().names(Role.CALLBACK)).containsOnly(entry("m1", wang.name()));
    assertThat(store.caller("account-2").enrolled()).containsExactly(li);
  }

  @Test
  final void a_member_who_was_changed_meanwhile_or_is_gone_is_not_changed() {
    commit(new Enrol(wang, "i1", FAR));
    commit(new StaffChange.PutMember(wang.away(List.of())));

    assertLost(new StaffChange.PutMember(wang.away(List.of())));
    commit(new Change.Dismiss(wang));
    assertLost(new StaffChange.PutMember(wang.away(List.of()).away(List.of())));
    assertThat(store.staff().places(10)).isEmpty();
    assertThat(store.staff().names(Role.CALLBACK)).isEmpty();
  }

  @Test
  final void an_absence_is_due_beside_the_complaints_until_all_is_done() {
    commit(new StaffChange.PutAbsence(absence(Stage.ENTERED, TEN, 1)));

    assertThat(store.due(monday9(), 10)).isEmpty();
    assertThat(store.due(TEN, 10)).containsExactly("LV-1");
    commit(new StaffChange.PutAbsence(absence(Stage.DONE, Instant.EPOCH, 2)));
    assertThat(store.due(FAR, 10)).isEmpty();
    assertThat(store.staff().absence("LV-1")).contains(absence(Stage.DONE, Instant.EPOCH, 2));
    assertLost(new StaffChange.PutAbsence(absence(Stage.DONE, Instant.EPOCH, 2)));
  }

  @Test
  final void an_invitation_that_was_taken_back_is_used_by_nobody_and_the_other_way_round() {
    Invitation one = new Invitation("i1", "王敏", OFFICER, ELEVEN);
    Invitation other = new Invitation("i2", "李明", OFFICER, TEN);
    commit(new Change.Invite(one), new Change.Invite(other));
    assertThat(store.staff().invitations(10)).containsExactly(other, one);

    commit(new StaffChange.CancelInvitation(one));
    commit(new Enrol(aMember("m2", "account-2", OFFICER), "i2", TEN));

    assertThat(store.isUsed("i1")).isTrue();
    assertThat(store.staff().isCancelled("i1")).isTrue();
    assertThat(store.staff().isCancelled("i2")).isFalse();
    assertLost(new Enrol(wang, "i1", ELEVEN));
    assertLost(new StaffChange.CancelInvitation(other));
    now = TEN;
    assertThat(store.staff().invitations(10)).containsExactly(one);
  }

  @Test
  final void sessions_are_read_with_their_account_and_follow_each_other() {
    StaffSession session = StaffSession.begin("account-1", "s1", "edge.windows", monday9());
    commit(new StaffChange.PutSession(session));

    assertThat(store.caller("account-1").sessions()).containsExactly(session);
    assertThat(store.caller("account-2").sessions()).isEmpty();
    commit(new StaffChange.PutSession(session.end()));
    assertThat(store.caller("account-1").sessions()).containsExactly(session.end());
    assertLost(new StaffChange.PutSession(session.used(LocalDate.parse("2026-11-24"))));
  }

  private void assertLost(Change change) {
    assertThatExceptionOfType(StaleException.class).isThrownBy(() -> commit(change));
  }
}
