package dev.pingyi.core.systemic;

import dev.pingyi.core.complaint.CalendarRules;
import dev.pingyi.core.complaint.Deadline;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.rulebook.SystemicNumbers;
import dev.pingyi.core.systemic.Gathering.Entry;
import dev.pingyi.core.systemic.SystemicIssue.Rule;
import dev.pingyi.core.systemic.SystemicIssue.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From when on complaints are a systemic issue, by when it is over, and what it ends in. */
public final class SystemicRules {
  /** Where an issue lies: units, and the area of all of them. */
  public record Place(List<String> units, String area) {
    public Place {
      units = List.copyOf(units);
    }

    /** The area of several districts is the city. */
    public static String area(Collection<String> districts) {
      Set<String> different = Set.copyOf(districts);
      return different.size() == 1 ? different.iterator().next() : Post.CITY;
    }
  }

  private final RuleBooks books;

  public SystemicRules(RuleBooks books) {
    this.books = books;
  }

  /** A gathering with one more complaint; of those for any reason only the number is kept. */
  public Gathering with(Gathering before, Entry entry) {
    return before.subject().reason() == 0
        ? before.listing()
        : before.with(entry, numbers(entry.at()).within());
  }

  public Gathering without(Gathering before, String reference) {
    return before.without(reference);
  }

  public Gathering opened(Gathering before) {
    return before.opened();
  }

  /** The issue of that gathering is over. */
  public Gathering nextRound(Gathering before) {
    return before.nextRound();
  }

  /**
   * Whether so many people have complained of so many units: each person counts once. What was
   * complained of for any reason is an issue only if somebody makes it one.
   */
  public boolean isReached(Gathering gathering, Collection<Entry> entries, Instant now) {
    if (gathering.subject().reason() == 0) {
      return false;
    }
    Map<String, String> unitByPerson = new HashMap<>();
    entries.forEach(entry -> unitByPerson.put(entry.person(), entry.unit()));
    return unitByPerson.size() >= numbers(now).complaints()
        && Set.copyOf(unitByPerson.values()).size() >= numbers(now).units();
  }

  /** Complaints have become an issue. */
  public SystemicIssue gathered(String reference, Gathering of, Place place, Instant now) {
    return new SystemicIssue(
        reference,
        1,
        of.subject(),
        place.units(),
        place.area(),
        of.listed(),
        of.entries().stream().map(Entry::at).min(Instant::compareTo).orElse(now),
        State.OPEN,
        Duty.SYSTEMIC.deadline(books, now),
        Stamp.clock(now),
        SelfChecks.NONE,
        Rule.NONE,
        SystemicIssue.NOT_YET);
  }

  /**
   * A supervisor opens one, and its units are asked at once.
   *
   * @param of the complaints of its matter so far
   * @param due the last day; empty for as long as the rule book gives
   */
  public SystemicIssue byHand(
      String reference, Gathering of, Place place, Stamp stamp, Optional<LocalDate> due) {
    Instant now = stamp.at();
    Deadline deadline =
        due.map(day -> day.plusDays(1).atStartOfDay(books.zone()).toInstant())
            .map(end -> Deadline.given(now, end, Duty.SYSTEMIC.ladder(books, now)))
            .orElseGet(() -> Duty.SYSTEMIC.deadline(books, now));
    return new SystemicIssue(
        reference,
        1,
        of.subject(),
        place.units(),
        place.area(),
        of.listed(),
        now,
        State.OPEN,
        deadline,
        stamp,
        SelfChecks.of(stamp.saying("")),
        Rule.NONE,
        SystemicIssue.NOT_YET);
  }

  /** One more complaint of it; of which units it is a supervisor has said, or the complaints do. */
  public SystemicIssue joined(SystemicIssue issue, String unit, String area) {
    return issue.isByHand()
        ? issue.joined(issue.units().getFirst(), issue.area())
        : issue.joined(unit, area);
  }

  /** One of its complaints was taken back. */
  public SystemicIssue left(SystemicIssue issue) {
    return issue.left();
  }

  /** Its owner has to be reminded: with its next step; empty if that is not due. */
  public Optional<SystemicIssue> reminded(SystemicIssue issue, Instant now) {
    return issue
        .nextDueAt()
        .filter(at -> !at.isAfter(now))
        .map(_ -> issue.by(issue.deadline().stepped(now, Duty.SYSTEMIC.ladder(books, now))));
  }

  /** By a new calendar; empty if it ends when it did, and where a person has set the day. */
  public Optional<SystemicIssue> recounted(SystemicIssue issue, Instant now) {
    if (!issue.isOpen() || issue.isByHand()) {
      return Optional.empty();
    }
    Optional<Deadline> next =
        new CalendarRules(books).recounted(issue.deadline(), Duty.SYSTEMIC, now);
    return next.map(issue::by);
  }

  /** The units are asked to look at themselves, once; empty if they were before. */
  public Optional<SystemicIssue> asked(SystemicIssue issue, Stamp stamp) {
    return Optional.of(issue)
        .filter(i -> i.isOpen() && !i.selfChecks().isAsked())
        .map(i -> i.with(SelfChecks.of(stamp)));
  }

  /** What one of the units found; it may be corrected while the issue is open. */
  public Optional<SystemicIssue> checked(SystemicIssue issue, SelfChecks.Answer answer) {
    return Optional.of(issue)
        .filter(i -> i.isOpen() && i.selfChecks().isAsked() && i.units().contains(answer.unit()))
        .map(i -> i.with(i.selfChecks().with(answer)));
  }

  /** A rule was changed or issued; empty if the issue was over before. */
  public Optional<SystemicIssue> ruled(SystemicIssue issue, Rule rule, Stamp stamp) {
    return Optional.of(issue)
        .filter(SystemicIssue::isOpen)
        .map(i -> i.ended(State.RULED, rule, stamp));
  }

  /** It ends without a rule, with words why. */
  public Optional<SystemicIssue> closed(SystemicIssue issue, Stamp stamp) {
    return Optional.of(issue)
        .filter(SystemicIssue::isOpen)
        .map(i -> i.ended(State.CLOSED, Rule.NONE, stamp));
  }

  /** The first day that a rule may be in force from: what is older came of something else. */
  public LocalDate firstDay(SystemicIssue issue) {
    return books.day(issue.since());
  }

  /** The last day that may be named today. */
  public LocalDate lastDay(Instant now) {
    return books.day(now).plusDays(numbers(now).ruleAheadDays());
  }

  /** An investigation lasts a day at least. */
  public LocalDate firstDue(Instant now) {
    return books.day(now).plusDays(1);
  }

  /** What would take longer is no promise. */
  public LocalDate lastDue(Instant now) {
    return books.day(now).plusDays(numbers(now).dueDaysMax());
  }

  public SystemicNumbers numbers(Instant now) {
    return books.inForce(now).systemic();
  }
}
