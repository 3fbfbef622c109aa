package dev.pingyi.core.complaint;

import dev.pingyi.core.rating.Grade;
import java.time.Instant;

/**
 * What is known of a complaint from its first instant. Nothing of it changes but the grades, once
 * and by the citizen.
 *
 * @param account the keyed hash of the citizen's account
 * @param scannedAt when the talk began
 * @param at when it opened, at the second grade
 * @param callDueAt the end of the promise given then
 */
public record Opening(
    String account,
    String unit,
    String area,
    String counter,
    Grade matterGrade,
    Grade personGrade,
    Instant scannedAt,
    Instant at,
    Instant callDueAt) {
  Opening graded(Grade matter, Grade person) {
    return new Opening(account, unit, area, counter, matter, person, scannedAt, at, callDueAt);
  }
}
