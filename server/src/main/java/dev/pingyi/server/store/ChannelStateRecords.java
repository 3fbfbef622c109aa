package dev.pingyi.server.store;

import dev.pingyi.bot.ChannelState;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.store.StaleException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A channel's state over a table: one item for each value. Values are sealed, because most are
 * secrets; names are only kept as keyed hashes, because some are personal.
 */
public final class ChannelStateRecords implements ChannelState {
  static final String KIND = "channel";

  private final Table table;
  private final Keyring keys;
  private final InstantSource realClock;
  private final String channel;

  /**
   * @param realClock by which values expire
   * @param channel whose state this is; channels share nothing
   */
  public ChannelStateRecords(Table table, Keyring keys, InstantSource realClock, String channel) {
    this.table = table;
    this.keys = keys;
    this.realClock = realClock;
    this.channel = channel;
  }

  @Override
  public Optional<Value> get(String name) {
    return standing(table.get(key(name)));
  }

  @Override
  public boolean putIfAbsent(String name, Value value) {
    Optional<Item> stored = table.get(key(name));
    return standing(stored).isEmpty() && written(name, stored, value);
  }

  @Override
  public boolean replace(String name, Value before, Value value) {
    Optional<Item> stored = table.get(key(name));
    return standing(stored).filter(before::equals).isPresent() && written(name, stored, value);
  }

  /** An item that has expired stays for a while before it is removed. */
  private Optional<Value> standing(Optional<Item> stored) {
    return stored
        .filter(item -> item.expiresAt() > realClock.instant().getEpochSecond())
        .map(
            item ->
                new Value(
                    keys.open(item.body(), place(item.key())),
                    Instant.ofEpochSecond(item.expiresAt())));
  }

  /** Follows on what was stored, so that of two who read the same only one writes. */
  private boolean written(String name, Optional<Item> stored, Value value) {
    Key key = key(name);
    Item item =
        Item.of(key, KIND, keys.seal(value.text(), place(key)))
            .version(stored.map(Item::version).orElse(0L) + 1)
            .expiresAt(value.expiresAt());
    try {
      table.commit(List.of(Write.versioned(item)));
      return true;
    } catch (StaleException somebodyElseWrote) {
      return false;
    }
  }

  private Key key(String name) {
    return new Key("channel:" + channel + ":" + keys.account(channel, "state:" + name), "state");
  }

  private static String place(Key key) {
    return key.pk() + "/" + key.sk();
  }
}
