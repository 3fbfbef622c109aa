package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Workflow;
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

  private final Office office;

  OverdueReport(Office office) {
    this.office = office;
  }

  /** Adds it to the lines; false if nothing is overdue. */
  boolean add(Member member, CaseLines lines, Instant now) {
    boolean cut = false;
    Map<String, List<Complaint>> areas = new TreeMap<>();
    CaseAccess access = new CaseAccess(office, member);
    for (String list : lists(member.post())) {
      List<String> references = office.store().promisedIn(list, now, MOST_PER_LIST);
      cut |= references.size() == MOST_PER_LIST;
      references.stream()
          .flatMap(reference -> office.store().complaint(reference).stream())
          .filter(c -> ComplaintRules.isOverdue(c, now) && access.mayRead(c))
          .forEach(c -> of(areas, c.file().opening().area()).add(c));
    }
    int count = areas.values().stream().mapToInt(List::size).sum();
    if (count == 0) {
      return false;
    }
    lines.say(cut ? ListPhrase.OVERDUE_AT_LEAST : ListPhrase.OVERDUE, count);
    int left = UNITS_LISTED;
    for (Map.Entry<String, List<Complaint>> area : areas.entrySet()) {
      lines.say(ListPhrase.AREA, area.getKey(), area.getValue().size());
      left = units(area.getValue(), member, lines, new At(now, left));
    }
    areas.values().stream()
        .flatMap(List::stream)
        .sorted(OpenComplaints.EARLIEST_PROMISE_FIRST)
        .limit(SHOWN)
        .forEach(c -> lines.show(c.reference(), c.reference()));
    return true;
  }

  /** When, and for how many units there is room. */
  private record At(Instant now, int room) {}

  private int units(List<Complaint> overdue, Member member, CaseLines lines, At at) {
    List<List<Complaint>> units =
        overdue.stream()
            .sorted(OpenComplaints.EARLIEST_PROMISE_FIRST)
            .collect(Collectors.groupingBy(c -> c.file().opening().unit()))
            .values()
            .stream()
            .sorted(Comparator.<List<Complaint>>comparingInt(List::size).reversed())
            .toList();
    units.stream().limit(at.room()).forEach(unit -> unit(unit, member, lines, at.now()));
    if (units.size() > at.room()) {
      lines.say(ListPhrase.UNITS_MORE, units.size() - at.room());
    }
    return Math.max(0, at.room() - units.size());
  }

  private void unit(List<Complaint> overdue, Member member, CaseLines lines, Instant now) {
    Language language = Language.of(member.language());
    DisplayNames names = new DisplayNames(office, language);
    Complaint worst = overdue.getFirst();
    String unit = names.unit(worst.file().opening().unit());
    Instant dueAt = worst.promisedBy().orElse(now);
    String late = names.of(Duration.between(dueAt, now));
    Optional<Role> holder = Workflow.of(worst.state()).duty().holder();
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
    return Stream.concat(areas.stream(), floods).toList();
  }

  private static List<Complaint> of(Map<String, List<Complaint>> areas, String area) {
    return areas.computeIfAbsent(area, _ -> new ArrayList<>());
  }
}
