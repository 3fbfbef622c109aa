package dev.pingyi.infra;

import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/**
 * One installation of the whole: its name is part of every resource's name, its place is an account
 * and a region.
 *
 * <p>An empty place means the account and region of whoever deploys.
 */
record Stage(String name, Environment place, Switches switches, Wishes wishes) {
  // Short, because 64 characters must be enough for every name made of it.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,15}");

  Stage {
    if (!NAME.matcher(name).matches()) {
      throw new RefusedException(
          "The stage is called \"%s\": use 1 to 16 small letters, digits and dashes, a letter first."
              .formatted(name));
    }
    wishes.table().ifPresent(table -> refuseForeign(table, "pingyi-" + name + "-items", place));
  }

  static Stage of(String name) {
    return new Stage(name, Environment.builder().build(), Switches.STANDARD, Wishes.NONE);
  }

  /** Reads the context values {@code stage} (default demo), {@code account} and {@code region}. */
  static Stage from(App app) {
    Environment.Builder place = Environment.builder();
    PingyiApp.context(app, "account").ifPresent(place::account);
    PingyiApp.context(app, "region").ifPresent(place::region);
    String name = PingyiApp.context(app, "stage").orElse("demo");
    Switches switches = Switches.from(app);
    Wishes wishes = Wishes.from(app).orRefused(switches.functionUrl());
    return new Stage(name, place.build(), switches, wishes);
  }

  /** The name of a thing on this stage, such as {@code pingyi-demo-items}. */
  String named(String thing) {
    return "pingyi-" + name + "-" + thing;
  }

  /** The name of the table that serves. */
  String table() {
    return wishes.table().map(RestoredTable::name).orElse(named("items"));
  }

  Concurrency concurrency() {
    return wishes.concurrency();
  }

  /** Whether it lies in the partition of mainland China, where some of Lambda is missing. */
  boolean isInChina() {
    String region = place.getRegion();
    return region != null && region.startsWith("cn-");
  }

  StackProps stack(String room) {
    return StackProps.builder()
        .stackName(named(room))
        .env(place)
        .tags(Map.of("pingyi-stage", name))
        .terminationProtection(switches.kept())
        .build();
  }

  /** One slip of the hand, and a trial would speak to the citizens of another stage. */
  private static void refuseForeign(RestoredTable table, String own, Environment place) {
    if (!table.isOf(own)) {
      throw new RefusedException(
          "The table \"%s\" may be another stage's: restore it under a name that begins with %s-."
              .formatted(table.name(), own));
    }
    if (!table.isAt(place)) {
      throw new RefusedException(
          "The table \"%s\" lies in %s of %s, and the stage in %s of %s."
              .formatted(
                  table.name(),
                  table.region(),
                  table.account(),
                  place.getRegion(),
                  place.getAccount()));
    }
  }
}
