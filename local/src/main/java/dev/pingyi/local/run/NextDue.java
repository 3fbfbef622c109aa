package dev.pingyi.local.run;

import java.time.Instant;
import java.util.Optional;

/** Tells when a tick will next have something to do, so that empty minutes can be skipped. */
@FunctionalInterface
public interface NextDue {
  /** The earliest due instant after {@code after}, if there is one up to {@code until}. */
  Optional<Instant> after(Instant after, Instant until);
}
