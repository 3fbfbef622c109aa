package dev.pingyi.core.conversation;

import java.time.Instant;

/**
 * What is being rated.
 *
 * @param counter a counter's id
 * @param matter a matter's id, or empty if the code names none
 * @param cause the scan that began the talk; part of the rating's key
 */
public record Visit(String counter, String matter, String cause, Instant at) {}
