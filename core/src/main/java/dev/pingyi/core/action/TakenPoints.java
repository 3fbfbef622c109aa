package dev.pingyi.core.action;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.points.Entry;
import java.time.Instant;
import java.util.List;

/**
 * What was really taken for a cause, as the points book says: at the floor, or in a month that has
 * taken its most, it is less than the rules name.
 */
public record TakenPoints(Office office) {
  /** What the verdict on a complaint took. */
  public PointsEffect of(Complaint complaint) {
    CaseFile file = complaint.file();
    Instant decided = file.inquiry().decided().orElse(file.opening().at());
    return of(file.opening().unit(), decided, complaint.reference());
  }

  /**
   * What the cause took, as the book of the year in which it was decided has it.
   *
   * @return the change at the time, and what is left by now
   */
  public PointsEffect of(String unit, Instant decided, String cause) {
    int year = office.books().day(decided).getYear();
    List<Entry> entries = office.store().entries(unit, year);
    int change =
        entries.stream()
            .filter(entry -> entry.booking().cause().equals(cause))
            .filter(entry -> entry.booking().kind() == Entry.Kind.DEDUCTION)
            .mapToInt(Entry::change)
            .sum();
    int left =
        entries.isEmpty()
            ? office.books().ofYear(year).points().start()
            : entries.getLast().effect().left();
    return new PointsEffect(change, left);
  }
}
