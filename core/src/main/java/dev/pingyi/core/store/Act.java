package dev.pingyi.core.store;

import java.time.Instant;

/**
 * What somebody of the office did, and nothing of why or for whom.
 *
 * @param at by the office clock
 * @param reference of what it was done to; of a member the id
 * @param action the code of an {@code Action} or of an {@code OtherAct}
 */
public record Act(Instant at, String reference, String action) {}
