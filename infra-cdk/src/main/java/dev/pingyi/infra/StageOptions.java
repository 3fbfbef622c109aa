package dev.pingyi.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;

/**
 * What a stage may choose by a line of {@code cdk.context.json} or by {@code -c name=value};
 * docs/deploy.md tells what each does.
 *
 * @param given the values that were given
 */
record StageOptions(Map<String, String> given) {
  private static final List<String> SWITCHES = List.of("localstack", "snapstart", "kept", "waf");
  private static final List<String> OTHERS =
      List.of(
          "address", "concurrency", "alert", "roster", "table", "domain", "certificate", "origin");

  // After the lists, which it is checked by.
  static final StageOptions NONE = new StageOptions(Map.of());

  StageOptions {
    given = Map.copyOf(given);
    for (String name : SWITCHES) {
      allow(given, name, List.of("true", "false"));
    }
    allow(given, "address", List.of("api", "url"));
    if (isFunctionUrl(given)) {
      refuse("domain", given.containsKey("domain"));
      refuse("waf", isOn(given, "waf", false));
    }
  }

  /**
   * Reads the context values.
   *
   * @throws InvalidOptionException if one of them is not allowed, or not together with another
   */
  static StageOptions from(App app) {
    Map<String, String> given = new HashMap<>();
    for (List<String> names : List.of(SWITCHES, OTHERS)) {
      for (String name : names) {
        PingyiApp.context(app, name)
            .filter(value -> !value.isBlank())
            .ifPresent(value -> given.put(name, value));
      }
    }
    return new StageOptions(given);
  }

  /** The stage lies on LocalStack, which lacks HTTP APIs, a Scheduler that fires and dashboards. */
  boolean localStack() {
    return isOn(given, "localstack", false);
  }

  /** The outside comes in by a function URL instead of an HTTP API. */
  boolean functionUrl() {
    return isFunctionUrl(given);
  }

  /** Functions start from a snapshot of their published version. */
  boolean snapStart() {
    return isOn(given, "snapstart", true);
  }

  /**
   * The stacks cannot be deleted; not from the start, because a first deployment that failed is
   * cleared up by deleting them.
   */
  boolean terminationProtection() {
    return isOn(given, "kept", false);
  }

  Concurrency concurrency() {
    return value("concurrency").map(Concurrency::of).orElse(Concurrency.STANDARD);
  }

  /** Who is written to when an alarm rings. */
  Optional<String> alert() {
    return value("alert");
  }

  /**
   * The office's own roster instead of the demonstration's.
   *
   * @throws InvalidOptionException if the functions could not use it
   */
  Optional<Path> roster() {
    return value("roster").map(OwnRoster::checked);
  }

  /** What serves in place of the stage's own table. */
  Optional<RestoredTable> table() {
    return value("table").map(RestoredTable::of);
  }

  /** A name of the office's own for the HTTP API. */
  Optional<Domain> domain() {
    return value("domain").map(name -> new Domain(name, certificate(name)));
  }

  /** The host that WAF is to guard, if it is wanted: that of the HTTP API. */
  Optional<String> wafOrigin() {
    return isOn(given, "waf", false) ? Optional.of(origin()) : Optional.empty();
  }

  /** A name and the certificate that proves it. */
  record Domain(String name, String certificateArn) {}

  private String certificate(String domain) {
    return value("certificate")
        .orElseThrow(
            () ->
                new InvalidOptionException(
                    "The domain \"%s\" needs a certificate in the stage's region: -c certificate=ARN."
                        .formatted(domain)));
  }

  private String origin() {
    return value("origin")
        .filter(host -> host.matches("[a-z0-9.-]+"))
        .orElseThrow(
            () ->
                new InvalidOptionException(
                    "WAF needs the host that it guards: -c origin=HOST, the bot stack's PublicUrl"
                        + " without https://."));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private static boolean isFunctionUrl(Map<String, String> given) {
    String standard = isOn(given, "localstack", false) ? "url" : "api";
    return given.getOrDefault("address", standard).equals("url");
  }

  private static boolean isOn(Map<String, String> given, String name, boolean standard) {
    return Boolean.parseBoolean(given.getOrDefault(name, Boolean.toString(standard)));
  }

  private static void allow(Map<String, String> given, String name, List<String> allowed) {
    String value = given.getOrDefault(name, allowed.get(0));
    if (!allowed.contains(value)) {
      throw new InvalidOptionException(
          "The context %s is \"%s\": use %s.".formatted(name, value, String.join(" or ", allowed)));
    }
  }

  /** There is nothing before a function URL that could have it. */
  private static void refuse(String name, boolean isWanted) {
    if (isWanted) {
      throw new InvalidOptionException(
          "A function URL cannot have a %s: leave out -c %s=… or -c address=url."
              .formatted(name, name));
    }
  }
}
