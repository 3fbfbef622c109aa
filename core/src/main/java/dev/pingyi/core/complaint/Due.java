package dev.pingyi.core.complaint;

import java.time.Instant;

/** What is owed next and by when: why a complaint is looked at again. */
public record Due(Duty duty, Instant by) {}
