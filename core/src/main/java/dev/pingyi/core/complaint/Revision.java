package dev.pingyi.core.complaint;

/** By what a button is known to be old. */
public final class Revision {
  private Revision() {}

  /**
   * Where the complaint stands, as a button remembers it: the state, the citizen's objections and
   * the tries to call. A button of another revision is old. An appeal goes its own way beside the
   * remedy: neither makes the buttons of the other old.
   */
  public static String of(Complaint complaint, Action action) {
    CaseFile file = complaint.file();
    if (Workflow.isOfCall(action)) {
      // The same question stays open whatever the office records next.
      return file.remedy().objections() + "." + file.calls().asked();
    }
    if (ReleaseRules.isDecision(action)) {
      // It is about the words, whatever else the complaint does.
      return String.valueOf(ReleaseRules.decisions(file.history()));
    }
    if (AccountabilityRules.isRecord(action)) {
      return String.valueOf(AccountabilityRules.records(file.history()));
    }
    if (ClaimRules.isClaim(action)) {
      return complaint.state().tag()
          + Long.toString(file.holder().since().getEpochSecond(), Character.MAX_RADIX);
    }
    if (action == Action.MEMO) {
      // It is about the case, wherever that stands.
      return action.tag();
    }
    return action == Action.APPEAL || Workflow.isReview(action)
        ? file.appeal().code()
        : complaint.state().tag()
            + file.remedy().objections()
            + "."
            + file.calls().attempts().size();
  }
}
