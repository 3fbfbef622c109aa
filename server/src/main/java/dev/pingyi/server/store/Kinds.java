package dev.pingyi.server.store;

import java.util.Set;

/** What items are, as they say it themselves. */
public final class Kinds {
  static final String TALK = "talk";
  static final String MEMBER = "member";
  static final String POST = "post";
  static final String RATING = "rating";
  static final String COMPLAINT = "complaint";
  static final String CONTACT = "contact";
  static final String OPEN = "open";
  static final String OPENED = "opened";
  static final String POINTS = "points";
  static final String ENTRY = "entry";
  static final String SIGN = "sign";
  static final String INVITATION = "invitation";
  static final String SENDING = "sending";
  static final String FAILED = "failed";
  static final String TRANSCRIPT = "transcript";
  static final String LINE = "line";

  public static final Set<String> THAT_EXPIRE =
      Set.of(CONTACT, INVITATION, SENDING, FAILED, ChannelStateItems.KIND);

  /** Items that expire by the office clock; all others that expire do so by the real one. */
  public static final Set<String> OF_OFFICE_CLOCK = Set.of(CONTACT, INVITATION);

  private Kinds() {}
}
