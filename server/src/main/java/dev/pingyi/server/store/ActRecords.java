package dev.pingyi.server.store;

import dev.pingyi.core.store.Act;
import dev.pingyi.core.store.Change;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A line for each act of a member, by member and day, so that a day is one query. */
final class ActRecords {
  static final String KIND = "act";

  private final Table table;
  private final InstantSource realClock;

  /**
   * @param realClock tells the order of what is done while the office clock stands
   */
  ActRecords(Table table, InstantSource realClock) {
    this.table = table;
    this.realClock = realClock;
  }

  List<Act> of(String member, LocalDate day, int most) {
    Range range = Range.all(partition(member), day + "/").most(most).lagging();
    return table.query(range, Act.class).stream().sorted(Comparator.comparing(Act::at)).toList();
  }

  Write list(Change.ListAct of) {
    Key key = new Key(partition(of.member()), of.day() + "/" + place(of.act()));
    return new Write.Set(Item.of(key, KIND, Json.write(of.act())).expiresAt(of.until()));
  }

  /** By the office clock, to the millisecond, then by the real one, then always alike. */
  private String place(Act act) {
    Instant written = realClock.instant();
    return String.format(
        Locale.ROOT,
        "%d/%d%09d/%s/%s",
        act.at().toEpochMilli(),
        written.getEpochSecond(),
        written.getNano(),
        act.reference(),
        act.action());
  }

  private static String partition(String member) {
    return KIND + ":" + member;
  }
}
