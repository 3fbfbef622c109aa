package dev.pingyi.core.desk;

import dev.pingyi.core.action.DeniedCalls;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.desk.Watch.Kind;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a supervisor sees of the areas: who holds what, what is late, how the calls of a week went.
 * It is drawn from rows and figures; no complaint is read for it but those that may be the
 * supervisor's own, and these are not in it, nor is what is about a unit of the supervisor's own.
 */
public final class Supervision {
  /** So many days are compared, today's last. */
  public static final int DAYS = 7;

  /**
   * One area.
   *
   * @param open complaints that are not closed
   * @param unclaimed calls that are owed and that nobody has taken up
   * @param late what is late, by what is owed; nothing is absent
   * @param week of the complaints that opened in these days
   */
  public record OfArea(
      String area, int open, int unclaimed, Map<Kind, Integer> late, DayFigures week) {
    public OfArea {
      late = Map.copyOf(late);
    }

    public int allLate() {
      return late.values().stream().mapToInt(n -> n).sum();
    }
  }

  /**
   * One of the office.
   *
   * @param held cases that the member has taken up
   * @param late of them, those that are late
   * @param calls of this month
   */
  public record OfMember(Member member, int held, int late, CallFigures calls) {
    boolean isBusy() {
      return held > 0 || !calls.equals(CallFigures.NONE);
    }
  }

  /**
   * Somebody who is away, or will be.
   *
   * @param standIn the name of the colleague who has the post meanwhile, or empty
   */
  public record Away(Member member, Leave leave, String standIn) {}

  /**
   * How the calls went.
   *
   * @param days by day of opening, oldest first, each of them there
   * @param hidden areas that are not in it: their sums would tell of a unit of the reader's own
   */
  public record Week(Map<LocalDate, DayFigures> days, List<String> hidden) {
    public Week {
      days = new LinkedHashMap<>(days);
      hidden = List.copyOf(hidden);
    }
  }

  /**
   * All of it.
   *
   * @param appeals that nobody has decided, the one due first coming first
   * @param escalated what a supervisor has to decide, in the same order
   * @param issues systemic issues that are not over
   */
  public record View(
      List<OfArea> areas,
      List<OfMember> members,
      List<Away> away,
      List<Watch> appeals,
      List<Watch> escalated,
      List<SystemicIssue> issues,
      DeniedCalls.Report calls,
      Week week) {
    public View {
      areas = List.copyOf(areas);
      members = List.copyOf(members);
      away = List.copyOf(away);
      appeals = List.copyOf(appeals);
      escalated = List.copyOf(escalated);
      issues = List.copyOf(issues);
    }
  }

  private static final Comparator<Watch> DUE_FIRST = Comparator.comparing(w -> w.row().dueAt());

  private final Office office;

  public Supervision(Office office) {
    this.office = office;
  }

  public View of(List<Member> posts, Instant now) {
    Watched watched = new Watched(office, posts);
    List<Watch> items = watched.items();
    Map<String, Map<LocalDate, DayFigures>> days = days(watched, now);
    DeniedCalls.Report calls = new DeniedCalls(office).of(posts, now);
    Workforce people = new Workforce(office, watched.areas(), now);
    return new View(
        watched.areas().stream()
            .map(area -> area(area, items, days.getOrDefault(area, Map.of()), now))
            .toList(),
        members(watched, people, items, calls, now),
        people.away().stream()
            .filter(away -> watched.isOfCity() || isOfArea(away.member()))
            .toList(),
        owed(items, Duty.REVIEW),
        owed(items, Duty.DECISION),
        new OpenIssues(office).watchedBy(watched.supervisors()),
        calls,
        week(watched, days, now));
  }

  /** The names of those who may hold what a supervisor watches, by their ids. */
  public Map<String, String> names(List<Member> posts, Instant now) {
    Map<String, String> names = new LinkedHashMap<>();
    new Workforce(office, new Watched(office, posts).areas(), now)
        .there()
        .forEach(member -> names.put(member.id(), member.name()));
    return names;
  }

  private static OfArea area(
      String area, List<Watch> items, Map<LocalDate, DayFigures> days, Instant now) {
    List<Watch> here = items.stream().filter(w -> w.row().place().area().equals(area)).toList();
    Map<Kind, Integer> late = new EnumMap<>(Kind.class);
    here.stream().filter(w -> w.isLate(now)).forEach(w -> late.merge(w.kind(), 1, Integer::sum));
    return new OfArea(
        area,
        (int) here.stream().filter(Watch::isCase).count(),
        (int) here.stream().filter(Watch::isUnclaimed).count(),
        late,
        days.values().stream().reduce(DayFigures.NONE, DayFigures::plus));
  }

  /** Those of the areas, and of the city those who have something to do with them. */
  private static List<OfMember> members(
      Watched watched, Workforce people, List<Watch> items, DeniedCalls.Report calls, Instant now) {
    return people.there().stream()
        .map(member -> member(member, items, calls, now))
        .filter(m -> m.isBusy() || watched.isOfCity() || isOfArea(m.member()))
        .toList();
  }

  private static boolean isOfArea(Member member) {
    return !member.post().area().equals(Post.CITY);
  }

  private static OfMember member(
      Member member, List<Watch> items, DeniedCalls.Report calls, Instant now) {
    List<Watch> held =
        items.stream()
            .filter(Watch::isCase)
            .filter(w -> w.row().work().holder().equals(member.id()))
            .toList();
    return new OfMember(
        member,
        held.size(),
        (int) held.stream().filter(w -> w.isLate(now)).count(),
        calls.of(member.id()));
  }

  private static List<Watch> owed(List<Watch> items, Duty duty) {
    return items.stream().filter(w -> w.duty() == duty).sorted(DUE_FIRST).toList();
  }

  private Map<String, Map<LocalDate, DayFigures>> days(Watched watched, Instant now) {
    LocalDate today = office.books().day(now);
    Map<String, Map<LocalDate, DayFigures>> days = new LinkedHashMap<>();
    watched.areas().stream()
        .filter(watched::mayReadSums)
        .forEach(
            area ->
                days.put(
                    area, office.store().figures().days(area, today.minusDays(DAYS - 1), today)));
    return days;
  }

  private Week week(Watched watched, Map<String, Map<LocalDate, DayFigures>> byArea, Instant now) {
    LocalDate today = office.books().day(now);
    Map<LocalDate, DayFigures> days = new TreeMap<>();
    for (int back = DAYS - 1; back >= 0; back--) {
      days.put(today.minusDays(back), DayFigures.NONE);
    }
    byArea.values().forEach(each -> each.forEach((day, f) -> days.merge(day, f, DayFigures::plus)));
    return new Week(
        days, watched.areas().stream().filter(area -> !watched.mayReadSums(area)).toList());
  }
}
