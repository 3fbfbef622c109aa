package dev.pingyi.infra;

import java.util.Map;
import java.util.TreeMap;

/**
 * Maps in an order of their own: {@code Map.of} has another one in every run, and a template that
 * is written in another order is deployed again for nothing.
 */
final class Sorted {
  private Sorted() {}

  static <V> Map<String, V> map(Map<String, V> anyOrder) {
    return new TreeMap<>(anyOrder);
  }
}
