package dev.pingyi.core.lives;

import dev.pingyi.core.city.City;
import java.time.Instant;
import java.util.stream.Stream;

/** What is true of what lives beside the complaints. */
record SideLaws(BreachLaws breaches, SystemicLaws systemic) {
  SideLaws(City city) {
    this(new BreachLaws(city), new SystemicLaws(city));
  }

  /** When one of them is looked at. */
  Stream<Instant> dues() {
    return Stream.concat(breaches.dues(), systemic.dues());
  }

  void hold() {
    breaches.hold();
    systemic.hold();
  }

  void holdAtTheEnd() {
    breaches.holdAtTheEnd();
    systemic.holdAtTheEnd();
  }
}
