package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What inspectors and heads are told and asked about a breach. */
public enum BreachPhrase implements Phrase {
  // Why it comes.
  HEAD,
  HEAD_REMINDER,
  HEAD_OVERDUE,
  HEAD_RECOUNTED,
  HEAD_NOBODY,
  HEAD_DECIDED,
  HEAD_CONFIRMED,

  // The card.
  REPORTED,
  CLUE,
  NOTICED_LOOKUP,
  NOTICED_QUESTION,
  CONFIRMED,
  REJECTED,
  FOR_UNIT,

  // In the list of what is open.
  OPEN,

  // What its buttons ask for and what they did.
  WHICH,
  ASK_REPORT,
  ASK_CONFIRM,
  ASK_REJECT,
  DID_REPORT,
  DID_CONFIRM,
  DID_REJECT,
  NOT_REPORTED,
  NO_PLACE,
  BY_COMMAND,
  NO_REASON,
  DECIDED,

  // To somebody of the unit who asks who rated it; the questions have a bar between.
  PRYING_REFUSED,
  WHO_RATED;

  private static final TextBundle BUNDLE = new TextBundle(BreachPhrase.class, "breach");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
