package dev.pingyi.infra;

import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.lambda.FunctionUrlAuthType;
import software.amazon.awscdk.services.lambda.FunctionUrlOptions;

/**
 * The function's own URL: nothing between the outside and the door, so no limit but the function's
 * concurrency, no access log and no price of its own.
 */
final class FunctionUrlAddress implements PublicAddress {
  private final Stage stage;

  FunctionUrlAddress(Stage stage) {
    if (stage.isInChina()) {
      throw new InvalidOptionException(
          "There are no function URLs in %s: use -c address=api."
              .formatted(stage.environment().getRegion()));
    }
    this.stage = stage;
  }

  /** The URL is made of the door, so this one door cannot be told: it sees it in each request. */
  @Override
  public DoorFunction.Configuration configure(DoorFunction.Configuration configuration) {
    return configuration;
  }

  @Override
  public String routeTo(DoorFunction webhook) {
    if (stage.options().localStack()) {
      // Makes the first part of the URL's host name known beforehand.
      Tags.of(webhook.function()).add("_custom_id_", "webhook");
    }
    return webhook
        .live()
        .addFunctionUrl(FunctionUrlOptions.builder().authType(FunctionUrlAuthType.NONE).build())
        .getUrl();
  }

  @Override
  public Metric latency() {
    return metric("UrlRequestLatency");
  }

  @Override
  public Metric requests() {
    return metric("UrlRequestCount");
  }

  @Override
  public Metric failures() {
    return metric("Url5xxCount");
  }

  private Metric metric(String name) {
    return Metric.Builder.create()
        .namespace("AWS/Lambda")
        .metricName(name)
        .dimensionsMap(Map.of("FunctionName", stage.named("webhook")))
        .build();
  }
}
