package dev.pingyi.core.notify;

import java.time.Instant;

/**
 * A message that is owed to one recipient. It names its subject and carries no text: what is said
 * is drawn from the subject when it is spoken, or dropped if it is no longer true.
 *
 * @param id derived from the event and the recipient; the same notification is spoken once
 * @param subject a complaint's reference, a flag, a month, a day, or what a digest tells of
 * @param part for a notice: 0 is the ranking, 1 and up its pictures, then the rest; for a letter
 *     its number; for a digest how much is told in it; for a member 1 if it has waited on the
 *     agenda; otherwise 0
 * @param at when what it tells of happened, by the office clock
 * @param after by the real clock: not to be spoken earlier, because a chat service asked for
 *     patience
 */
public record Notification(
    String id, Recipient to, Topic topic, String subject, int part, Instant at, Instant after) {
  /** Who is spoken to. */
  public sealed interface Recipient {
    /** The citizen behind a rating. */
    record Citizen(String reference) implements Recipient {}

    /** A member of the office, found among the members of a post. */
    record Staff(String member, String postKey) implements Recipient {}

    /** A group channel by its place in the settings, counted from 0. */
    record Group(int number) implements Recipient {}
  }

  public Notification notBefore(Instant realTime) {
    return new Notification(id, to, topic, subject, part, at, realTime);
  }
}
