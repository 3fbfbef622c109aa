package dev.pingyi.server.store;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.core.store.FlagStore;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Flags: one item each, open ones in their area's list or that of floods, and beside it an item for
 * each rating on its list. Windows: one item each, which goes by the office clock; its marks are
 * packed, since it is written with every rating.
 */
final class FlagRecords implements FlagStore {
  static final String WINDOW = "window";
  private static final String FLAG = "flag";
  private static final String LISTED = "flagged";
  private static final int PARTS = 5;

  /**
   * What stands in the item of a window.
   *
   * @param marks reference, unit, counter, instant and what is so of it, with a bar between
   */
  private record Packed(String key, long version, List<String> marks, Instant until) {}

  private final Table table;

  FlagRecords(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Flag> flag(String reference) {
    return table.get(key(reference), Flag.class);
  }

  @Override
  public Optional<Window> window(String key) {
    return table.get(windowKey(key)).map(item -> unpacked(item.read(Packed.class)));
  }

  @Override
  public List<String> openFlags(String list, int most) {
    return table.due(IndexRange.all(openList(list), most)).stream()
        .map(hint -> hint.key().pk())
        .toList();
  }

  @Override
  public List<String> listed(String flag, String after, int most) {
    return table.query(Range.all(list(flag), "").after(after).most(most)).stream()
        .map(item -> item.key().sk())
        .toList();
  }

  Write write(FlagChange change) {
    return switch (change) {
      case FlagChange.PutFlag(var flag) -> put(flag);
      case FlagChange.PutWindow(var window) -> put(window);
      case FlagChange.ListRating(var flag, var rating) ->
          new Write.Set(Item.of(new Key(list(flag), rating), LISTED, ""));
    };
  }

  private static Write put(Flag flag) {
    Item item = Item.of(key(flag.reference()), FLAG, Json.write(flag)).version(flag.version());
    return Write.versioned(
        flag.isOpen() ? item.due(Due.of(openList(flag.list()), flag.at())) : item);
  }

  private static Write put(Window window) {
    Packed packed =
        new Packed(
            window.key(),
            window.version(),
            window.marks().stream().map(FlagRecords::packed).toList(),
            window.until());
    return Write.versioned(
        Item.of(windowKey(window.key()), WINDOW, Json.write(packed))
            .version(window.version())
            .expiresAt(window.until()));
  }

  private static Window unpacked(Packed packed) {
    return new Window(
        packed.key(),
        packed.version(),
        packed.marks().stream().map(FlagRecords::unpacked).toList(),
        packed.until());
  }

  private static String packed(Mark mark) {
    String so =
        (mark.praise() ? "p" : "")
            + (mark.counted() ? "c" : "")
            + (mark.quick() ? "q" : "")
            + (mark.fresh() ? "f" : "")
            + (mark.done() ? "d" : "");
    return String.join(
        "|", mark.reference(), mark.unit(), mark.counter(), mark.at().toString(), so);
  }

  private static Mark unpacked(String packed) {
    String[] parts = packed.split("\\|", PARTS);
    String so = parts[4];
    return new Mark(
        parts[0],
        parts[1],
        parts[2],
        Instant.parse(parts[3]),
        so.contains("p"),
        so.contains("c"),
        so.contains("q"),
        so.contains("f"),
        so.contains("d"));
  }

  private static Key key(String reference) {
    return new Key(reference, FLAG);
  }

  private static Key windowKey(String key) {
    return new Key(WINDOW + ":" + key, "state");
  }

  private static String list(String flag) {
    return LISTED + ":" + flag;
  }

  private static String openList(String area) {
    return "flags:" + area;
  }
}
