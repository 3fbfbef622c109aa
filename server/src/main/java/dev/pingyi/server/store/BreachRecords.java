package dev.pingyi.server.store;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.store.BreachStore;
import dev.pingyi.events.Json;
import java.util.List;
import java.util.Optional;

/**
 * Reported breaches: one item each, itself in the due index beside the complaints by what it waits
 * for, and while it is open an item beside it in the list of its area by the end of its time.
 */
record BreachRecords(Table table) implements BreachStore {
  private static final String KIND = "breach";
  private static final String OPEN = "open";

  @Override
  public Optional<Breach> breach(String reference) {
    return table.get(new Key(reference, KIND), Breach.class);
  }

  @Override
  public List<String> open(String area, int most) {
    return table.due(IndexRange.all(openList(area), most)).stream()
        .map(hint -> hint.key().pk())
        .toList();
  }

  static List<Write> put(Breach breach) {
    String reference = breach.reference();
    Item item =
        Item.of(new Key(reference, KIND), KIND, Json.write(breach)).version(breach.version());
    String list = ComplaintRecords.dueList(reference);
    return List.of(
        Write.versioned(breach.nextDueAt().map(at -> item.due(Due.of(list, at))).orElse(item)),
        open(breach));
  }

  /** Always written, since only the breach before would tell whether it has to be. */
  private static Write open(Breach breach) {
    Key key = new Key(breach.reference(), OPEN);
    Due due = Due.of(openList(breach.area()), breach.deadline().dueAt());
    return breach.isOpen()
        ? new Write.Set(Item.of(key, OPEN, "").due(due))
        : new Write.Delete(key, false);
  }

  private static String openList(String area) {
    return "breaches:" + area;
  }
}
