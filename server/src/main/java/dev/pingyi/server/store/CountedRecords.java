package dev.pingyi.server.store;

import dev.pingyi.core.rating.Counted;
import dev.pingyi.events.Json;
import java.util.List;

/**
 * For what an account was counted: one item each beside its talk, so that the read that finds the
 * talk finds them too. Each goes when it stands in nobody's way any more, by the office clock.
 */
final class CountedRecords {
  static final String KIND = "counted";

  /** Those among the items of an account. */
  List<Counted> in(List<Item> account) {
    return account.stream()
        .filter(item -> item.kind().equals(KIND))
        .map(item -> item.read(Counted.class))
        .toList();
  }

  Write put(Counted counted) {
    Key key = new Key(ConversationRecords.account(counted.account()), KIND + ":" + counted.key());
    return Write.versioned(
        Item.of(key, KIND, Json.write(counted))
            .version(counted.version())
            .expiresAt(counted.until()));
  }
}
