package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When a complaint passed the stages that people follow; each is set once, the first time, unless
 * it was taken back.
 */
public record Times(Map<String, Instant> passed) {
  public Times {
    passed = Map.copyOf(passed);
  }

  public Times pass(String stage, Instant at) {
    if (passed.containsKey(stage)) {
      return this;
    }
    Map<String, Instant> more = new LinkedHashMap<>(passed);
    more.put(stage, at);
    return new Times(more);
  }

  /** As if the stage had never been passed: somebody says so, or it has to be passed anew. */
  public Times without(String stage) {
    Map<String, Instant> fewer = new LinkedHashMap<>(passed);
    fewer.remove(stage);
    return new Times(fewer);
  }
}
