package dev.pingyi.core.roster;

/** A person whom the roster's {@code members.csv} names; joined only after using an invitation. */
public record Person(String name, Post post) {}
