package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change.PutComplaint;
import dev.pingyi.core.store.SystemicChange.Join;
import dev.pingyi.core.store.SystemicChange.Leave;
import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.store.SystemicChange.PutGathering;
import dev.pingyi.core.store.SystemicChange.PutIssue;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicIssue.Rule;
import dev.pingyi.core.systemic.SystemicIssue.Subject;
import dev.pingyi.core.systemic.SystemicRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists by which systemic issues, and those who complained of them, are found again. */
public abstract class StoreSystemicContract extends StoreNoticesContract {
  private static final String FIRST = "SI-TEST-AAAX-YYYY";
  private static final String SECOND = "SI-TEST-BBBX-YYYY";
  private static final SystemicRules SYSTEMIC = new SystemicRules(RuleBooks.shipped(List.of()));

  @Test
  final void open_issues_lie_in_the_list_of_their_area_which_may_become_the_citys() {
    SystemicIssue city = issue(FIRST);
    SystemicIssue area = SYSTEMIC.joined(issue(SECOND), "DH1", "东湖区");
    commit(new PutIssue(city));
    commit(new PutIssue(issue(SECOND)));
    commit(new PutIssue(area));

    assertThat(store.systemic().open("*", 9)).containsExactly(FIRST);
    assertThat(store.systemic().open("东湖区", 9)).containsExactly(SECOND);
    assertThat(store.systemic().issue(SECOND)).contains(area);
    assertThat(store.systemic().issue("SI-TEST-CCCX-YYYY")).isEmpty();

    SystemicIssue over = ruled(city);
    commit(new PutIssue(over));

    assertThat(store.systemic().open("*", 9)).isEmpty();
    assertThat(store.systemic().issue(FIRST)).contains(over);
  }

  @Test
  final void due_issues_come_among_the_complaints_and_those_that_are_over_never() {
    SystemicIssue issue = issue(FIRST);
    Instant at = issue.deadline().nextAt();
    commit(new PutIssue(issue));
    commit(new PutComplaint(aComplaint().reference(1).nextAt(at.minusSeconds(1)).received()));

    assertThat(store.due(at.minusNanos(1), 9)).containsExactly(reference(1));
    assertThat(store.due(at, 9)).containsExactly(reference(1), FIRST);

    commit(new PutIssue(ruled(issue)));

    assertThat(store.due(at, 9)).containsExactly(reference(1));
  }

  @Test
  final void issues_and_their_rules_are_found_by_the_month_of_the_office() {
    SystemicIssue closed =
        SYSTEMIC
            .closed(issue(SECOND), Stamp.clock(monday9()).saying("no rule needs a change"))
            .orElseThrow();
    commit(new PutIssue(issue(FIRST)));
    commit(new PutIssue(issue(SECOND)));
    assertThat(store.systemic().ruledIn(NOVEMBER, 9)).isEmpty();

    commit(new PutIssue(ruled(issue(FIRST))));
    commit(new PutIssue(closed));

    assertThat(store.systemic().openedIn(NOVEMBER, 9)).containsExactly(FIRST, SECOND);
    assertThat(store.systemic().openedIn(NOVEMBER, 1)).containsExactly(FIRST);
    assertThat(store.systemic().ruledIn(NOVEMBER, 9)).containsExactly(FIRST);
    assertThat(store.systemic().openedIn(YearMonth.of(2026, 12), 9)).isEmpty();
  }

  @Test
  final void a_complaint_is_on_a_list_once_and_leaves_it_once() {
    Listing listing = new Listing("person", reference(1));
    commit(new Join(FIRST, listing));

    assertThat(store.systemic().isListed(FIRST, listing)).isTrue();
    assertThat(store.systemic().isListed(SECOND, listing)).isFalse();
    refuses(new Join(FIRST, listing));

    commit(new Leave(FIRST, listing));

    assertThat(store.systemic().isListed(FIRST, listing)).isFalse();
    refuses(new Leave(FIRST, listing));
    commit(new Join(FIRST, listing));
  }

  @Test
  final void those_of_one_person_stand_beside_each_other_and_a_list_is_read_in_parts() {
    Listing a = new Listing("a", reference(5));
    Listing b = new Listing("b", reference(2));
    Listing alsoOfB = new Listing("b", reference(3));
    Listing c = new Listing("c", reference(4));
    Stream.of(c, alsoOfB, b, a).forEach(listing -> commit(new Join(FIRST, listing)));

    List<Listing> first = store.systemic().listed(FIRST, "", 2);

    assertThat(first).containsExactly(a, b);
    assertThat(store.systemic().listed(FIRST, b.key(), 9)).containsExactly(alsoOfB, c);
    assertThat(store.systemic().listed(FIRST, "b", 1)).containsExactly(b);
    assertThat(store.systemic().listed(SECOND, "", 9)).isEmpty();
  }

  @Test
  final void what_gathers_is_kept_by_matter_and_reason() {
    Subject subject = new Subject("SB", 214);
    Gathering.Entry entry = new Gathering.Entry(reference(1), "DH1", "person", monday9());
    Gathering gathering = SYSTEMIC.with(Gathering.first(subject), entry).next();
    commit(new PutGathering(gathering));

    assertThat(store.systemic().gathering(subject)).contains(gathering);
    assertThat(store.systemic().gathering(new Subject("SB", 213))).isEmpty();
    assertThat(store.systemic().gathering(new Subject("YB", 214))).isEmpty();
  }

  private void refuses(Change change) {
    assertThatExceptionOfType(StaleException.class).isThrownBy(() -> commit(change));
  }

  private static SystemicIssue issue(String reference) {
    return VersionedRecords.issue(reference, 1);
  }

  private static SystemicIssue ruled(SystemicIssue issue) {
    Rule rule = new Rule("社保登记一次告知办法", LocalDate.of(2026, 12, 1));
    return SYSTEMIC.ruled(issue, rule, Stamp.clock(monday9().plusSeconds(1))).orElseThrow();
  }
}
