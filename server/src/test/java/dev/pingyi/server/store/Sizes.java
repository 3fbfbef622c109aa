package dev.pingyi.server.store;

import java.nio.charset.StandardCharsets;

/** How big items are as DynamoDB counts them, and what that costs. */
public final class Sizes {
  public static final int WRITE_UNIT = 1024;
  public static final int LAGGING_READ_UNIT = 8192;

  private Sizes() {}

  /** Names and texts by byte; numbers by two figures a byte and one more. */
  public static int bytes(Item item) {
    return Attributes.of(item).entrySet().stream()
        .mapToInt(each -> bytes(each.getKey()) + bytes(each.getValue()))
        .sum();
  }

  /** Write units of an item that is written alone. */
  public static int writeUnits(Item item) {
    return (bytes(item) + WRITE_UNIT - 1) / WRITE_UNIT;
  }

  /** The item that is written whole. */
  static Item item(Write write) {
    return switch (write) {
      case Write.Insert(Item item) -> item;
      case Write.Replace(Item item) -> item;
      case Write.Set(Item item) -> item;
      case Write.Add _, Write.Delete _ -> throw new AssertionError("not an item");
    };
  }

  private static int bytes(Object value) {
    return value instanceof Long n
        ? (Long.toString(n).length() + 1) / 2 + 1
        : value.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
