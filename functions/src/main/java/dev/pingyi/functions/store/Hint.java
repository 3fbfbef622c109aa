package dev.pingyi.functions.store;

/** What the due index says of an item; it may lag behind, so the item itself is read again. */
public record Hint(Key key, String at) {}
