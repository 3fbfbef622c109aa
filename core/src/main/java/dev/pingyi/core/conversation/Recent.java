package dev.pingyi.core.conversation;

import java.time.Instant;

/**
 * A rating that an account gave, kept with its talk so that the account can ask for it.
 *
 * @param submissions 1, and one more after an addition or a change
 */
public record Recent(String reference, String counter, String matter, int submissions, Instant at) {
  Recent again() {
    return new Recent(reference, counter, matter, submissions + 1, at);
  }
}
