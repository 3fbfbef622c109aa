package dev.pingyi.infra;

import java.util.Optional;
import software.amazon.awscdk.App;

/**
 * What may differ from stage to stage, chosen by {@code -c name=value}.
 *
 * @param localStack the stage lies on LocalStack, which lacks HTTP APIs, a Scheduler that fires and
 *     dashboards
 * @param functionUrl the outside comes in by a function URL instead of an HTTP API
 * @param snapStart functions start from a snapshot of their published version
 * @param kept the stacks cannot be deleted; not from the start, because a first deployment that
 *     failed is cleared up by deleting them
 */
record Switches(boolean localStack, boolean functionUrl, boolean snapStart, boolean kept) {
  static final Switches STANDARD = new Switches(false, false, true, false);

  static Switches from(App app) {
    boolean localStack = isOn(app, "localstack", false);
    return new Switches(
        localStack,
        functionUrl(app, localStack),
        isOn(app, "snapstart", true),
        isOn(app, "kept", false));
  }

  private static boolean functionUrl(App app, boolean localStack) {
    return switch (PingyiApp.context(app, "address").orElse(localStack ? "url" : "api")) {
      case "url" -> true;
      case "api" -> false;
      default -> throw refused(app, "address", "api or url");
    };
  }

  private static boolean isOn(App app, String name, boolean standard) {
    Optional<String> value = PingyiApp.context(app, name);
    if (value.filter(v -> !v.equals("true") && !v.equals("false")).isPresent()) {
      throw refused(app, name, "true or false");
    }
    return value.map(Boolean::parseBoolean).orElse(standard);
  }

  private static RefusedException refused(App app, String name, String allowed) {
    return new RefusedException(
        "The context %s is \"%s\": use %s."
            .formatted(name, PingyiApp.context(app, name).orElse(""), allowed));
  }
}
