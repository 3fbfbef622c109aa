package dev.pingyi.infra;

import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/**
 * One installation of the whole: its name is part of every resource's name, its environment is an
 * account and a region.
 *
 * <p>An empty environment means the account and region of whoever deploys.
 */
record Stage(String name, Environment environment, StageOptions options) {
  // Short, because 64 characters must be enough for every name made of it.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,15}");

  Stage {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidOptionException(
          "The stage is called \"%s\": use 1 to 16 small letters, digits and dashes, a letter first."
              .formatted(name));
    }
    options
        .table()
        .ifPresent(table -> refuseForeign(table, "pingyi-" + name + "-items", environment));
  }

  static Stage of(String name) {
    return new Stage(name, Environment.builder().build(), StageOptions.NONE);
  }

  /** Reads the context values {@code stage} (default demo), {@code account} and {@code region}. */
  static Stage from(App app) {
    Environment.Builder environment = Environment.builder();
    PingyiApp.context(app, "account").ifPresent(environment::account);
    PingyiApp.context(app, "region").ifPresent(environment::region);
    String name = PingyiApp.context(app, "stage").orElse("demo");
    return new Stage(name, environment.build(), StageOptions.from(app));
  }

  /** The name of a thing on this stage, such as {@code pingyi-demo-items}. */
  String named(String thing) {
    return "pingyi-" + name + "-" + thing;
  }

  /** The name of the table that serves. */
  String table() {
    return options.table().map(RestoredTable::name).orElse(named("items"));
  }

  /** Whether it lies in the partition of mainland China, where some of Lambda is missing. */
  boolean isInChina() {
    String region = environment.getRegion();
    return region != null && region.startsWith("cn-");
  }

  StackProps stackProps(String stack) {
    return StackProps.builder()
        .stackName(named(stack))
        .env(environment)
        .tags(Map.of("pingyi-stage", name))
        .terminationProtection(options.terminationProtection())
        .build();
  }

  /** One slip of the hand, and a trial would speak to the citizens of another stage. */
  private static void refuseForeign(RestoredTable table, String own, Environment environment) {
    if (!table.isOf(own)) {
      throw new InvalidOptionException(
          "The table \"%s\" may be another stage's: restore it under a name that begins with %s-."
              .formatted(table.name(), own));
    }
    if (!table.isAt(environment)) {
      throw new InvalidOptionException(
          "The table \"%s\" lies in %s of %s, and the stage in %s of %s."
              .formatted(
                  table.name(),
                  table.region(),
                  table.account(),
                  environment.getRegion(),
                  environment.getAccount()));
    }
  }
}
