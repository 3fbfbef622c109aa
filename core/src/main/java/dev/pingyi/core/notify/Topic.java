package dev.pingyi.core.notify;

/** What a notification is about, and how people of the office are told of such a thing. */
public enum Topic {
  // To staff.
  NEW(Telling.ALONE),
  REMINDER(Telling.TOGETHER),
  OVERDUE(Telling.TOGETHER),
  RECOUNTED(Telling.TOGETHER),
  /** A colleague hands a complaint to somebody. */
  PASSED_ON(Telling.ALONE),
  OBJECTED(Telling.ALONE),
  NOT_CALLED(Telling.ALONE),
  CONTACT_CHANGED(Telling.ALONE),
  REFERRED(Telling.ALONE),
  NOBODY(Telling.COUNTED),
  APPEAL(Telling.ALONE),
  APPEAL_REMINDER(Telling.TOGETHER),
  APPEAL_OVERDUE(Telling.TOGETHER),
  /** Who was held to account has to be recorded. */
  ACCOUNTABILITY(Telling.ALONE),
  ACCOUNTABILITY_REMINDER(Telling.TOGETHER),
  ACCOUNTABILITY_OVERDUE(Telling.TOGETHER),
  LETTER_FROM_CITIZEN(Telling.ALONE),
  ESCALATED(Telling.ALONE),
  /** The look of a day may raise many. */
  FLAGGED(Telling.COUNTED),
  BREACH(Telling.ALONE),
  SYSTEMIC(Telling.ALONE),
  /** As many as units were asked. */
  SELF_CHECKED(Telling.COUNTED),
  /** Many things in one message. */
  DIGEST(Telling.COUNTED),
  /** What lies there when the office opens, or is late. */
  MORNING(Telling.LIST),
  /** What is left when it closes. */
  EVENING(Telling.LIST),
  TICKS_MISSED(Telling.ALARM),
  /** Somebody is to be away, and somebody to stand in, or no longer. */
  ABSENCE_SET(Telling.ALONE),
  ABSENCE_BEGINS(Telling.ALONE),
  ABSENCE_ENDS(Telling.ALONE),
  /** A colleague is gone or away: what lay with that person lies with the post. */
  POST_LEFT(Telling.ALONE),
  POST_EMPTY(Telling.COUNTED),
  // To the head of the unit.
  ASSIGNED(Telling.ALONE),
  UPHELD(Telling.ALONE),
  SENT_BACK(Telling.ALONE),
  BREACH_DECIDED(Telling.ALONE),
  APPEAL_DECIDED(Telling.ALONE),
  SELF_CHECK(Telling.ALONE),
  // To the citizen.
  ASK_REACHED(Telling.ALONE),
  ASK_CALL_TIME(Telling.ALONE),
  ASK_CALLED(Telling.ALONE),
  UPHELD_FOR_CITIZEN(Telling.ALONE),
  REVOKED_FOR_CITIZEN(Telling.ALONE),
  ACCOUNTABILITY_FOR_CITIZEN(Telling.ALONE),
  ACCOUNTABILITY_CORRECTED(Telling.ALONE),
  ASK_REMEDY(Telling.ALONE),
  CLOSED_FOR_CITIZEN(Telling.ALONE),
  SENT_BACK_FOR_CITIZEN(Telling.ALONE),
  LETTER_FROM_OFFICE(Telling.ALONE),
  RULE_FOR_CITIZEN(Telling.ALONE),
  /**
   * A month's notice: to a group all of it, or what corrects it; to a head what it says of the
   * unit, or what there is to warn of before; to a supervisor whom it asks to be interviewed.
   */
  NOTICE(Telling.ALONE),
  /** To nobody. */
  NONE(Telling.ALONE);

  /**
   * How people of the office are told. What somebody did and hands on to them is told once, at
   * once, and by itself, by day and by night and however much it is: it is their work. What only
   * the clock says of work that they have is measured and comes by day, or nobody would read it.
   */
  public enum Telling {
    /** News: at once, by itself, and counted for nothing. Told late, it is COUNTED. */
    ALONE,
    /** At once while there is room in the hour and the day; else together with others, later. */
    COUNTED,
    /** What the clock brings for many at once: those of an hour together, if they are many. */
    TOGETHER,
    /** One for a part of the day. */
    LIST,
    /** At once in any case; what is measured has the less room. */
    ALARM
  }

  private final Telling telling;

  Topic(Telling telling) {
    this.telling = telling;
  }

  public Telling telling() {
    return telling;
  }
}
