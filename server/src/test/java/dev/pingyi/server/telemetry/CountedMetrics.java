package dev.pingyi.server.telemetry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Metrics that a test can look at. */
public final class CountedMetrics implements Metrics {
  private final Map<Metric, List<Double>> values = new EnumMap<>(Metric.class);

  @Override
  public void add(Metric metric, double value) {
    values.computeIfAbsent(metric, _ -> new ArrayList<>()).add(value);
  }

  public List<Double> of(Metric metric) {
    return List.copyOf(values.getOrDefault(metric, List.of()));
  }

  public double sum(Metric metric) {
    return of(metric).stream().mapToDouble(Double::doubleValue).sum();
  }
}
