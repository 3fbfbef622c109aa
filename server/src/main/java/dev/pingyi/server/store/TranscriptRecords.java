package dev.pingyi.server.store;

import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptLine;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transcripts over a table: one item for each line and a head that knows the last number. Lines
 * are sealed, because people write phone numbers; a session is only known by its keyed hash.
 */
public final class TranscriptRecords implements Transcript {
  private static final String HEAD = "transcript";
  private static final String LINE = "line";
  private static final String LINES = "line:";
  private static final Duration LINES_KEPT = Duration.ofDays(30);

  /** Longer than its lines, so that numbers never begin anew while lines are there. */
  private static final Duration HEAD_KEPT = Duration.ofDays(90);

  /** More than are appended between something and its repeat. */
  private static final int IDS_KEPT = 64;

  /** Two browsers of one session, or a notification while somebody taps. */
  private static final int TRIES = 8;

  /**
   * @param ids the latest lines' ids, oldest first, the last of them has the number {@code last}
   */
  private record Head(long version, long last, List<String> ids) {
    Optional<Long> number(String id) {
      int at = ids.lastIndexOf(id);
      return at < 0 ? Optional.empty() : Optional.of(last - (ids.size() - 1 - at));
    }

    Head with(String id) {
      List<String> longer = new ArrayList<>(ids);
      longer.add(id);
      int from = Math.max(0, longer.size() - IDS_KEPT);
      return new Head(version, last + 1, List.copyOf(longer.subList(from, longer.size())));
    }
  }

  private final Table table;
  private final Keyring keys;
  private final InstantSource realClock;

  /**
   * @param realClock by which lines are kept for 30 days
   */
  public TranscriptRecords(Table table, Keyring keys, InstantSource realClock) {
    this.table = table;
    this.keys = keys;
    this.realClock = realClock;
  }

  @Override
  public List<Entry> append(String session, List<TranscriptLine> lines) {
    String name = name(session);
    StaleException last = new StaleException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return tryOnce(name, lines);
      } catch (StaleException e) {
        last = e;
      }
    }
    throw last;
  }

  private List<Entry> tryOnce(String name, List<TranscriptLine> lines) {
    Head before = head(name);
    Head after = before;
    Map<Long, TranscriptLine> added = new LinkedHashMap<>();
    for (TranscriptLine line : lines) {
      if (after.number(line.id()).isEmpty()) {
        after = after.with(line.id());
        added.put(after.last(), line);
      }
    }
    if (!added.isEmpty()) {
      table.commit(writes(name, after, added));
    }
    Head known = after;
    return lines.stream()
        .flatMap(line -> known.number(line.id()).stream())
        .sorted()
        .flatMap(number -> entry(name, number, added).stream())
        .toList();
  }

  private Optional<Entry> entry(String name, long number, Map<Long, TranscriptLine> added) {
    return Optional.ofNullable(added.get(number))
        .map(line -> new Entry(number, line))
        .or(() -> table.get(lineKey(name, number)).map(this::entry));
  }

  private List<Write> writes(String name, Head head, Map<Long, TranscriptLine> added) {
    List<Write> writes = new ArrayList<>();
    Head next = new Head(head.version() + 1, head.last(), head.ids());
    writes.add(
        Write.versioned(
            Item.of(headKey(name), HEAD, Json.write(next))
                .version(next.version())
                .expiresAt(realClock.instant().plus(HEAD_KEPT))));
    added.forEach(
        (number, line) -> {
          Key key = lineKey(name, number);
          writes.add(
              new Write.Set(
                  Item.of(key, LINE, keys.seal(Json.write(line), place(key)))
                      .expiresAt(realClock.instant().plus(LINES_KEPT))));
        });
    return writes;
  }

  /** Page by page: a talk may be longer than one write. */
  @Override
  public void forget(String session, Set<String> but) {
    String name = name(session);
    long last = head(name).last();
    for (long after = 0; after < last; after += Table.MOST_WRITES) {
      List<Write> gone =
          table.query(range(name, after).most(Table.MOST_WRITES)).stream()
              .map(this::entry)
              .filter(entry -> entry.number() <= last && !but.contains(entry.line().id()))
              .map(entry -> (Write) new Write.Delete(lineKey(name, entry.number()), false))
              .toList();
      if (!gone.isEmpty()) {
        table.commit(gone);
      }
    }
  }

  @Override
  public Page read(String session, long after, int most) {
    String name = name(session);
    long last = head(name).last();
    long from = Math.max(after, last - Math.min(most, MOST));
    if (from >= last) {
      return new Page(List.of(), last);
    }
    long now = realClock.instant().getEpochSecond();
    List<Entry> entries =
        table.query(range(name, from).most(MOST)).stream()
            // The table removes them some time later.
            .filter(item -> item.expiresAt() > now)
            .map(this::entry)
            .filter(entry -> entry.number() <= last)
            .toList();
    return new Page(entries, last);
  }

  private static Range range(String name, long after) {
    return Range.all(partition(name), LINES).after(lineKey(name, after).sk());
  }

  private Head head(String name) {
    return table.get(headKey(name), Head.class).orElseGet(() -> new Head(0, 0, List.of()));
  }

  private Entry entry(Item item) {
    long number = Long.parseLong(item.key().sk().substring(LINES.length()));
    return new Entry(
        number, Json.read(keys.open(item.body(), place(item.key())), TranscriptLine.class));
  }

  private static Key headKey(String name) {
    return new Key(partition(name), "head");
  }

  private static Key lineKey(String name, long number) {
    return new Key(partition(name), LINES + String.format(Locale.ROOT, "%010d", number));
  }

  private static String partition(String name) {
    return "web:" + name;
  }

  private static String place(Key key) {
    return key.pk() + "/" + key.sk();
  }

  private String name(String session) {
    return keys.account(WebChannel.NAME, session);
  }
}
