package dev.pingyi.core.app;

import dev.pingyi.core.action.BreachDecision;
import dev.pingyi.core.action.ComplaintDecision;
import dev.pingyi.core.action.LeaveActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.SystemicDecision;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachRules;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.AppealRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicRules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Time has passed: whatever is due is brought about. Its cost follows the number due. */
public final class Tick {
  /** One run stays well below a function's time; what is left is still due a minute later. */
  private static final int MOST = 200;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Office office;
  private final ComplaintRules rules;
  private final AppealRules appeals;
  private final AccountabilityRules records;
  private final ComplaintDecision decisions;
  private final RecountDeadlines recount;
  private final DailyLook look;
  private final DailyLists lists;
  private final TellWaiting waiting;

  public Tick(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
    this.appeals = new AppealRules(office.books());
    this.records = new AccountabilityRules(office.books());
    this.decisions = new ComplaintDecision(office);
    this.recount = new RecountDeadlines(office);
    this.look = new DailyLook(office);
    this.lists = new DailyLists(office);
    this.waiting = new TellWaiting(office);
  }

  /**
   * Brings about what is due up to {@code now}; returns how much moved.
   *
   * @throws TickFailedException after all others were brought about: the one that is due the
   *     longest would otherwise keep every later one from being reminded
   */
  public int run(Instant now) {
    int moved = 0;
    Map<String, RuntimeException> failures = new LinkedHashMap<>();
    for (String reference : office.store().due(now, MOST)) {
      try {
        moved += tick(reference, now) ? 1 : 0;
      } catch (RuntimeException e) {
        failures.put(reference, e);
      }
    }
    recount.run(now).forEach(failures::putIfAbsent);
    moved += run("look of the day", failures, () -> look.run(now));
    int listed = run("lists of the day", failures, () -> lists.run(now));
    moved += listed;
    // What moved in this minute is on its way to agendas, which wait for it.
    Instant due = moved > 0 ? now.minus(MINUTE) : now;
    moved += run("agendas", failures, () -> waiting.run(due, now, listed > 0));
    if (!failures.isEmpty()) {
      throw new TickFailedException(failures);
    }
    return moved;
  }

  private static int run(String name, Map<String, RuntimeException> failures, IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (RuntimeException e) {
      failures.put(name, e);
      return 0;
    }
  }

  private boolean tick(String reference, Instant now) {
    if (Absence.isReference(reference)) {
      return absence(reference, now).filter(this::commits).isPresent();
    }
    if (SystemicIssue.isReference(reference)) {
      return issue(reference, now).filter(this::commits).isPresent();
    }
    return Breach.isReference(reference)
        ? breach(reference, now).filter(this::commits).isPresent()
        : complaint(reference, now).filter(this::commits).isPresent();
  }

  private Optional<Decision> absence(String reference, Instant now) {
    return office
        .store()
        .staff()
        .absence(reference)
        .flatMap(before -> new LeaveActions(office).tick(before, now));
  }

  private Optional<Decision> issue(String reference, Instant now) {
    return office
        .store()
        .systemic()
        .issue(reference)
        .flatMap(before -> new SystemicRules(office.books()).reminded(before, now))
        .map(after -> SystemicDecision.reminded(after, now));
  }

  private Optional<Decision> breach(String reference, Instant now) {
    return office
        .store()
        .breaches()
        .breach(reference)
        .flatMap(before -> new BreachRules(office.books()).reminded(before, now))
        .map(after -> new BreachDecision(office).reminded(after, now));
  }

  private Optional<Decision> complaint(String reference, Instant now) {
    Optional<Complaint> complaint = office.store().complaint(reference);
    return complaint.flatMap(
        before -> move(before, now).map(move -> decisions.of(before, move, now)));
  }

  private Optional<Transition> move(Complaint before, Instant now) {
    return rules
        .tick(before, now)
        .or(() -> appeals.tick(before, now))
        .or(() -> records.tick(before, now));
  }

  /**
   * Somebody acting on the complaint in the same moment is no fault: it is due again if still so.
   */
  private boolean commits(Decision decision) {
    try {
      office.store().commit(decision);
      return true;
    } catch (StaleException e) {
      return false;
    }
  }
}
