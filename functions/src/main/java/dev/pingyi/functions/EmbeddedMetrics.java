package dev.pingyi.functions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.server.telemetry.Log;
import dev.pingyi.server.telemetry.Metrics;
import java.time.InstantSource;

/**
 * Metrics as lines of the log, in CloudWatch's embedded metric format: no call, no library, and
 * nothing is lost when the function is frozen.
 *
 * @param stage the one dimension, so that two stages of one account do not add up
 */
record EmbeddedMetrics(String stage, InstantSource clock) implements Metrics {
  static final String NAMESPACE = "Pingyi";
  static final String DIMENSION = "Stage";

  @Override
  public void add(Metric metric, double value) {
    JsonObject line = new JsonObject();
    line.add("_aws", directive(metric));
    line.addProperty(DIMENSION, stage);
    line.addProperty(metric.wireName(), value);
    Log.write(line);
  }

  private JsonObject directive(Metric metric) {
    JsonObject directive = new JsonObject();
    directive.addProperty("Timestamp", clock.millis());
    directive.add("CloudWatchMetrics", list(definition(metric)));
    return directive;
  }

  private static JsonObject definition(Metric metric) {
    JsonArray dimensions = new JsonArray();
    dimensions.add(DIMENSION);
    JsonObject named = new JsonObject();
    named.addProperty("Name", metric.wireName());
    named.addProperty("Unit", metric.unit());
    JsonObject definition = new JsonObject();
    definition.addProperty("Namespace", NAMESPACE);
    definition.add("Dimensions", list(dimensions));
    definition.add("Metrics", list(named));
    return definition;
  }

  private static JsonArray list(JsonElement only) {
    JsonArray list = new JsonArray();
    list.add(only);
    return list;
  }
}
