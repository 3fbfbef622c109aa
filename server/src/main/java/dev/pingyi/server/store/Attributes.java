package dev.pingyi.server.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item's attributes as text and whole numbers; what is empty is left out. The names are those of
 * the deployed table: its keys, its index, its stream filter and its time to live.
 */
public final class Attributes {
  public static final String PK = "pk";
  public static final String SK = "sk";
  public static final String VERSION = "version";
  public static final String KIND = "kind";
  public static final String BODY = "body";
  public static final String DUE_ON = "dueOn";
  public static final String DUE_AT = "dueAt";
  public static final String ROW = "row";
  public static final String EXPIRES_AT = "expiresAt";

  /** The index on {@link #DUE_ON} and {@link #DUE_AT}; it holds keys and {@link #ROW}. */
  public static final String DUE_INDEX = "due";

  private Attributes() {}

  public static Map<String, Object> of(Item item) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(PK, item.key().pk());
    values.put(SK, item.key().sk());
    values.put(KIND, item.kind());
    if (item.version() != 0) {
      values.put(VERSION, item.version());
    }
    if (!item.body().isEmpty()) {
      values.put(BODY, item.body());
    }
    if (!item.due().isNone()) {
      values.put(DUE_ON, item.due().on());
      values.put(DUE_AT, item.due().at());
    }
    if (!item.due().row().isEmpty()) {
      values.put(ROW, item.due().row());
    }
    if (item.expiresAt() != 0) {
      values.put(EXPIRES_AT, item.expiresAt());
    }
    values.putAll(item.numbers());
    return values;
  }

  public static Item item(Map<String, Object> values) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof Long figure && !name.equals(VERSION) && !name.equals(EXPIRES_AT)) {
            numbers.put(name, figure);
          }
        });
    return new Item(
        new Key(text(values, PK), text(values, SK)),
        (Long) values.getOrDefault(VERSION, 0L),
        text(values, KIND),
        text(values, BODY),
        new Due(text(values, DUE_ON), text(values, DUE_AT), text(values, ROW)),
        (Long) values.getOrDefault(EXPIRES_AT, 0L),
        numbers);
  }

  private static String text(Map<String, Object> values, String name) {
    return (String) values.getOrDefault(name, "");
  }
}
