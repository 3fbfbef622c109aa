package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Tally;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.StaffEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On each worked day, when the office opens and when it closes, those get a list with whom
 * something lies; on a closed day, for which a call is owed all the same, only who is late with
 * one. It goes an area at a time, so that a tick that was cut short goes on in the next minute. A
 * list that was missed comes late on the same day, or never: the next tells what is open then.
 */
public final class DailyLists {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Office office;

  /** What is known to be done, so that a tick with nothing to do reads nothing. */
  private String done = "";

  public DailyLists(Office office) {
    this.office = office;
  }

  /** Brings about what is left of the list of this part of the day; returns for how many areas. */
  int run(Instant now) {
    return due(now).map(list -> run(list, key(list, office.books().day(now)), now)).orElse(0);
  }

  private int run(Topic list, String key, Instant now) {
    if (done.equals(key)) {
      return 0;
    }
    Tally told = office.store().tally(key).orElseGet(() -> Tally.none(key));
    List<Flag> floods = new OpenFlags(office).floods();
    int count = 0;
    for (int part = told.sum(now); part < areas().size(); part++) {
      String area = areas().get(part);
      if (!isIdle(area, floods)) {
        told = new Tally(key, told.version() + 1, part + 1, now.plus(KEPT));
        if (!commits(Decision.of(new Change.PutTally(told)).and(due(list, area, key, now)))) {
          return count;
        }
        count++;
      }
    }
    done = key;
    return count;
  }

  /** Which list it is time for. */
  private Optional<Topic> due(Instant now) {
    LocalDate day = office.books().day(now);
    if (now.isBefore(office.books().opening(day))) {
      return Optional.empty();
    }
    if (now.isBefore(office.books().closing(day))) {
      return Optional.of(Topic.MORNING);
    }
    return Optional.of(Topic.EVENING).filter(_ -> office.books().calendar().isWorked(day));
  }

  /** Another tick may be at it: the next one sees how far it has got. */
  private boolean commits(Decision decision) {
    try {
      office.store().commit(decision);
      return true;
    } catch (StaleException another) {
      return false;
    }
  }

  private static Decision due(Topic list, String area, String key, Instant now) {
    String name = list.name().toLowerCase(Locale.ROOT);
    return new Decision(
        List.of(),
        List.of(new EventEnvelope(key + "/" + area, new StaffEvent.ListsDue(area, name, now))));
  }

  /** Those of the whole city have something to do if anybody has. */
  private boolean isIdle(String area, List<Flag> floods) {
    if (area.equals(Post.CITY)) {
      return office.roster().areas().stream().allMatch(one -> isIdle(one, floods))
          && isIdle(CaseFile.APPEALS)
          && office.store().flags().openFlags(area, 1).isEmpty();
    }
    return isIdle(area)
        && isIdle(CaseFile.unrecordedIn(area))
        && office.store().flags().openFlags(area, 1).isEmpty()
        && floods.stream().noneMatch(flood -> flood.area().equals(area));
  }

  private boolean isIdle(String list) {
    return office.store().openIn(list, 1).isEmpty();
  }

  private List<String> areas() {
    List<String> areas = new ArrayList<>(office.roster().areas());
    areas.add(Post.CITY);
    return areas;
  }

  /**
   * When the next list is due after {@code after}, if up to {@code until}. Of all time, {@code
   * Instant.EPOCH}, only the one of that part of the day is still due.
   */
  public Optional<Instant> nextAfter(Instant after, Instant until) {
    LocalDate last = office.books().day(until);
    if (after.equals(Instant.EPOCH)) {
      return due(until).filter(list -> isLeft(list, last, until)).map(list -> at(list, last));
    }
    return office
        .books()
        .day(after)
        .datesUntil(last.plusDays(1))
        .flatMap(day -> Stream.of(at(Topic.MORNING, day), at(Topic.EVENING, day)))
        .filter(at -> at.isAfter(after) && !at.isAfter(until) && due(at).isPresent())
        .min(Comparator.naturalOrder());
  }

  private boolean isLeft(Topic list, LocalDate day, Instant now) {
    return !done.equals(key(list, day))
        && office.store().tally(key(list, day)).map(t -> t.sum(now)).orElse(0) < areas().size();
  }

  private Instant at(Topic list, LocalDate day) {
    return list == Topic.MORNING ? office.books().opening(day) : office.books().closing(day);
  }

  private static String key(Topic list, LocalDate day) {
    return "lists/" + day + "/" + list;
  }
}
