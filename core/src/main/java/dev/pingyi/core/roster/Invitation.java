package dev.pingyi.core.roster;

import java.time.Instant;

/**
 * An invitation into the office for one post; works once and expires.
 *
 * @param name how the office calls the member
 */
public record Invitation(String id, String name, Post post, Instant expiresAt) {}
