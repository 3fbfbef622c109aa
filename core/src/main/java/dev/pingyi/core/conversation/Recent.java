package dev.pingyi.core.conversation;

import java.time.Instant;

/** A rating that an account gave, kept with its talk so that the account can ask for it. */
public record Recent(String reference, String counter, String matter, Instant at) {}
