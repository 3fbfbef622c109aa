package dev.pingyi.core.flag;

/**
 * Where something was noticed.
 *
 * @param counter a counter's id, or empty
 */
public record FlagPlace(String unit, String counter) {}
