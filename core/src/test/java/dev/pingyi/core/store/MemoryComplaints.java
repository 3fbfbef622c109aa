package dev.pingyi.core.store;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ListGroup;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Complaints in memory with the lists by which they are found; the lists follow each write. */
final class MemoryComplaints {
  /** Behind every reference. */
  private static final String LAST = "~";

  private record Place(Instant at, String reference) implements Comparable<Place> {
    private static final Comparator<Place> EARLIEST_FIRST =
        Comparator.comparing(Place::at).thenComparing(Place::reference);

    @Override
    public int compareTo(Place other) {
      return EARLIEST_FIRST.compare(this, other);
    }
  }

  private final ZoneId office;
  private final MemoryBreaches breaches;
  private final MemorySystemic systemic;
  private final MemoryAccounts accounts;
  private final Map<String, Complaint> all = new HashMap<>();
  private final TreeSet<Place> due = new TreeSet<>();
  private final Map<String, TreeSet<Place>> open = new HashMap<>();
  private final Map<YearMonth, TreeSet<String>> opened = new HashMap<>();

  /**
   * @param breaches which are due beside them, as are issues and absences
   */
  MemoryComplaints(
      ZoneId office, MemoryBreaches breaches, MemorySystemic systemic, MemoryAccounts accounts) {
    this.office = office;
    this.accounts = accounts;
    this.systemic = systemic;
    this.breaches = breaches;
  }

  boolean follows(Complaint complaint) {
    long stored = get(complaint.reference()).map(c -> c.file().version()).orElse(0L);
    return stored == complaint.file().version() - 1;
  }

  Optional<Complaint> get(String reference) {
    MemoryRecords.refuseEmpty(reference);
    return Optional.ofNullable(all.get(reference));
  }

  void put(Complaint complaint) {
    get(complaint.reference()).ifPresent(this::forget);
    all.put(complaint.reference(), complaint);
    String reference = complaint.reference();
    complaint.nextDueAt().ifPresent(at -> due.add(new Place(at, reference)));
    complaint.promisedBy().ifPresent(at -> openList(complaint).add(new Place(at, reference)));
    if (complaint.file().isUnderReview()) {
      appeals().add(new Place(complaint.file().review().dueAt(), reference));
    }
    complaint
        .recordDue()
        .ifPresent(due -> unrecorded(complaint).add(new Place(due.by(), reference)));
    YearMonth month = YearMonth.from(complaint.file().opening().at().atZone(office));
    opened.computeIfAbsent(month, _ -> new TreeSet<>()).add(reference);
  }

  List<String> openIn(String area, int most) {
    TreeSet<Place> places = open.getOrDefault(area, new TreeSet<>());
    return places.stream().limit(most).map(Place::reference).toList();
  }

  List<CaseRow> rowsIn(String list, int most) {
    return open.getOrDefault(list, new TreeSet<>()).stream()
        .limit(most)
        .map(place -> CaseRow.of(all.get(place.reference()), place.at()))
        .toList();
  }

  Optional<Map<String, List<CaseRow>>> rows(ListGroup group, int most) {
    Map<String, List<CaseRow>> rows = new HashMap<>();
    open.keySet().stream()
        .filter(list -> ListGroup.of(list) == group)
        .filter(list -> !open.get(list).isEmpty())
        .forEach(list -> rows.put(list, rowsIn(list, Integer.MAX_VALUE)));
    int number = rows.values().stream().mapToInt(List::size).sum();
    return Optional.of(rows).filter(_ -> number <= most);
  }

  List<String> promisedIn(String area, Instant until, int most) {
    return upTo(until, open.getOrDefault(area, new TreeSet<>()), most);
  }

  List<String> openedIn(YearMonth month, String after, int most) {
    TreeSet<String> references = opened.getOrDefault(month, new TreeSet<>());
    return references.tailSet(after, false).stream().limit(most).toList();
  }

  List<String> due(Instant now, int most) {
    TreeSet<Place> all = new TreeSet<>(due.headSet(new Place(now, LAST), true));
    breaches.due(now).forEach(b -> all.add(new Place(b.deadline().nextAt(), b.reference())));
    systemic.due(now).forEach(i -> all.add(new Place(i.deadline().nextAt(), i.reference())));
    accounts.due(now).forEach(a -> all.add(new Place(a.nextAt(), a.reference())));
    return upTo(now, all, most);
  }

  private static List<String> upTo(Instant until, Set<Place> places, int most) {
    return places.stream()
        .takeWhile(place -> !place.at().isAfter(until))
        .limit(most)
        .map(Place::reference)
        .toList();
  }

  private void forget(Complaint old) {
    old.nextDueAt().ifPresent(at -> due.remove(new Place(at, old.reference())));
    appeals().remove(new Place(old.file().review().dueAt(), old.reference()));
    old.recordDue().ifPresent(due -> unrecorded(old).remove(new Place(due.by(), old.reference())));
    old.promisedBy().ifPresent(at -> openList(old).remove(new Place(at, old.reference())));
  }

  private Set<Place> appeals() {
    return open.computeIfAbsent(CaseFile.APPEALS, _ -> new TreeSet<>());
  }

  private Set<Place> unrecorded(Complaint complaint) {
    String list = CaseFile.unrecordedIn(complaint.file().opening().area());
    return open.computeIfAbsent(list, _ -> new TreeSet<>());
  }

  private Set<Place> openList(Complaint complaint) {
    return open.computeIfAbsent(complaint.file().list(), _ -> new TreeSet<>());
  }
}
