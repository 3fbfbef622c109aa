package dev.pingyi.core.app;

import dev.pingyi.core.action.BreachDecision;
import dev.pingyi.core.action.ComplaintDecision;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.action.SystemicDecision;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachRules;
import dev.pingyi.core.complaint.CalendarRules;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Tally;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicRules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The office works by a new calendar, mostly because a year's holidays were announced: what was
 * counted in working days is counted anew, once, and whoever holds it is told.
 */
final class RecountDeadlines {
  /** A list is gone through whole: more than any area has open. */
  private static final int MOST = 20_000;

  private static final int TRIES = 12;

  /** Longer than a calendar serves. */
  private static final Duration KEPT = Duration.ofDays(800);

  private final Office office;
  private final CalendarRules rules;
  private final ComplaintDecision decisions;
  private boolean done;

  RecountDeadlines(Office office) {
    this.office = office;
    this.rules = new CalendarRules(office.books());
    this.decisions = new ComplaintDecision(office);
  }

  /**
   * Does it if it was not done for this calendar; asks the store once for as long as it lives. What
   * fails keeps no other from being counted, and is tried again by the next process.
   *
   * @return what failed, by reference
   */
  Map<String, RuntimeException> run(Instant now) {
    Map<String, RuntimeException> failures = new LinkedHashMap<>();
    if (done) {
      return failures;
    }
    String key = "calendar/" + office.books().calendar().fingerprint();
    Tally counted = office.store().tally(key).orElseGet(() -> Tally.none(key));
    if (counted.sum(now) == 0) {
      lists().forEach(list -> recount(office.store().openIn(list, MOST), now, failures));
      office
          .roster()
          .areas()
          .forEach(area -> recount(office.store().breaches().open(area, MOST), now, failures));
      recount(new OpenIssues(office).all().map(SystemicIssue::reference).toList(), now, failures);
      if (failures.isEmpty()) {
        note(counted, now);
      }
    }
    done = true;
    return failures;
  }

  private Stream<String> lists() {
    List<String> floods = new OpenFlags(office).floods().stream().map(Flag::reference).toList();
    List<String> unrecorded = office.roster().areas().stream().map(CaseFile::unrecordedIn).toList();
    return Stream.of(office.roster().areas(), floods, List.of(CaseFile.APPEALS), unrecorded)
        .flatMap(lists -> lists.stream());
  }

  private void recount(
      List<String> references, Instant now, Map<String, RuntimeException> failures) {
    for (String reference : references) {
      try {
        recounted(reference, now);
      } catch (RuntimeException e) {
        failures.put(reference, e);
      }
    }
  }

  /** Its deadlines one after the other; who acts on it in the same moment goes first. */
  private void recounted(String reference, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Decision> decision =
          SystemicIssue.isReference(reference)
              ? issue(reference, now)
              : Breach.isReference(reference) ? breach(reference, now) : complaint(reference, now);
      if (decision.isEmpty()) {
        return;
      }
      try {
        office.store().commit(decision.get());
      } catch (StaleException another) {
        // Read it again.
      }
    }
    throw new StaleException("recount " + reference);
  }

  private Optional<Decision> complaint(String reference, Instant now) {
    Optional<Complaint> before = office.store().complaint(reference);
    Optional<Transition> move = before.flatMap(c -> rules.recount(c, Stamp.clock(now)));
    return move.map(step -> decisions.of(before.orElseThrow(), step, now));
  }

  private Optional<Decision> issue(String reference, Instant now) {
    return office
        .store()
        .systemic()
        .issue(reference)
        .flatMap(before -> new SystemicRules(office.books()).recounted(before, now))
        .map(after -> SystemicDecision.recounted(after, now));
  }

  private Optional<Decision> breach(String reference, Instant now) {
    return office
        .store()
        .breaches()
        .breach(reference)
        .flatMap(before -> new BreachRules(office.books()).recounted(before, now))
        .map(after -> new BreachDecision(office).recounted(after, now));
  }

  private void note(Tally counted, Instant now) {
    try {
      office.store().commit(Decision.of(new Change.PutTally(counted.andOneMore(now, KEPT))));
    } catch (StaleException another) {
      // Another process has done the same.
    }
  }
}
