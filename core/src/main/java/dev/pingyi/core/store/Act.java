package dev.pingyi.core.store;

import java.time.Instant;

/**
 * What somebody of the office did, and nothing of why or for whom.
 *
 * @param at by the office clock
 * @param reference of what it was done to
 * @param action an {@code Action}'s code
 */
public record Act(Instant at, String reference, String action) {}
