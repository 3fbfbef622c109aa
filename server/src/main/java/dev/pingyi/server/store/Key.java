package dev.pingyi.server.store;

/** Where an item lies: its partition and its place in it. */
public record Key(String pk, String sk) {}
