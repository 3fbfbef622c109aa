package dev.pingyi.bot;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The state of a channel in memory. */
public final class MemoryChannelState implements ChannelState {
  private final InstantSource realClock;
  private final Map<String, Value> values = new HashMap<>();

  public MemoryChannelState(InstantSource realClock) {
    this.realClock = realClock;
  }

  @Override
  public synchronized Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> value.expiresAt().isAfter(realClock.instant()));
  }

  @Override
  public synchronized boolean putIfAbsent(String name, Value value) {
    boolean absent = get(name).isEmpty();
    if (absent) {
      values.put(name, value);
    }
    return absent;
  }

  @Override
  public synchronized boolean replace(String name, Value before, Value value) {
    boolean stands = get(name).filter(before::equals).isPresent();
    if (stands) {
      values.put(name, value);
    }
    return stands;
  }
}
