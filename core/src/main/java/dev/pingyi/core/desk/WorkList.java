package dev.pingyi.core.desk;

import static java.util.stream.Collectors.toSet;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All open cases that lie with somebody by all their posts, each once and the most urgent first:
 * what is late, the longest late before all, then what has the least time left, and of what ends in
 * the same minute what can be done at once. Nearly no complaint is read for it, only those that a
 * row cannot tell from the reader's own; like every list it is a hint, and opening a case asks
 * again.
 */
public final class WorkList {
  /** So many entries stand on a page. */
  public static final int PER_PAGE = 20;

  /** Whether a number was left to call. */
  public enum Phone {
    ANY,
    WITH,
    WITHOUT
  }

  /**
   * What is left out of the list.
   *
   * @param states only what stands in one of them; all if there are none
   * @param area only what is there; empty for all
   * @param unit only what is about it; empty for all
   * @param overdue only what is late
   * @param mine only what the person has taken up
   */
  public record Filter(
      Set<State> states, String area, String unit, boolean overdue, boolean mine, Phone phone) {
    public static final Filter NONE = new Filter(Set.of(), "", "", false, false, Phone.ANY);

    public Filter {
      states = Set.copyOf(states);
    }

    public boolean isNothing() {
      return equals(NONE);
    }

    public Filter in(Set<State> others) {
      return new Filter(others, area, unit, overdue, mine, phone);
    }

    public Filter ofArea(String other) {
      return new Filter(states, other, unit, overdue, mine, phone);
    }

    public Filter ofUnit(String other) {
      return new Filter(states, area, other, overdue, mine, phone);
    }

    public Filter overdue(boolean only) {
      return new Filter(states, area, unit, only, mine, phone);
    }

    public Filter mine(boolean only) {
      return new Filter(states, area, unit, overdue, only, phone);
    }

    public Filter phone(Phone other) {
      return new Filter(states, area, unit, overdue, mine, other);
    }

    private boolean lets(CaseRow row) {
      return (states.isEmpty() || states.contains(row.state()))
          && (area.isEmpty() || area.equals(row.place().area()))
          && (unit.isEmpty() || unit.equals(row.place().unit()))
          && (phone == Phone.ANY || (phone == Phone.WITH) == row.rated().phone());
    }
  }

  /**
   * The cases of a flood that lie with a post.
   *
   * @param reference of its flag; empty for none
   * @param rows the one that is due first comes first
   */
  public record Flood(String reference, FlagKind kind, String counter, List<CaseRow> rows) {
    private static final Flood NONE = new Flood("", FlagKind.FLOOD, "", List.of());

    public Flood {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One case, or the cases of a flood, which are handled as one.
   *
   * @param row of the case; of a flood, of the one that is due first
   * @param member the post by which it is the person's
   * @param duty what the person owes
   */
  public record Entry(CaseRow row, Member member, Duty duty, Instant dueAt, Flood flood) {
    static final Comparator<Entry> MOST_URGENT_FIRST =
        Comparator.comparing(Entry::dueAt).thenComparing(Entry::reference);

    static Entry alone(CaseRow row, Member member, Duty duty) {
      return new Entry(row, member, duty, row.dueAt(), Flood.NONE);
    }

    static Entry together(Flag flag, List<CaseRow> rows, Member member) {
      CaseRow first = rows.getFirst();
      Flood flood = new Flood(flag.reference(), flag.kind(), flag.counter(), rows);
      return new Entry(first, member, first.duty(), first.dueAt(), flood);
    }

    public boolean isFlood() {
      return !flood.rows().isEmpty();
    }

    /** By which it is opened: the complaint's, or that of the flood's flag. */
    public String reference() {
      return isFlood() ? flood.reference() : row.reference();
    }

    public boolean isLate(Instant now) {
      return !now.isBefore(dueAt);
    }

    /** All cases of it: of a flood several. */
    public List<CaseRow> rows() {
      return isFlood() ? flood.rows() : List.of(row);
    }

    /** Whether one of these members has taken it up. */
    public boolean isHeldBy(List<Member> posts) {
      Set<String> holders = rows().stream().map(r -> r.work().holder()).collect(toSet());
      return posts.stream().anyMatch(m -> holders.contains(m.id()));
    }

    private boolean isLetBy(Filter filter) {
      return rows().stream().anyMatch(filter::lets);
    }

    Entry moreUrgent(Entry other) {
      return MOST_URGENT_FIRST.compare(this, other) <= 0 ? this : other;
    }
  }

  /**
   * How much there is, whatever is left out of the page.
   *
   * @param areas where it is
   */
  public record Counts(int total, int overdue, int mine, Set<String> areas) {
    public Counts {
      areas = Set.copyOf(areas);
    }
  }

  /**
   * A part of the list.
   *
   * @param total of what the filter lets through
   * @param number of the page, from 1; the last one if fewer are left than were asked for
   * @param pages at least 1
   */
  public record Page(List<Entry> entries, int total, int number, int pages, Counts counts) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** A page by its number, from 1, with so many entries on it. */
  public record Part(int number, int size) {
    public static Part of(int number) {
      return new Part(number, PER_PAGE);
    }
  }

  private final Office office;
  private final List<Member> known;

  public WorkList(Office office) {
    this(office, List.of());
  }

  /** For somebody of whom all posts are known, so that they need not be read. */
  public WorkList(Office office, List<Member> known) {
    this.office = office;
    this.known = List.copyOf(known);
  }

  /** All that lies with somebody. */
  public List<Entry> of(List<Member> posts, Instant now) {
    return of(posts, posts, now);
  }

  /** The same by some of the posts only: {@code asked}. */
  public List<Entry> of(List<Member> posts, List<Member> asked, Instant now) {
    return new OpenCases(office, posts, known, now)
        .of(asked).values().stream().sorted(new ListOrder(office, now)).toList();
  }

  public Page page(List<Member> posts, Filter filter, int number, Instant now) {
    return page(of(posts, now), posts, filter, Part.of(number), now);
  }

  /** A page of a list that is at hand, as {@link #of} gives it. */
  public Page page(List<Entry> all, List<Member> posts, Filter filter, Part part, Instant now) {
    List<Entry> let =
        all.stream()
            .filter(e -> e.isLetBy(filter))
            .filter(e -> !filter.overdue() || e.isLate(now))
            .filter(e -> !filter.mine() || e.isHeldBy(posts))
            .toList();
    int pages = Math.max(1, (let.size() + part.size() - 1) / part.size());
    int shown = Math.clamp(part.number(), 1, pages);
    List<Entry> entries = let.stream().skip((shown - 1L) * part.size()).limit(part.size()).toList();
    return new Page(entries, let.size(), shown, pages, counts(all, posts, now));
  }

  private static Counts counts(List<Entry> all, List<Member> posts, Instant now) {
    Set<String> areas = new TreeSet<>();
    all.forEach(entry -> areas.add(entry.row().place().area()));
    return new Counts(
        all.size(),
        (int) all.stream().filter(entry -> entry.isLate(now)).count(),
        (int) all.stream().filter(entry -> entry.isHeldBy(posts)).count(),
        areas);
  }

  /** The names of those who have taken up some of these cases, by their ids. */
  public Map<String, String> holders(List<Entry> entries) {
    return new Colleagues(office).holders(entries);
  }

  /** What a reference, or its end, finds among what somebody may open. */
  public Found find(List<Member> posts, String text, Instant now) {
    return new CaseSearch(office, this).find(posts, text, now);
  }
}
