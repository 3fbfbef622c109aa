package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When a complaint passed the stages that people follow; each is set once, the first time, unless
 * it was taken back.
 */
public record Milestones(Map<String, Instant> passed) {
  public Milestones {
    passed = Map.copyOf(passed);
  }

  public Milestones pass(String stage, Instant at) {
    if (passed.containsKey(stage)) {
      return this;
    }
    Map<String, Instant> more = new LinkedHashMap<>(passed);
    more.put(stage, at);
    return new Milestones(more);
  }

  /** As if the stage had never been passed: somebody says so, or it has to be passed anew. */
  public Milestones without(String stage) {
    Map<String, Instant> fewer = new LinkedHashMap<>(passed);
    fewer.remove(stage);
    return new Milestones(fewer);
  }
}
