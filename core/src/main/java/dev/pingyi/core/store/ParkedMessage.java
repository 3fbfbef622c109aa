package dev.pingyi.core.store;

/**
 * A message from outside on which our own code failed.
 *
 * @param cause the message's cause
 * @param times how often it failed so far
 * @param sealed the whole message, sealed; for the operator to look into
 */
public record ParkedMessage(String cause, long version, int times, String sealed) {}
