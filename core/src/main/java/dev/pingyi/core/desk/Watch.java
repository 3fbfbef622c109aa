package dev.pingyi.core.desk;

import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Duty;
import java.time.Instant;

/**
 * Something that somebody owes, as a supervisor watches it.
 *
 * @param duty what is owed: by the complaint's state, or beside it
 */
public record Watch(CaseRow row, Duty duty) {
  /** What is owed, as one watches it. */
  public enum Kind {
    CALL,
    VERDICT,
    REMEDY,
    DECISION,
    RECORD,
    /** The citizen is asked; nobody of the office owes anything. */
    WORD
  }

  public Kind kind() {
    return switch (duty) {
      case CALL, RESULT -> Kind.CALL;
      case VERDICT, BREACH -> Kind.VERDICT;
      case SOLUTION, REMEDY -> Kind.REMEDY;
      case DECISION, REVIEW, SYSTEMIC -> Kind.DECISION;
      case ACCOUNTABILITY -> Kind.RECORD;
      case WORD_ON_CALL, WORD_ON_REMEDY, NOTHING -> Kind.WORD;
    };
  }

  public boolean isLate(Instant now) {
    return kind() != Kind.WORD && !now.isBefore(row.dueAt());
  }

  /** Whether it is owed in the complaint's state, so that it is an open case. */
  public boolean isCase() {
    return duty != Duty.REVIEW && duty != Duty.ACCOUNTABILITY;
  }

  /** Whether one of the office has it to do and nobody has taken it up. */
  public boolean isUnclaimed() {
    return isCase() && kind() == Kind.CALL && row.work().holder().isEmpty();
  }
}
