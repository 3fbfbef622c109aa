package dev.pingyi.server.store;

/** What the due index says of an item; it may lag behind, so the item itself is read again. */
public record IndexEntry(Key key, String at) {}
