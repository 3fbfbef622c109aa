package dev.pingyi.server.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ListGroup;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Complaints: one item each under its reference, itself in the due index by what it waits for, an
 * item beside it in the same index by its promise, others by its appeal and by the record of people
 * held to account, and one in the list of its month.
 */
final class ComplaintRecords {
  private static final String KIND = "complaint";
  private static final String OPEN = "open";
  private static final String APPEAL = "appeal";
  private static final String UNRECORDED = "unrecorded";
  private static final String OPENED = "opened";
  private static final String DUE_LISTS = "due:";

  /** The lists of the due index over which complaints, and breaches beside them, are spread. */
  private static final Lanes LANES = new Lanes(4);

  private final Table table;
  private final ZoneId office;

  /**
   * @param office the zone that decides in which month a complaint was opened
   */
  ComplaintRecords(Table table, ZoneId office) {
    this.table = table;
    this.office = office;
  }

  Optional<Complaint> get(String reference) {
    return table.get(new Key(reference, KIND), Complaint.class);
  }

  List<String> openIn(String area, int most) {
    return references(table.due(all(area, most)));
  }

  List<CaseRow> rowsIn(String list, int most) {
    return table.due(all(list, most)).stream().map(PackedRow::read).toList();
  }

  Optional<Map<String, List<CaseRow>>> rows(ListGroup group, int most) {
    List<IndexEntry> entries = table.due(IndexRange.all(on(group), most + 1));
    return entries.size() > most
        ? Optional.empty()
        : Optional.of(
            entries.stream()
                .collect(
                    groupingBy(entry -> Due.list(entry.at()), mapping(PackedRow::read, toList()))));
  }

  List<String> promisedIn(String area, Instant until, int most) {
    String from = Due.beginning(area);
    return references(table.due(new IndexRange(on(area), from, from + Due.text(until), most)));
  }

  List<String> openedIn(YearMonth month, String after, int most) {
    Range range = Range.all(openedList(month), "").after(after).most(most).lagging();
    return table.query(range).stream().map(item -> item.key().sk()).toList();
  }

  List<String> due(Instant now, int most) {
    String until = Due.text(now);
    return references(
        LANES.all(DUE_LISTS).stream()
            .flatMap(list -> table.due(IndexRange.until(list, until, most)).stream())
            .sorted(Comparator.comparing(IndexEntry::at))
            .limit(most)
            .toList());
  }

  List<Write> put(Complaint complaint) {
    String reference = complaint.reference();
    Item item =
        Item.of(new Key(reference, KIND), KIND, Json.write(complaint, Complaint.class))
            .version(complaint.file().version());
    String list = dueList(reference);
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.versioned(complaint.nextDueAt().map(at -> item.due(Due.of(list, at))).orElse(item)));
    writes.add(open(complaint));
    if (complaint.file().appeal() != Appeal.NONE) {
      writes.add(underReview(complaint));
    }
    if (complaint.file().wasRecordOwed()) {
      writes.add(unrecorded(complaint));
    }
    if (item.version() == 1) {
      YearMonth month = YearMonth.from(complaint.file().opening().at().atZone(office));
      writes.add(new Write.Set(Item.of(new Key(openedList(month), reference), OPENED, "")));
    }
    return writes;
  }

  /** Always written, since only the complaint before would tell whether it has to be. */
  private static Write open(Complaint complaint) {
    return listed(complaint, OPEN, complaint.file().list(), complaint.promisedBy());
  }

  /** The entry in the list of appeals, which outlives the complaint's end. */
  private static Write underReview(Complaint complaint) {
    Optional<Instant> at =
        Optional.of(complaint.file())
            .filter(CaseFile::isUnderReview)
            .map(file -> file.review().dueAt());
    return listed(complaint, APPEAL, CaseFile.APPEALS, at);
  }

  /** The entry in the list of what is to be recorded, which outlives the complaint's end, too. */
  private static Write unrecorded(Complaint complaint) {
    String list = CaseFile.unrecordedIn(complaint.file().opening().area());
    Optional<Instant> at = complaint.recordDue().map(due -> due.by());
    return listed(complaint, UNRECORDED, list, at);
  }

  /** What puts it on a list with what that list shows of it, or takes it off. */
  private static Write listed(
      Complaint complaint, String kind, String list, Optional<Instant> until) {
    Key key = new Key(complaint.reference(), kind);
    return until
        .map(at -> Due.in(on(list), list, at, PackedRow.of(CaseRow.of(complaint, at))))
        .<Write>map(due -> new Write.Set(Item.of(key, kind, "").due(due)))
        .orElse(new Write.Delete(key, false));
  }

  /** In which of the lists of what is due something is that has this reference. */
  static String dueList(String reference) {
    return LANES.in(DUE_LISTS, reference);
  }

  private static IndexRange all(String list, int most) {
    return IndexRange.beginning(on(list), Due.beginning(list), most);
  }

  private static String on(String list) {
    return on(ListGroup.of(list));
  }

  /** Where the lists of a group lie together. */
  private static String on(ListGroup group) {
    return switch (group) {
      case OPEN -> "open";
      case UNRECORDED -> "unrecorded";
      case APPEALS -> "appeals";
    };
  }

  private static String openedList(YearMonth month) {
    return "opened:" + month;
  }

  private static List<String> references(List<IndexEntry> hints) {
    return hints.stream().map(hint -> hint.key().pk()).toList();
  }
}
