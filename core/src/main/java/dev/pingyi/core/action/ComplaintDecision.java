package dev.pingyi.core.action;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.complaint.Inquiry;
import dev.pingyi.core.complaint.MergeRules;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FigureChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a complaint's step into a decision: the record, what is counted by it, and its events. */
public final class ComplaintDecision {
  private final Office office;

  public ComplaintDecision(Office office) {
    this.office = office;
  }

  /** The decision of a step from {@code before}, with what it means for those merged with it. */
  public Decision of(Complaint before, Transition step, Instant now) {
    Decision one = ofOne(before, step, now);
    return isAlone(before) && isAlone(step.after())
        ? one
        : one.and(new LinkedCases(office, this).after(before, step.after(), now));
  }

  private static boolean isAlone(Complaint complaint) {
    return !complaint.file().links().isMerged() && complaint.file().links().from().isEmpty();
  }

  /** The same for that one complaint only. */
  Decision ofOne(Complaint before, Transition step, Instant now) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.PutComplaint(step.after()));
    count(before, step.after(), now, changes);
    countDay(before, step.after(), changes);
    countReasons(before, step.after(), changes);
    changes.addAll(new CallCounts(office.books()).of(before, step.after(), now));
    countPeople(before.file().inquiry(), step.after().file().inquiry(), changes);
    if (isOver(step.after()) && !isOver(before)) {
      eraseLater(step.after(), now, changes);
    }
    return new Decision(changes, step.envelopes());
  }

  /** Ended by itself; what was merged goes on in another one, with what is personal of it. */
  private static boolean isOver(Complaint complaint) {
    return complaint instanceof Closed && !complaint.file().links().isMerged();
  }

  /** Of those that opened in the month, whenever they are named or changed. */
  private void countReasons(Complaint before, Complaint after, List<Change> changes) {
    Map<Integer, Long> reasons = new TreeMap<>();
    after.file().details().reasons().forEach(code -> reasons.merge(code, 1L, Long::sum));
    before.file().details().reasons().forEach(code -> reasons.merge(code, -1L, Long::sum));
    reasons.values().removeIf(times -> times == 0);
    Opening opening = after.file().opening();
    changes.add(
        new FigureChange.CountReasons(
            opening.unit(), office.books().month(opening.at()), reasons, after.reference()));
  }

  /**
   * The decision of the step by which a complaint opens.
   *
   * @param recent the account's latest ratings
   */
  public Decision opened(Transition first, List<Recent> recent) {
    Opening opening = first.after().file().opening();
    Transition step =
        recent.stream()
                .filter(other -> !other.reference().equals(first.after().reference()))
                .flatMap(other -> office.roster().counter(other.counter()).stream())
                .anyMatch(counter -> counter.unit().equals(opening.unit()))
            ? MergeRules.afterOthers(first)
            : first;
    LocalDate day = office.books().day(opening.at());
    return new Decision(
        List.of(
            new Change.PutComplaint(step.after()),
            new FigureChange.CountDay(
                opening.area(), day, DayFigures.OPENED, step.after().reference())),
        step.envelopes());
  }

  /** Verdicts are counted when they fall, the end of a complaint in the month that it opened. */
  private void count(Complaint before, Complaint after, Instant now, List<Change> changes) {
    RuleBooks books = office.books();
    CaseFile file = after.file();
    if (!isUndecided(before) && isUndecided(after)) {
      changes.add(
          new Change.Count(
              file.opening().unit(),
              books.month(file.opening().at()),
              Counts.complaintReopened(),
              file.reference()));
    }
    if (isUndecided(before) && !isUndecided(after)) {
      changes.add(
          new Change.Count(
              file.opening().unit(),
              books.month(file.opening().at()),
              Counts.complaintEnded(),
              file.reference()));
    }
    Verdict was = before.file().inquiry().verdict();
    Verdict is = file.inquiry().verdict();
    if (was != is) {
      Counts counts = Counts.verdict(upheld(is), is == Verdict.REVOKED ? 1 : 0);
      changes.add(
          new Change.Count(file.opening().unit(), books.month(now), counts, file.reference()));
    }
    if (was == Verdict.UPHELD && is != was) {
      // Taken back where it was counted: a new year must not begin below nothing.
      Instant decided = file.inquiry().decided().orElse(now);
      changes.add(
          new Change.Count(
              file.opening().unit(),
              books.month(decided),
              Counts.verdict(-1, 0),
              file.reference()));
    }
  }

  /** Of those that opened on the day: the first call and what came of it, whenever that was. */
  private void countDay(Complaint before, Complaint after, List<Change> changes) {
    Opening opening = after.file().opening();
    changes.add(
        new FigureChange.CountDay(
            opening.area(),
            office.books().day(opening.at()),
            DayFigures.between(before, after),
            after.reference()));
  }

  /**
   * People held to account are counted of the office, when they are first recorded; what a
   * correction changes, and what falls with the verdict, where that was: a month is never below
   * nothing.
   */
  private void countPeople(Inquiry before, Inquiry after, List<Change> changes) {
    Counts counts = people(after, 1).plus(people(before, -1));
    if (!counts.equals(Counts.NONE)) {
      YearMonth month = office.books().month(after.recordedAt());
      changes.add(new Change.Count(MonthOfUnit.OFFICE, month, counts, ""));
    }
  }

  private static Counts people(Inquiry inquiry, int times) {
    return inquiry
        .recorded()
        .map(
            record ->
                Counts.accountability(
                    times * (long) record.total(),
                    record.has(Consequence.CASE_OPENED) ? times : 0,
                    record.has(Consequence.RULE_CHANGED) ? times : 0))
        .orElse(Counts.NONE);
  }

  /** What is personal is kept for so many days after the end, then deleted. */
  private void eraseLater(Complaint closed, Instant now, List<Change> changes) {
    Duration kept = Duration.ofDays(office.books().inForce(now).talk().contactDaysKept());
    office
        .store()
        .contact(closed.reference())
        .ifPresent(contact -> changes.add(new Change.PutContact(contact.eraseAt(now.plus(kept)))));
  }

  private static boolean isUndecided(Complaint complaint) {
    return !(complaint instanceof Closed) && complaint.file().inquiry().verdict() == Verdict.NONE;
  }

  private static int upheld(Verdict verdict) {
    return verdict == Verdict.UPHELD ? 1 : 0;
  }
}
