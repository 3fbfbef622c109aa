package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.FigureChange;
import dev.pingyi.core.store.FigureChange.DeniedCall;
import dev.pingyi.core.store.FigureChange.ListDenied;
import dev.pingyi.core.store.FigureChange.Officer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a step adds to the counts of calls that officers recorded as answered. Each is counted in
 * the month in which it was done or said, so that a late word finds its way into a notice; what is
 * taken back is taken back where it was counted, so that no month is ever below nothing.
 */
record CallCounts(RuleBooks books) {
  List<Change> of(Complaint before, Complaint after, Instant now) {
    Map<String, CallFigures> were = before.file().calls().figures();
    Map<String, CallFigures> are = after.file().calls().figures();
    List<Change> changes = new ArrayList<>();
    Set<String> officers = new TreeSet<>(were.keySet());
    officers.addAll(are.keySet());
    for (String by : officers) {
      CallFigures change =
          are.getOrDefault(by, CallFigures.NONE).minus(were.getOrDefault(by, CallFigures.NONE));
      Officer officer = officer(after.file().opening(), by);
      count(officer, change.gained(), books.month(now), after.reference(), changes);
      count(
          officer,
          new CallFigures(0, change.taken().confirmed(), 0),
          books.month(before.file().calls().confirmed().orElse(now)),
          after.reference(),
          changes);
      count(
          officer,
          new CallFigures(0, 0, change.taken().denied()),
          denied(before, now),
          after.reference(),
          changes);
    }
    list(before, after, now, changes);
    return changes;
  }

  private static void count(
      Officer officer, CallFigures figures, YearMonth month, String spread, List<Change> changes) {
    changes.add(new FigureChange.CountCalls(month, officer, figures, spread));
  }

  /** On the list of the month in which the latest of its calls was denied. */
  private void list(Complaint before, Complaint after, Instant now, List<Change> changes) {
    boolean was = before.file().calls().isDenied();
    boolean is = after.file().calls().isDenied();
    boolean again = denials(after) > denials(before);
    if (again && is) {
      changes.add(new ListDenied(books.month(now), call(after, now), true));
    } else if (was && !is) {
      changes.add(new ListDenied(denied(before, now), call(before, now), false));
    }
  }

  private static DeniedCall call(Complaint complaint, Instant now) {
    Opening opening = complaint.file().opening();
    return new DeniedCall(opening.area(), opening.unit(), complaint.reference(), now);
  }

  private static int denials(Complaint complaint) {
    return complaint.file().history().count(Action.DENY_CALL);
  }

  /** The month in which the citizen last said that there was no call. */
  private YearMonth denied(Complaint complaint, Instant now) {
    return books.month(
        complaint.file().history().last(Action.DENY_CALL).map(HistoryEntry::at).orElse(now));
  }

  private static Officer officer(Opening opening, String by) {
    return new Officer(opening.area(), opening.unit(), by.substring(by.indexOf('/') + 1));
  }
}
