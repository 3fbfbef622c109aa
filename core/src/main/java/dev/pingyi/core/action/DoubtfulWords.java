package dev.pingyi.core.action;

import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.DoubtfulText;

/**
 * Words of an act in which something might tell who rated, or name somebody: whoever wrote them
 * looks once more before it is done.
 */
public final class DoubtfulWords {
  private DoubtfulWords() {}

  /**
   * Whether these have to be looked at: only what the unit reads and did not write itself, and what
   * is to name nobody.
   *
   * @param by the role that wrote them
   */
  public static boolean isIn(String words, Role by, Action action) {
    boolean looked = Workflow.isReadBy(Role.HEAD, action) || AccountabilityRules.isRecord(action);
    return by != Role.HEAD && looked && !DoubtfulText.of(words).isClean();
  }
}
