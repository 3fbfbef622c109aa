package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Store;
import java.time.Instant;

/** What everybody who talks for the office has at hand; the store is only read here. */
public record Office(Store store, Roster roster, RuleBooks books, Keyring keys, Texts texts) {
  /** How the grades are read at an instant. */
  Grades grades(Instant at) {
    return books.inForce(at).grades();
  }

  /**
   * The book by which a rating is talked about to its end: that of its own instant, so that a new
   * year in the middle of a talk changes nothing.
   */
  RuleBook bookOf(Conversation talk, String reference) {
    return books.inForce(talk.ratedAt(reference));
  }
}
