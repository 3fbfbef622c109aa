package dev.pingyi.core.app;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Some complaints could not be brought about; all others were. */
public final class TickFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Map<String, RuntimeException> failures;

  TickFailedException(Map<String, RuntimeException> failures) {
    super(String.join(", ", failures.keySet()), failures.values().iterator().next());
    this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
  }

  /** Why, by reference. */
  public Map<String, RuntimeException> failures() {
    return failures;
  }
}
