package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.action.RowAccess;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is overdue in a supervisor's area, or in the city: by area and unit, the worst named. */
final class OverdueReport {
  /** Whoever sees so many in one list knows enough. */
  private static final int MOST_PER_LIST = 100;

  private static final int UNITS_LISTED = 15;
  private static final int SHOWN = 5;

  /** What is late of a complaint: what is owed in its state, or the record beside it. */
  private record Late(CaseRow row, Duty duty) {
    private static final Comparator<Late> EARLIEST_FIRST =
        Comparator.comparing(late -> late.row().dueAt());
  }

  private final Office office;

  OverdueReport(Office office) {
    this.office = office;
  }

  /** Adds it to the lines; false if nothing is overdue. */
  boolean add(Member member, CaseLines lines, Instant now) {
    boolean cut = false;
    Map<String, List<Late>> areas = new TreeMap<>();
    List<Member> posts = office.store().caller(member.account()).posts();
    RowAccess access = new RowAccess(office, member, posts);
    for (String list : lists(member.post())) {
      List<CaseRow> late =
          office.store().rowsIn(list, MOST_PER_LIST).stream()
              .takeWhile(row -> !now.isBefore(row.dueAt()))
              .toList();
      cut |= late.size() == MOST_PER_LIST;
      late.stream()
          .filter(access::mayRead)
          .flatMap(row -> owed(row, list).map(duty -> new Late(row, duty)).stream())
          .forEach(each -> of(areas, each.row().place().area()).add(each));
    }
    int count = areas.values().stream().mapToInt(List::size).sum();
    if (count == 0) {
      return false;
    }
    lines.say(cut ? ListPhrase.OVERDUE_AT_LEAST : ListPhrase.OVERDUE, count);
    int left = UNITS_LISTED;
    for (Map.Entry<String, List<Late>> area : areas.entrySet()) {
      lines.say(ListPhrase.AREA, area.getKey(), area.getValue().size());
      left = units(area.getValue(), member, lines, new At(now, left));
    }
    areas.values().stream()
        .flatMap(List::stream)
        .sorted(Late.EARLIEST_FIRST)
        .map(late -> late.row().reference())
        .distinct()
        .limit(SHOWN)
        .forEach(reference -> lines.show(reference, reference));
    return true;
  }

  /** What is late of it; nothing where the citizen is asked. */
  private static Optional<Duty> owed(CaseRow row, String list) {
    boolean beside = list.equals(CaseFile.unrecordedIn(row.place().area()));
    Duty duty = beside ? Duty.ACCOUNTABILITY : row.duty();
    return Optional.of(duty).filter(d -> d.holder().isPresent());
  }

  /** When, and for how many units there is room. */
  private record At(Instant now, int room) {}

  private int units(List<Late> overdue, Member member, CaseLines lines, At at) {
    List<List<Late>> units =
        overdue.stream()
            .sorted(Late.EARLIEST_FIRST)
            .collect(Collectors.groupingBy(late -> late.row().place().unit()))
            .values()
            .stream()
            .sorted(Comparator.<List<Late>>comparingInt(List::size).reversed())
            .toList();
    units.stream().limit(at.room()).forEach(unit -> unit(unit, member, lines, at.now()));
    if (units.size() > at.room()) {
      lines.say(ListPhrase.UNITS_MORE, units.size() - at.room());
    }
    return Math.max(0, at.room() - units.size());
  }

  private void unit(List<Late> overdue, Member member, CaseLines lines, Instant now) {
    Language language = Language.of(member.language());
    DisplayNames names = new DisplayNames(office, language);
    CaseRow worst = overdue.getFirst().row();
    String unit = names.unit(worst.place().unit());
    String late = names.of(Duration.between(worst.dueAt(), now));
    Optional<Role> holder = overdue.getFirst().duty().holder();
    if (holder.isPresent()) {
      String who = Labels.of(holder.get(), language);
      lines.say(ListPhrase.UNIT, unit, overdue.size(), worst.reference(), late, who);
    } else {
      lines.say(ListPhrase.UNIT_WITHOUT_HOLDER, unit, overdue.size(), worst.reference(), late);
    }
  }

  /** The complaints of a flood lie in its own list, not in their area's. */
  private List<String> lists(Post post) {
    Collection<String> areas =
        post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
    Stream<String> floods = new OpenFlags(office).floodsOf(post).stream().map(Flag::reference);
    Stream<String> unrecorded = areas.stream().map(CaseFile::unrecordedIn);
    return Stream.of(areas.stream(), floods, unrecorded).flatMap(each -> each).toList();
  }

  private static List<Late> of(Map<String, List<Late>> areas, String area) {
    return areas.computeIfAbsent(area, _ -> new ArrayList<>());
  }
}
