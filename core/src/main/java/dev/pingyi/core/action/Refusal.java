package dev.pingyi.core.action;

/**
 * Why an action is not done. The sentence is for commands and logs, {@code {0}} is the value; chats
 * say it in the reader's words.
 */
public enum Refusal {
  UNKNOWN("there is no such complaint or rating"),
  NOT_ALLOWED("this is not for whoever asks to do"),
  OWN_COMPLAINT("nobody acts on a complaint of their own"),
  OWN_UNIT("nobody acts for the office on a complaint of a unit of their own"),
  OTHER_ROLE("nobody acts in two roles on one case"),
  OWN_REPORT("a breach is confirmed by another than its reporter"),
  TOOK_PART("whoever decides an appeal took no part before"),
  STALE("the complaint has moved on; it is now {0}"),
  WORDS_MISSING("this needs words"),
  WORDS_TOO_SHORT("these words have fewer than {0} characters"),
  WORDS_SAY_LITTLE("these words say too little: they need at least {0} different letters"),
  RECORDED_MEANWHILE("who was held to account was recorded or corrected meanwhile"),
  NOTHING_CORRECTED("this is what is recorded already"),
  TOO_MANY_PEOPLE("more than {0} people of one group under one measure"),
  RELEASE_MISSING("what the unit may read of the citizen's words is undecided"),
  WORDS_CHANGED("the citizen has written more since"),
  WORDS_TOO_LONG("these words have more than {0} characters"),
  TITLE_MISSING("the title of the rule is missing"),
  DAY_TOO_EARLY("the day must not be before {0}"),
  DAY_TOO_LATE("the day must not be after {0}"),
  ALREADY_OPEN("this is looked into already: {0}"),
  NO_COLLEAGUE("this is no colleague who could take it"),
  NO_REPEAT("there is no earlier complaint of the same person here that is still open"),
  NO_NUMBER("no number was left"),
  CONTACT_ERASED("whoever rated has had everything personal deleted"),
  TOO_LATE("it is too late for this"),
  CHANGED_BEFORE("it was added to or changed as often as the rules allow"),
  ALREADY_SAID("this was said before"),
  LETTERS_FULL("no more letters are passed on about this complaint"),
  NO_SUCH_COUNTER("counter '{0}' is not in the roster"),
  NO_SUCH_UNIT("unit '{0}' is not in the roster"),
  NO_SUCH_AREA("area {0}"),
  NO_SUCH_ISSUE("issue {0}"),
  NO_SUCH_NOTICE("no notice of {0} was published"),
  NO_SUCH_INTERVIEW("no notice asks for the interview {0}"),
  WORDS_DOUBTFUL("these words are published, and may name somebody or tell a number; look again"),
  NAME_MISSING("name is needed, at most {0} characters on one line"),
  INVITATION_UNKNOWN("this is no invitation of ours"),
  INVITATION_CANCELLED("the invitation was taken back"),
  NO_SUCH_INVITATION("there is no open invitation '{0}'"),
  NO_SUCH_MEMBER("no member who has joined is called '{0}'"),
  NOT_YOURSELF("nobody dismisses themselves; ask another supervisor or the operator"),
  LAST_SUPERVISOR(
      "this is the last supervisor of the whole city; invite another one first, then dismiss"),
  NO_SUCH_ABSENCE("no absence is called '{0}', or it is over"),
  DAYS_BACKWARDS("the last day {0} is before the first"),
  DAYS_OVER("these days are over: the last one, {0}, lies before today"),
  DAYS_TOO_MANY("an absence has at most {0} days"),
  AWAY_ALREADY("the member is away on some of these days already: {0}"),
  STANDS_IN_THEN("the member stands in for somebody on some of these days: {0}; change that first"),
  STAND_IN_ONESELF("nobody stands in for themselves"),
  STAND_IN_AWAY("whoever is to stand in is away on some of these days: {0}"),
  PAGE_LINK_OVER("the link was used, or its time is over"),
  INVITATION_USED("the invitation has been used"),
  INVITATION_EXPIRED("the invitation has expired");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
