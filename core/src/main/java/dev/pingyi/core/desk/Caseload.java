package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an inspector sees of the load of the own area: which inspector holds how much, and when it
 * is due. It is counted from the list of work, so that nothing is in it that the reader may not act
 * on, and costs what the list costs.
 */
public final class Caseload {
  /**
   * Some cases by when they are due.
   *
   * @param late what is late already
   * @param thisWeek what is due before the next Monday
   * @param records of them, those of which is to be recorded who was held to account
   */
  public record Load(int late, int thisWeek, int nextWeek, int later, int records) {
    public int all() {
      return late + thisWeek + nextWeek + later;
    }

    /** By the entries of them, of each of the cases of a flood once. */
    static Load of(List<Entry> entries, LocalDate today, Office office, Instant now) {
      LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      int[] sums = new int[4];
      int records = 0;
      for (Entry entry : entries) {
        LocalDate day = office.books().lastDay(entry.dueAt());
        int when =
            entry.isLate(now)
                ? 0
                : day.isBefore(monday) ? 1 : day.isBefore(monday.plusWeeks(1)) ? 2 : 3;
        sums[when] += entry.rows().size();
        records += entry.duty() == Duty.ACCOUNTABILITY ? 1 : 0;
      }
      return new Load(sums[0], sums[1], sums[2], sums[3], records);
    }
  }

  /** One of the inspectors; {@code own} if it is the reader. */
  public record OfInspector(Member member, boolean own, Load load) {}

  /**
   * All of it.
   *
   * @param inspectors the reader first
   * @param free what nobody has taken up
   */
  public record View(List<OfInspector> inspectors, Load free) {
    public View {
      inspectors = List.copyOf(inspectors);
    }
  }

  private static final Comparator<OfInspector> OWN_FIRST =
      Comparator.comparing((OfInspector of) -> !of.own())
          .thenComparing(Comparator.comparingInt((OfInspector of) -> of.load().all()).reversed())
          .thenComparing(of -> of.member().name());

  private final Office office;

  public Caseload(Office office) {
    this.office = office;
  }

  /**
   * For one person; with no inspector among it that is nobody's load.
   *
   * @param posts on which the person works now
   * @param work what lies with the person, by {@link WorkList#of}
   */
  public View of(List<Member> posts, List<Entry> work, Instant now) {
    List<Entry> entries =
        work.stream().filter(e -> e.member().post().role() == Role.INSPECTOR).toList();
    LocalDate today = office.books().day(now);
    List<OfInspector> all = new ArrayList<>();
    for (Member member : inspectors(posts, entries)) {
      boolean own = posts.stream().anyMatch(m -> m.id().equals(member.id()));
      Load load = Load.of(entries.stream().filter(isOf(member)).toList(), today, office, now);
      // Of the whole city only those are named who have something to do with it.
      if (own || load.all() > 0 || isOfSameArea(posts, member)) {
        all.add(new OfInspector(member, own, load));
      }
    }
    List<Entry> free =
        entries.stream()
            .filter(e -> all.stream().noneMatch(of -> isOf(of.member()).test(e)))
            .toList();
    return new View(all.stream().sorted(OWN_FIRST).toList(), Load.of(free, today, office, now));
  }

  /** The own case is the one taken up; a record is owed by whoever decided. */
  private static Predicate<Entry> isOf(Member member) {
    return entry ->
        entry.duty() == Duty.ACCOUNTABILITY
            ? entry.row().work().recorder().equals(member.id())
            : entry.rows().stream().anyMatch(row -> row.work().holder().equals(member.id()));
  }

  private static boolean isOfSameArea(List<Member> posts, Member member) {
    return posts.stream()
        .map(Member::post)
        .anyMatch(
            post ->
                post.role() == Role.INSPECTOR
                    && !post.area().equals(Post.CITY)
                    && post.area().equals(member.post().area()));
  }

  /** Each person once, by the own post before that of somebody who is away. */
  private List<Member> inspectors(List<Member> posts, List<Entry> entries) {
    List<Member> own =
        posts.stream().filter(m -> m.post().role() == Role.INSPECTOR).distinct().toList();
    if (own.isEmpty()) {
      return List.of();
    }
    Set<String> areas = new LinkedHashSet<>();
    own.forEach(m -> areas.add(m.post().area()));
    entries.forEach(e -> areas.add(e.row().place().area()));
    areas.add(Post.CITY);
    Set<String> seen = new LinkedHashSet<>();
    return Stream.concat(own.stream(), office.members(Role.INSPECTOR, areas.stream()))
        .filter(m -> seen.add(m.id()))
        .toList();
  }
}
