package dev.pingyi.server.desk;

import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import java.util.EnumMap;
import java.util.Map;

/** Why something about the people of the office is not done, in the reader's words. */
final class MemberRefusals {
  private static final Map<Refusal, MemberDeskPhrase> WORDS = new EnumMap<>(Refusal.class);

  static {
    WORDS.put(Refusal.NOT_ALLOWED, MemberDeskPhrase.NO_NOT_ALLOWED);
    WORDS.put(Refusal.NAME_MISSING, MemberDeskPhrase.NO_NAME);
    WORDS.put(Refusal.NO_SUCH_AREA, MemberDeskPhrase.INVITE_PLACE);
    WORDS.put(Refusal.NO_SUCH_UNIT, MemberDeskPhrase.INVITE_PLACE);
    WORDS.put(Refusal.NO_SUCH_INVITATION, MemberDeskPhrase.NO_INVITATION);
    WORDS.put(Refusal.INVITATION_USED, MemberDeskPhrase.NO_INVITATION_USED);
    WORDS.put(Refusal.INVITATION_CANCELLED, MemberDeskPhrase.NO_INVITATION);
    WORDS.put(Refusal.INVITATION_EXPIRED, MemberDeskPhrase.NO_INVITATION);
    WORDS.put(Refusal.NO_SUCH_MEMBER, MemberDeskPhrase.NO_MEMBER);
    WORDS.put(Refusal.NOT_YOURSELF, MemberDeskPhrase.NO_YOURSELF);
    WORDS.put(Refusal.LAST_SUPERVISOR, MemberDeskPhrase.NO_LAST_SUPERVISOR);
    WORDS.put(Refusal.NO_SUCH_ABSENCE, MemberDeskPhrase.NO_ABSENCE);
    WORDS.put(Refusal.DAYS_BACKWARDS, MemberDeskPhrase.NO_BACKWARDS);
    WORDS.put(Refusal.DAYS_OVER, MemberDeskPhrase.NO_OVER);
    WORDS.put(Refusal.DAYS_TOO_MANY, MemberDeskPhrase.NO_TOO_MANY);
    WORDS.put(Refusal.AWAY_ALREADY, MemberDeskPhrase.NO_AWAY_ALREADY);
    WORDS.put(Refusal.STANDS_IN_THEN, MemberDeskPhrase.NO_STANDS_IN_THEN);
    WORDS.put(Refusal.STAND_IN_ONESELF, MemberDeskPhrase.NO_ONESELF);
    WORDS.put(Refusal.STAND_IN_AWAY, MemberDeskPhrase.NO_STAND_IN_AWAY);
  }

  private MemberRefusals() {}

  static String of(DeskVisit visit, Outcome.Refused<?> refused) {
    MemberDeskPhrase words = WORDS.get(refused.why());
    return words == null ? refused.sentence() : visit.say(words, refused.value());
  }
}
