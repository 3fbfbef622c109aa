package dev.pingyi.core.rulebook;

import java.time.LocalTime;

/** A time of the day that a citizen may choose to be called; {@code any} has the whole day. */
public record CallWindow(String code, LocalTime from, LocalTime to) {}
