package dev.pingyi.local.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells when a tick will next have something to do, so that empty minutes can be skipped. */
@FunctionalInterface
public interface NextDue {
  /** The earliest due instant after {@code after}, if there is one up to {@code until}. */
  Optional<Instant> after(Instant after, Instant until);

  /** The earlier of the two. */
  default NextDue or(NextDue other) {
    return (after, until) ->
        Stream.of(after(after, until), other.after(after, until))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
  }
}
