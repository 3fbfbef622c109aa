package dev.pingyi.server.desk;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The words of the pages about the office's people. */
enum MemberDeskPhrase implements Phrase {
  // In the frame.
  TAB_MEMBERS,
  TAB_ME,

  // Days.
  DAYS,
  LEAVE,
  NOBODY,

  // The list of the office's people.
  MEMBERS_TITLE,
  MEMBERS_NONE,
  MEMBERS_SHOW,
  MEMBERS_ALL,
  MEMBERS_BUTTON,
  MEMBERS_OPEN,
  INVITED_UNTIL,
  CANCEL,
  CANCELLED,
  INVITE,
  INVITE_NAME,
  INVITE_ROLE,
  INVITE_AREA,
  INVITE_UNIT,
  INVITE_CHOOSE,
  INVITE_BUTTON,
  INVITE_PLACE,
  INVITED,
  QR,

  // One of them.
  TO_MEMBERS,
  MEMBER_LEAVE,
  MEMBER_LEAVE_NOTE,
  MEMBER_FROM,
  MEMBER_UNTIL,
  MEMBER_BY,
  MEMBER_BY_NOBODY,
  MEMBER_ENTER,
  MEMBER_CHANGE,
  MEMBER_END,
  LEAVE_ENTERED,
  LEAVE_ENDED,
  DISMISS,
  DISMISS_NOTE,
  DISMISS_BUTTON,
  DISMISS_SURE,
  DISMISS_YES,
  DISMISSED,

  // The own page.
  DAY_TITLE,
  DAY_PERSON,
  DAY_NONE,
  DAY_NOW,
  DAY_CLOSED,
  ME_TITLE,
  ME_MAY,
  ME_STAND_IN,
  ME_TOLD,
  ME_TOLD_WEB,
  ME_QUIET,
  ME_DEVICES,
  ME_HERE,
  ME_SINCE,
  ME_USED,
  ME_DAY_TODAY,
  ME_DAY_BEFORE,
  ME_DAYS_BEFORE,
  ME_LEAVE,
  ME_LEAVE_OTHERS,
  ME_LEFT,
  ME_ANOTHER,
  ME_LINK_NOTE,
  ME_LINK,
  DEVICE_BROWSER,
  DEVICE_SYSTEM,
  DEVICE_WECHAT,
  DEVICE_WECOM,

  // Why it is not done.
  NO_NOT_ALLOWED,
  NO_NAME,
  NO_INVITATION,
  NO_INVITATION_USED,
  NO_MEMBER,
  NO_YOURSELF,
  NO_LAST_SUPERVISOR,
  NO_ABSENCE,
  NO_DAY,
  NO_BACKWARDS,
  NO_OVER,
  NO_TOO_MANY,
  NO_AWAY_ALREADY,
  NO_STANDS_IN_THEN,
  NO_ONESELF,
  NO_STAND_IN_AWAY;

  private static final TextBundle BUNDLE = new TextBundle(MemberDeskPhrase.class, "members");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
