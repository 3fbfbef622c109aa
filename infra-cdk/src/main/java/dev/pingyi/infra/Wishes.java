package dev.pingyi.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;

/**
 * What a stage has only if it was asked for by {@code -c name=value}.
 *
 * @param values those that were given
 */
record Wishes(Map<String, String> values) {
  static final Wishes NONE = new Wishes(Map.of());

  Wishes {
    values = Map.copyOf(values);
  }

  static Wishes from(App app) {
    Map<String, String> given = new HashMap<>();
    for (String name :
        List.of(
            "alert", "roster", "table", "domain", "certificate", "waf", "origin", "concurrency")) {
      PingyiApp.context(app, name)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> given.put(name, value));
    }
    return new Wishes(given);
  }

  /**
   * Refuses what an address cannot have.
   *
   * @throws RefusedException if a function URL is to bear a name or to stand behind a wall
   */
  Wishes orRefused(boolean functionUrl) {
    for (String name : List.of("domain", "waf")) {
      if (functionUrl && given(name).filter(value -> !value.equals("false")).isPresent()) {
        throw new RefusedException(
            "A function URL cannot have a %s: leave out -c %s=… or -c address=url."
                .formatted(name, name));
      }
    }
    return this;
  }

  /** Who is written to when an alarm rings. */
  Optional<String> alert() {
    return given("alert");
  }

  /**
   * The office's own roster instead of the demonstration's.
   *
   * @throws RefusedException if the functions could not use it
   */
  Optional<Path> roster() {
    return given("roster").map(OwnRoster::checked);
  }

  Concurrency concurrency() {
    return given("concurrency").map(Concurrency::of).orElse(Concurrency.STANDARD);
  }

  /** What serves in place of the stage's own table. */
  Optional<RestoredTable> table() {
    return given("table").map(RestoredTable::of);
  }

  /** A name of the office's own for the HTTP API. */
  Optional<Domain> domain() {
    return given("domain").map(name -> new Domain(name, certificate(name)));
  }

  /** The host before which a wall is wanted: that of the HTTP API. */
  Optional<String> walled() {
    return given("waf").filter(Boolean::parseBoolean).map(wall -> origin());
  }

  /** A name and the certificate that proves it. */
  record Domain(String name, String certificateArn) {}

  private Optional<String> given(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private String certificate(String domain) {
    return given("certificate")
        .orElseThrow(
            () ->
                new RefusedException(
                    "The domain \"%s\" needs a certificate in the stage's region: -c certificate=ARN."
                        .formatted(domain)));
  }

  private String origin() {
    return given("origin")
        .filter(host -> host.matches("[a-z0-9.-]+"))
        .orElseThrow(
            () ->
                new RefusedException(
                    "A wall needs what lies behind it: -c origin=HOST, the bot stack's PublicUrl"
                        + " without https://."));
  }
}
