package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Caller;
import java.time.Instant;
import java.util.List;

/**
 * One message and all that is known of who sent it.
 *
 * @param talk the talk so far, version 0 if it begins with this message
 */
public record DialogContext(Conversation talk, Caller caller, Inbound inbound, Instant now) {
  /** The posts on which the person works now. */
  public List<Member> members() {
    return caller.members();
  }

  /** These, and those from which the person is away: a unit stays the own one on a holiday. */
  public List<Member> posts() {
    return caller.posts();
  }

  /** Which of the person's ratings were counted lately. */
  public List<Counted> counted() {
    return caller.counted();
  }

  public String account() {
    return talk.account();
  }

  public Language language() {
    return talk.language();
  }

  /** The phrase in the language of the talk. */
  public String say(Phrase phrase, Object... places) {
    return Texts.say(language(), phrase, places);
  }

  /** The talk after this message, at another question. */
  public Conversation at(Step next) {
    return talk.moved(inbound.cause(), next, false, now);
  }

  /** The talk after this message, still at the same question: its buttons stay good. */
  public Conversation still(Step same) {
    return talk.moved(inbound.cause(), same, true, now);
  }

  /**
   * The book by which a rating is talked about to its end: that of its own instant, so that a new
   * year in the middle of a talk changes nothing.
   */
  public RuleBook bookOf(RuleBooks books, String reference) {
    return books.inForce(talk.ratedAt(reference));
  }

  /** The person who speaks, as the one who rates, adds and answers. */
  public Actor.Citizen citizen() {
    return new Actor.Citizen(account(), inbound.from().text(), language().code());
  }
}
