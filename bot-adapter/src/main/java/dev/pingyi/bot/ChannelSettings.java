package dev.pingyi.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of one channel: those it declared, and of these what is there and not blank. */
public record ChannelSettings(Map<String, String> values) {
  public ChannelSettings {
    values = Map.copyOf(values);
  }

  public static ChannelSettings of(List<Setting> declared, Map<String, String> all) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Setting setting : declared) {
      String value = all.getOrDefault(setting.name(), "").strip();
      if (!value.isEmpty()) {
        values.put(setting.name(), value);
      }
    }
    return new ChannelSettings(values);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Most values are secrets. */
  @Override
  public String toString() {
    return "ChannelSettings" + values.keySet();
  }
}
