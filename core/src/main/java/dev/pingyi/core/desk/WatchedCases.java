package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.Watch.Kind;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The open cases behind the figures of {@link Supervision}, in pages, the earliest end first. */
public final class WatchedCases {
  /** So many stand on a page. */
  public static final int PER_PAGE = 20;

  /**
   * What is left out.
   *
   * @param area only what is there; empty for all
   * @param holder only what this member has taken up, by the id; empty for all
   * @param kinds only what is owed of these kinds; all if there are none
   * @param late only what is late
   */
  public record Filter(String area, String holder, Set<Kind> kinds, boolean late) {
    public static final Filter NONE = new Filter("", "", Set.of(), false);

    public Filter {
      kinds = Set.copyOf(kinds);
    }

    boolean lets(Watch watch, Instant now) {
      return (area.isEmpty() || area.equals(watch.row().place().area()))
          && (holder.isEmpty() || holder.equals(watch.row().work().holder()))
          && (kinds.isEmpty() || kinds.contains(watch.kind()))
          && (!late || watch.isLate(now));
    }
  }

  /**
   * A part of the list.
   *
   * @param total of what the filter lets through
   * @param number of the page, from 1; the last one if fewer are left than were asked for
   * @param pages at least 1
   */
  public record Page(List<Watch> cases, int total, int number, int pages) {
    public Page {
      cases = List.copyOf(cases);
    }
  }

  private final Office office;

  public WatchedCases(Office office) {
    this.office = office;
  }

  public Page page(List<Member> posts, Filter filter, int number, Instant now) {
    List<Watch> let =
        new Watched(office, posts)
            .items().stream()
                .filter(watch -> filter.lets(watch, now))
                .sorted(
                    Comparator.comparing((Watch w) -> w.row().dueAt())
                        .thenComparing(w -> w.row().reference()))
                .toList();
    int pages = Math.max(1, (let.size() + PER_PAGE - 1) / PER_PAGE);
    int shown = Math.clamp(number, 1, pages);
    return new Page(
        let.stream().skip((shown - 1L) * PER_PAGE).limit(PER_PAGE).toList(),
        let.size(),
        shown,
        pages);
  }
}
