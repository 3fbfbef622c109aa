package dev.pingyi.events;

/** A constant with a fixed code, by which JSON, tables and the outside know it. */
public interface Coded {
  /** Never changes, whatever the constant is called. */
  String code();
}
