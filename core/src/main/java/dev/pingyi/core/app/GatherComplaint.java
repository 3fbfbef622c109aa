package dev.pingyi.core.app;

import dev.pingyi.core.action.Complainants;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.SystemicDecision;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.SystemicChange;
import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.Gathering.Entry;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicIssue.Subject;
import dev.pingyi.core.systemic.SystemicRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts complaints of the same matter and reason together, outside the citizen's turn. Each is put
 * on its list once, in one write with what follows of it, so that an event that comes twice, or a
 * step that dies, neither loses nor doubles one.
 */
final class GatherComplaint {
  /** Several reactions change one gathering at the same time; losing this often is a fault. */
  private static final int TRIES = 12;

  private final Office office;
  private final SystemicRules rules;
  private final Complainants complainants;

  GatherComplaint(Office office) {
    this.office = office;
    this.rules = new SystemicRules(office.books());
    this.complainants = new Complainants(office);
  }

  /** The citizen has said what it is about, or more of it. */
  void joins(String reference, Instant at) {
    complaint(reference)
        .filter(c -> !isTakenBack(c))
        .ifPresent(c -> subjects(c).forEach(s -> until(() -> join(c, s, at), reference)));
  }

  /** It was taken back, or found not to be so. */
  void leaves(String reference) {
    complaint(reference)
        .filter(GatherComplaint::isTakenBack)
        .ifPresent(c -> subjects(c).forEach(s -> until(() -> leave(c, s), reference)));
  }

  private Optional<Complaint> complaint(String reference) {
    return office.store().complaint(reference);
  }

  /** All complaints of a matter for whoever looks into it by hand, and each reason by itself. */
  private static Stream<Subject> subjects(Complaint complaint) {
    RatingDetails details = complaint.file().details();
    return details.matter().isEmpty()
        ? Stream.empty()
        : Stream.concat(Stream.of(0), details.reasons().stream().distinct())
            .map(reason -> new Subject(details.matter(), reason));
  }

  /** What a step decides; empty if there is nothing to be done. */
  private interface Step {
    Optional<Decision> decide();
  }

  private void until(Step step, String reference) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Decision> decision = step.decide();
      if (decision.isEmpty()) {
        return;
      }
      try {
        office.store().commit(decision.get());
        return;
      } catch (StaleException another) {
        // Somebody else put a complaint there: look again at how it stands now.
      }
    }
    throw new StaleException("gather " + reference);
  }

  private Optional<Decision> join(Complaint complaint, Subject subject, Instant at) {
    Gathering gathering =
        office.store().systemic().gathering(subject).orElseGet(() -> Gathering.first(subject));
    String reference = complainants.issueOf(gathering);
    Listing listing = complainants.listing(reference, complaint);
    if (isListed(gathering, complaint)) {
      return Optional.empty();
    }
    if (!gathering.open()) {
      return Optional.of(gathered(gathering, complaint, at));
    }
    SystemicIssue issue = office.store().systemic().issue(reference).orElseThrow();
    return Optional.of(
        issue.isOpen()
            ? SystemicDecision.moved(joined(issue, complaint))
                .and(new SystemicChange.Join(reference, listing))
            : gathered(rules.nextRound(gathering), complaint, at));
  }

  /** Also on the list of the issue before: an event may come again after that is over. */
  private boolean isListed(Gathering gathering, Complaint complaint) {
    return Stream.of(complainants.issueOf(gathering), complainants.issueBefore(gathering))
        .limit(Math.min(2, gathering.round()))
        .anyMatch(
            issue ->
                office.store().systemic().isListed(issue, complainants.listing(issue, complaint)));
  }

  private SystemicIssue joined(SystemicIssue issue, Complaint complaint) {
    String unit = complaint.file().opening().unit();
    return rules.joined(
        issue, unit, place(Stream.concat(issue.units().stream(), Stream.of(unit))).area());
  }

  /** One more of what is no issue yet, or is one with it. */
  private Decision gathered(Gathering before, Complaint complaint, Instant at) {
    String issue = complainants.issueOf(before);
    Listing listing = complainants.listing(issue, complaint);
    Opening opening = complaint.file().opening();
    Gathering with =
        rules.with(
            before,
            new Entry(complaint.reference(), opening.unit(), listing.person(), opening.at()));
    Decision join = Decision.of(new SystemicChange.Join(issue, listing));
    if (!isReached(with, at)) {
      return join.and(new SystemicChange.PutGathering(with.next()));
    }
    SystemicRules.Place place = place(with.entries().stream().map(Entry::unit));
    return join.and(new SystemicChange.PutGathering(rules.opened(with).next()))
        .and(SystemicDecision.opened(rules.gathered(issue, with, place, at)));
  }

  /**
   * Looked at closely only where it seems so: what came as one flood counts as one, and what was
   * taken back meanwhile not at all.
   */
  private boolean isReached(Gathering gathering, Instant now) {
    return rules.isReached(gathering, gathering.entries(), now)
        && rules.isReached(
            gathering, gathering.entries().stream().flatMap(this::counted).toList(), now);
  }

  private Stream<Entry> counted(Entry entry) {
    return complaint(entry.reference())
        .filter(c -> !isTakenBack(c))
        .map(c -> c.file().bundle())
        .map(bundle -> bundle.isEmpty() ? entry : entry.countedAs(bundle))
        .stream();
  }

  private SystemicRules.Place place(Stream<String> units) {
    List<String> all = units.distinct().toList();
    return new SystemicRules.Place(
        all,
        SystemicRules.Place.area(
            all.stream()
                .flatMap(unit -> office.roster().unit(unit).stream())
                .map(Unit::area)
                .toList()));
  }

  /** Once it is an issue, what was found not to be so stays on its list: it was complained of. */
  private Optional<Decision> leave(Complaint complaint, Subject subject) {
    Optional<Gathering> gathering = office.store().systemic().gathering(subject);
    if (gathering.isEmpty()) {
      return Optional.empty();
    }
    String reference = complainants.issueOf(gathering.get());
    Listing listing = complainants.listing(reference, complaint);
    if (!office.store().systemic().isListed(reference, listing)) {
      return Optional.empty();
    }
    Decision leave = Decision.of(new SystemicChange.Leave(reference, listing));
    if (!gathering.get().open()) {
      Gathering without = rules.without(gathering.get(), complaint.reference());
      return Optional.of(leave.and(new SystemicChange.PutGathering(without.next())));
    }
    return office
        .store()
        .systemic()
        .issue(reference)
        .filter(issue -> issue.isOpen() && isWithdrawn(complaint))
        .map(issue -> leave.and(SystemicDecision.moved(rules.left(issue))));
  }

  private static boolean isTakenBack(Complaint complaint) {
    return isWithdrawn(complaint)
        || (complaint instanceof Complaint.Closed c && c.reason() == ClosingReason.REVOKED);
  }

  static boolean isWithdrawn(Complaint complaint) {
    return complaint instanceof Complaint.Closed c && c.reason() == ClosingReason.WITHDRAWN;
  }
}
