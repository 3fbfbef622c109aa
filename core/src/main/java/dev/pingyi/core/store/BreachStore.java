package dev.pingyi.core.store;

import dev.pingyi.core.breach.Breach;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} that knows reported breaches. */
public interface BreachStore {
  Optional<Breach> breach(String reference);

  /**
   * References of the breaches of an area that nobody has decided, the one due first coming first.
   */
  List<String> open(String area, int most);
}
