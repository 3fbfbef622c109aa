package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ReleaseRules;

/**
 * What an officer decides that the unit reads of the citizen's words.
 *
 * @param how one of the three decisions, or {@link #UNDECIDED}
 * @param text what the unit reads instead, if they are put in other words
 * @param seen the words that were looked at, by {@code Contact.wordsRevision}; empty for whoever
 *     decides about them as they are
 */
public record Release(Action how, String text, String seen) {
  /** Nobody has decided. */
  private static final Action UNDECIDED = Action.OPEN;

  public static final Release NONE = new Release(UNDECIDED, "", "");

  public Release {
    if (how != UNDECIDED && !ReleaseRules.isDecision(how)) {
      throw new IllegalArgumentException("no decision about words: " + how.code());
    }
  }

  /** As they are, but for what is marked as doubtful. */
  public static Release marked(String seen) {
    return new Release(Action.RELEASE, "", seen);
  }

  /** In other words. */
  public static Release rewritten(String text, String seen) {
    return new Release(Action.REWRITE, text, seen);
  }

  /** Nothing. */
  public static Release withheld(String seen) {
    return new Release(Action.WITHHOLD, "", seen);
  }

  public boolean isDecided() {
    return how != UNDECIDED;
  }
}
