package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.OFFICE;
import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.aContact;
import static dev.pingyi.core.Fixtures.aConversation;
import static dev.pingyi.core.Fixtures.aMember;
import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.aUnitYear;
import static dev.pingyi.core.Fixtures.anEntry;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.NoticeFixture.aNotice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Change.Enrol;
import dev.pingyi.core.store.Change.Enter;
import dev.pingyi.core.store.Change.PutComplaint;
import dev.pingyi.core.store.Change.PutContact;
import dev.pingyi.core.store.Change.PutConversation;
import dev.pingyi.core.store.Change.PutRating;
import dev.pingyi.events.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store gives back of what was committed; {@link StoreContract} has the rest. */
public abstract class StoreReadingContract {
  protected static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  protected static final Instant FAR = monday9().plus(Duration.ofDays(4000));

  protected Store store;
  protected Instant now = monday9();

  /** An empty store. */
  protected abstract Store open(ZoneId office, InstantSource officeClock);

  /** All events in the store, in any order. */
  protected abstract List<EventEnvelope> happened();

  @BeforeEach
  final void open() {
    store = open(OFFICE, () -> now);
  }

  protected final void commit(Change... changes) {
    store.commit(Decision.of(changes));
  }

  @Test
  final void what_an_account_was_counted_for_is_found_with_its_talk_and_with_no_other() {
    store.commit(Decision.of(new Change.PutCounted(counted("one", "here", 1))));
    store.commit(Decision.of(new Change.PutCounted(counted("one", "there", 1))));
    store.commit(Decision.of(new Change.PutCounted(counted("other", "here", 1))));

    assertThat(store.caller("one").counted())
        .containsExactlyInAnyOrder(counted("one", "here", 1), counted("one", "there", 1));
  }

  @Test
  final void nothing_is_there_at_first() {
    assertThat(store.caller("anybody").conversation()).isEmpty();
    assertThat(store.rating(reference(1))).isEmpty();
    assertThat(store.complaint(reference(1))).isEmpty();
    assertThat(store.contact(reference(1))).isEmpty();
    assertThat(store.codeIssue("DH1-02")).isEmpty();
    assertThat(store.members("callback/东湖区")).isEmpty();
    assertThat(store.pointsBalances(2026)).isEmpty();
    assertThat(store.counts(2026)).isEmpty();
    assertThat(store.notice(NOVEMBER)).isEmpty();
    assertThat(store.due(FAR, 10)).isEmpty();
    assertThat(store.messages().delivery("none")).isEmpty();
    assertThat(store.invitation("none")).isEmpty();
    assertThat(store.parked("none")).isEmpty();
  }

  @Test
  final void records_come_back_equal() {
    Conversation talk =
        aConversation("citizen-1")
            .remembering(new Recent(reference(1), "DH1-02", "", 1, monday9().plusNanos(1)));
    Complaint complaint = aComplaint().received();
    Contact contact = aFullContact();
    DeliveryState delivery = new DeliveryState("notification-1", 1, State.CLAIMED, monday9());
    Invitation invitation = new Invitation("i1", "王敏", Post.headOf("DH1"), FAR);
    ParkedMessage parked = new ParkedMessage("telegram:9", 1, 1, "sealed");
    CodeIssue issue = CodeIssue.first("DH1-02").revoked();

    commit(
        new PutConversation(talk),
        new PutRating(aRating(reference(1))),
        new PutComplaint(complaint),
        new PutContact(contact),
        new Change.PutCodeIssue(issue),
        new Change.Invite(invitation),
        new Change.PutParked(parked),
        new Change.PutDelivery(delivery));

    assertThat(store.caller("citizen-1").conversation()).contains(talk);
    assertThat(store.rating(reference(1))).contains(aRating(reference(1)));
    assertThat(store.complaint(reference(1))).contains(complaint);
    assertThat(store.contact(reference(1))).contains(contact);
    assertThat(store.codeIssue("DH1-02")).contains(issue);
    assertThat(store.messages().delivery("notification-1")).contains(delivery);
    assertThat(store.invitation("i1")).contains(invitation);
    assertThat(store.parked("telegram:9")).contains(parked);
  }

  private static Contact aFullContact() {
    return new Contact(
        reference(1),
        1,
        "sealed-address",
        "sealed-phone",
        "sealed-words",
        "sealed-release",
        "en",
        List.of(new Contact.Letter(1, Sender.OFFICE, "sealed-letter", monday9())),
        List.of(new Contact.Look("m1", monday9())),
        FAR);
  }

  @Test
  final void members_are_found_by_post_and_by_account() {
    Post callback = Post.ofArea(Role.CALLBACK, "东湖区");
    Member wang = aMember("m1", "account-1", callback);
    Member wangAsHead = aMember("m2", "account-1", Post.headOf("DH1"));
    Member li = aMember("m3", "account-3", callback);

    commit(new PutConversation(aConversation("account-1")), new Enrol(wang, "i1", FAR));
    commit(new Enrol(wangAsHead, "i2", FAR));
    commit(new Enrol(li, "i3", FAR));

    assertThat(store.members("callback/东湖区")).containsExactlyInAnyOrder(wang, li);
    assertThat(store.members("callback/东")).isEmpty();
    assertThat(store.caller("account-1").members()).containsExactlyInAnyOrder(wang, wangAsHead);
    assertThat(store.caller("account-1").conversation()).isPresent();

    commit(new Change.Dismiss(wang));

    assertThat(store.members("callback/东湖区")).containsExactly(li);
    assertThat(store.caller("account-1").members()).containsExactly(wangAsHead);
  }

  @Test
  final void counts_are_told_by_unit_and_month() {
    commit(
        new Count("DH1", NOVEMBER, Counts.of(aRating(reference(1))), "a"),
        new Count("DH1", NOVEMBER, Counts.complaintOpened(), "b"),
        new Count("DH1", YearMonth.of(2025, 12), Counts.complaintOpened(), "a"));
    commit(new Count("DH1", NOVEMBER, Counts.takenBack(aRating(reference(1))), "c"));
    commit(new Count("DH", YearMonth.of(2026, 1), Counts.complaintEnded(), "a"));

    MonthOfUnit november =
        new MonthOfUnit("DH1", NOVEMBER, new Counts(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(store.counts("DH1", 2026)).containsExactly(november);
    assertThat(store.counts(2026))
        .containsExactlyInAnyOrder(
            november, new MonthOfUnit("DH", YearMonth.of(2026, 1), Counts.complaintEnded()));
    assertThat(store.counts(2025)).hasSize(1);
  }

  @Test
  final void counts_of_a_unit_are_its_own_however_near_others_lie() {
    IntStream.range(0, 60)
        .forEach(n -> commit(new Count("DH" + n, NOVEMBER, Counts.complaintOpened(), "a")));

    for (String unit : List.of("DH1", "DH2", "DH10", "DH59")) {
      assertThat(store.counts(unit, 2026))
          .containsExactly(new MonthOfUnit(unit, NOVEMBER, Counts.complaintOpened()));
    }
    assertThat(store.counts(2026)).hasSize(60);
  }

  @Test
  final void the_points_book_is_told_in_order() {
    IntStream.rangeClosed(1, 12)
        .forEach(n -> commit(new Enter(anEntry("DH1", n), aUnitYear("DH1", n))));
    commit(new Enter(anEntry("DH10", 1), aUnitYear("DH10", 1)));

    assertThat(store.entries("DH1", 2026))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(n -> anEntry("DH1", n)).toList());
    assertThat(store.entries(2026))
        .filteredOn(entry -> entry.unit().equals("DH1"))
        .containsExactlyElementsOf(store.entries("DH1", 2026));
    assertThat(store.entries(2026)).contains(anEntry("DH10", 1)).hasSize(13);
    assertThat(store.pointsBalance("DH1", 2026)).contains(aUnitYear("DH1", 12));
    assertThat(store.pointsBalance("DH1", 2025)).isEmpty();
    assertThat(store.pointsBalances(2026))
        .containsExactlyInAnyOrder(aUnitYear("DH1", 12), aUnitYear("DH10", 1));
  }

  @Test
  final void a_notice_of_ten_thousand_units_comes_back_equal() {
    Notice notice = aNotice(NOVEMBER, 10_000, "head");

    commit(new Change.Publish(notice));

    assertThat(store.notice(NOVEMBER)).contains(notice);
    assertThat(store.notice(NOVEMBER.plusMonths(1))).isEmpty();
  }

  @Test
  final void a_contact_is_gone_when_erased_and_when_its_time_is_over() {
    Contact contact = aContact(reference(1));
    commit(new PutContact(contact), new PutContact(aContact(reference(2))));
    commit(new PutContact(contact.eraseAt(monday9().plusSeconds(60))));

    now = monday9().plusSeconds(59);
    assertThat(store.contact(reference(1))).isPresent();
    now = monday9().plusSeconds(60);
    assertThat(store.contact(reference(1))).isEmpty();

    commit(new Change.EraseContact(reference(2)));
    commit(new Change.EraseContact(reference(2)));
    assertThat(store.contact(reference(2))).isEmpty();
  }

  private static Counted counted(String account, String key, int version) {
    return new Counted(account, key, version, reference(version), monday9());
  }
}
