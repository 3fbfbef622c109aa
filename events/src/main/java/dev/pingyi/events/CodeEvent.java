package dev.pingyi.events;

import java.time.Instant;

/** What happened to the printed codes of a counter. */
public sealed interface CodeEvent extends CivicEvent {
  String counter();

  @Override
  default String subject() {
    return "sign:" + counter();
  }

  /** A scanned code was not accepted: {@code why} is forged, revoked or unknown. */
  record SignRefused(String counter, String why, Instant at) implements CodeEvent {}

  /** The codes of a counter printed before {@code issue} are dead. */
  record SignRevoked(String counter, int issue, Instant at) implements CodeEvent {}
}
