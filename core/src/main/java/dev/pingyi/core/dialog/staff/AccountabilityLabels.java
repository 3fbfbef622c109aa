package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;

/** How whose people, the measures and what else followed are called. */
public final class AccountabilityLabels {
  private AccountabilityLabels() {}

  public static AccountabilityPhrase of(StaffGroup group) {
    return switch (group) {
      case STAFF -> AccountabilityPhrase.STAFF;
      case LEADERS -> AccountabilityPhrase.LEADERS;
      case SUPERIORS -> AccountabilityPhrase.SUPERIORS;
    };
  }

  public static AccountabilityPhrase of(Measure measure) {
    return switch (measure) {
      case REMINDER_TALK -> AccountabilityPhrase.REMINDER_TALK;
      case CRITICISM -> AccountabilityPhrase.CRITICISM;
      case SELF_CRITICISM -> AccountabilityPhrase.SELF_CRITICISM;
      case ADMONITION -> AccountabilityPhrase.ADMONITION;
      case REMOVAL -> AccountabilityPhrase.REMOVAL;
      case DISCIPLINE -> AccountabilityPhrase.DISCIPLINE;
    };
  }

  public static AccountabilityPhrase of(Consequence consequence) {
    return switch (consequence) {
      case CASE_OPENED -> AccountabilityPhrase.CASE_OPENED;
      case CIRCULAR -> AccountabilityPhrase.CIRCULAR;
      case ORGANISATION_TOLD -> AccountabilityPhrase.ORGANISATION_TOLD;
      case RULE_CHANGED -> AccountabilityPhrase.RULE_CHANGED;
    };
  }
}
