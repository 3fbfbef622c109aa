package dev.pingyi.core.action;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What people of the office do, but for what they do to a case, which is an {@code Action}. */
public enum OtherAct implements Coded {
  REPORT_BREACH("report-breach", false),
  CONFIRM_BREACH("confirm-breach", false),
  REJECT_BREACH("reject-breach", false),
  CONFIRM_FLAG("confirm-flag", false),
  RELEASE_FLAG("release-flag", false),
  OPEN_ISSUE("open-issue", false),
  ASK_UNITS("ask-units", false),
  RULE_ISSUE("rule-issue", false),
  CLOSE_ISSUE("close-issue", false),
  SELF_CHECK("self-check", false),
  HOLD_INTERVIEW("hold-interview", false),
  INVITE("invite", true),
  CANCEL_INVITATION("cancel-invitation", true),
  DISMISS("dismiss", true),
  ENTER_LEAVE("enter-leave", true),
  END_LEAVE("end-leave", true);

  private final String code;
  private final boolean toMember;

  OtherAct(String code, boolean toMember) {
    this.code = code;
    this.toMember = toMember;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it is done to a member, or to somebody who is invited; else to a finding. */
  public boolean isToMember() {
    return toMember;
  }

  public static Optional<OtherAct> ofCode(String code) {
    return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
  }
}
