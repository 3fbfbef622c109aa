package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said to staff as they work. */
public enum StaffPhrase implements Phrase {
  // Joining, and what lies with a member.
  JOINED,
  INVITATION_USED,
  INVITATION_CANCELLED,
  PAGE_LINK,
  PAGE_LINK_NONE,
  ON_LEAVE,
  INVITATION_EXPIRED,
  NOTHING_OPEN,
  STILL_OPEN,
  STILL_OPEN_LATE,
  ONLY_THESE,
  NONE_OF_THESE,
  BETWEEN,
  PAGE,
  CHOOSE,
  ALSO_LATE,

  CALLS,
  CALLS_OF,
  CALLS_UNANSWERED,

  // What was done.
  DID_NUMBER,
  DID_REACHED,
  DID_NO_ANSWER,
  DID_SETTLED,
  DID_ASSIGNED,
  DID_REFERRED,
  DID_UPHELD,
  DID_REVOKED,
  DID_PUT_RIGHT,
  DID_APPEAL,
  DID_STANDS,
  DID_OVERTURNED,
  DID_NOTE,
  DID_SENT_BACK,
  DID_CLOSED,
  DID_WRITE,
  DID_CLAIM,
  DID_GIVE_BACK,
  DID_PASS_ON,
  DID_MEMO,

  // What is asked for.
  ASK_SETTLED,
  ASK_ASSIGNED,
  ASK_REFERRED,
  ASK_REASON_UPHELD,
  ASK_REASON_REVOKED,
  ASK_PUT_RIGHT,
  ASK_APPEAL,
  ASK_STANDS,
  ASK_OVERTURNED,
  ASK_NOTE,
  ASK_SENT_BACK,
  ASK_CLOSED,
  ASK_LETTER,
  ASK_MEMO,
  ASK_PASS_ON,
  ASK_PASS_ON_NOBODY,

  // What the unit reads.
  ASK_RELEASE,
  ASK_RELEASE_AGAIN,
  ASK_SURE,
  DID_RELEASE,
  DID_WITHHOLD,
  CITIZEN_WROTE_MORE,
  RELEASE_MISSING,
  TOGETHER_WITHHELD,

  // Why something was not done.
  WORDS_EMPTY,
  WORDS_ARE_LABEL,
  WORDS_TOO_SHORT,
  WORDS_SAY_LITTLE,
  WORDS_TOO_LONG,
  SHORTEN,
  REST_OF_LONG,
  NO_NUMBER,
  NO_COLLEAGUE,
  OWN_COMPLAINT,
  OWN_UNIT,
  OWN_REPORT,
  OTHER_ROLE,
  TOOK_PART,
  NOT_ALLOWED,
  GONE,
  OLD_CARD,
  MEANWHILE,
  MEANWHILE_NOW,
  MEANWHILE_AT,
  MEANWHILE_HELD,
  MEANWHILE_CITIZEN,
  MEANWHILE_YOU,
  MOVED_ON;

  private static final TextBundle BUNDLE = new TextBundle(StaffPhrase.class, "staff");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
