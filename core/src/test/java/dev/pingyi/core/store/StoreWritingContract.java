package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.aContact;
import static dev.pingyi.core.Fixtures.aConversation;
import static dev.pingyi.core.Fixtures.aMember;
import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.aUnitYear;
import static dev.pingyi.core.Fixtures.anEntry;
import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.NoticeFixture.aNotice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Change.Enrol;
import dev.pingyi.core.store.Change.Enter;
import dev.pingyi.core.store.Change.PutComplaint;
import dev.pingyi.core.store.Change.PutContact;
import dev.pingyi.core.store.Change.PutConversation;
import dev.pingyi.core.store.Change.PutRating;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent.RatingReleased;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision happens as a whole and on its conditions, or not at all. */
public abstract class StoreWritingContract extends StoreSystemicContract {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  final void the_forged_codes_of_a_day_are_counted_apart_from_those_of_another() {
    commit(new Change.PutForgedCodes(ForgedCodes.none(TODAY).andOneMore()));

    assertThat(store.forgedCodes(TODAY)).contains(new ForgedCodes(TODAY, 1, 1));
    assertThat(store.forgedCodes(TODAY.plusDays(1))).isEmpty();
  }

  @Test
  final void an_event_is_known_by_its_subject_and_id() {
    EventEnvelope event = released("once", reference(1));
    assertThat(store.hasEvent(event)).isFalse();

    store.commit(new Decision(List.of(), List.of(event)));

    assertThat(store.hasEvent(event)).isTrue();
    assertThat(store.hasEvent(released("once", reference(2)))).isFalse();
    assertThat(store.hasEvent(released("twice", reference(1)))).isFalse();
  }

  private static EventEnvelope released(String id, String reference) {
    return new EventEnvelope(id, new RatingReleased(reference, "DH1", "FL-1", monday9()));
  }

  @Test
  final void counting_nothing_leaves_a_month_without_ratings_absent() {
    commit(new Count("DH1", NOVEMBER, Counts.NONE, "a"));
    commit(
        new Count("DH1", NOVEMBER, Counts.complaintOpened(), "a"),
        new Count("DH2", NOVEMBER, Counts.NONE, "a"));

    assertThat(store.counts(2026))
        .containsExactly(new MonthOfUnit("DH1", NOVEMBER, Counts.complaintOpened()));
  }

  @Test
  final void version_one_must_not_exist_and_the_next_follows_the_one_before() {
    for (List<Change> versions : VersionedRecords.all()) {
      assertStale(versions.get(1));
      commit(versions.get(0));
      assertStale(versions.get(0));
      assertStale(versions.get(2));
      commit(versions.get(1));
      assertStale(versions.get(0));
      assertStale(versions.get(1));
      commit(versions.get(2));
    }
  }

  @Test
  final void a_stale_decision_writes_nothing_at_all() {
    commit(new PutRating(aRating(reference(2))));

    Decision stale =
        new Decision(
            List.of(
                new PutConversation(aConversation("citizen-1")),
                new Count("DH1", NOVEMBER, Counts.complaintOpened(), "a"),
                new PutComplaint(aComplaint().received()),
                new PutContact(aContact(reference(1))),
                new Enter(anEntry("DH1", 1), aUnitYear("DH1", 1)),
                new Enrol(aMember("m1", "a1", Post.headOf("DH1")), "i1", monday9()),
                new Change.Publish(aNotice(NOVEMBER, 3, "head")),
                // The one that does not hold comes last.
                new PutRating(aRating(reference(2)))),
            List.of(anEvent("e1", reference(1))));
    assertStale(stale);

    assertThat(store.caller("citizen-1").conversation()).isEmpty();
    assertThat(store.counts(2026)).isEmpty();
    assertThat(store.complaint(reference(1))).isEmpty();
    assertThat(store.openIn("东湖区", 9)).isEmpty();
    assertThat(store.openedIn(NOVEMBER, "", 9)).isEmpty();
    assertThat(store.contact(reference(1))).isEmpty();
    assertThat(store.entries("DH1", 2026)).isEmpty();
    assertThat(store.pointsBalances(2026)).isEmpty();
    assertThat(store.members("head/DH1")).isEmpty();
    assertThat(store.notice(NOVEMBER)).isEmpty();
    assertThat(happened()).isEmpty();
  }

  @Test
  final void a_committed_decision_twice_is_once() {
    Decision decision =
        new Decision(
            List.of(
                new PutRating(aRating(reference(1))),
                new Count("DH1", NOVEMBER, Counts.of(aRating(reference(1))), "a")),
            List.of(anEvent("e1", reference(1))));

    store.commit(decision);
    assertStale(decision);

    assertThat(store.counts("DH1", 2026).getFirst().counts().ratings()).isOne();
    assertThat(happened()).containsExactly(anEvent("e1", reference(1)));
  }

  @Test
  final void an_event_happens_once() {
    EventEnvelope event = anEvent("e1", reference(1));
    store.commit(new Decision(List.of(), List.of(event)));

    assertStale(new Decision(List.of(new PutRating(aRating(reference(1)))), List.of(event)));

    assertThat(store.rating(reference(1))).isEmpty();
    assertThat(happened()).containsExactly(event);
  }

  @Test
  final void an_entry_needs_the_head_before_it() {
    commit(new Enter(anEntry("DH1", 1), aUnitYear("DH1", 1)));

    assertStale(new Enter(anEntry("DH1", 1), aUnitYear("DH1", 1)));
    assertStale(new Enter(anEntry("DH1", 3), aUnitYear("DH1", 3)));

    assertThat(store.entries("DH1", 2026)).hasSize(1);
    assertThat(store.pointsBalance("DH1", 2026)).contains(aUnitYear("DH1", 1));
  }

  @Test
  final void an_invitation_works_once() {
    Post post = Post.headOf("DH1");
    // An invitation that has run out is no longer there to be used, which is not the store's rule.
    Instant expired = monday9().minusSeconds(1);
    Invitation invitation = new Invitation("i1", "王敏", post, expired);
    commit(new Change.Invite(invitation));
    assertStale(new Change.Invite(invitation));
    assertThat(store.isUsed("i1")).isFalse();
    commit(new Enrol(aMember("m1", "account-1", post), "i1", expired));
    assertThat(store.isUsed("i1")).isTrue();

    assertStale(new Enrol(aMember("m1", "account-1", post), "i1", expired));
    assertStale(new Enrol(aMember("m2", "account-2", post), "i1", expired));

    assertThat(store.members("head/DH1")).hasSize(1);
    assertThat(store.caller("account-2").members()).isEmpty();
  }

  @Test
  final void a_member_leaves_once() {
    var member = aMember("m1", "account-1", Post.headOf("DH1"));
    commit(new Enrol(member, "i1", monday9()));
    commit(new Change.Dismiss(member));

    assertStale(new Change.Dismiss(member));
  }

  @Test
  final void a_notice_is_never_rewritten() {
    Notice first = aNotice(NOVEMBER, 3, "first");
    commit(new Change.Publish(first));

    assertStale(new Change.Publish(aNotice(NOVEMBER, 9, "second")));

    assertThat(store.notice(NOVEMBER)).contains(first);
  }

  protected final void assertStale(Change change) {
    assertStale(Decision.of(change));
  }

  protected final void assertStale(Decision decision) {
    assertThatThrownBy(() -> store.commit(decision)).isInstanceOf(StaleException.class);
  }
}
