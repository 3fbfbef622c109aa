package dev.pingyi.core.store;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Something that becomes true by a decision.
 *
 * <p>A record with a version replaces the one before it: version 1 must not exist yet, version n
 * needs n−1 in the store.
 */
public sealed interface Change
    permits Change.PutConversation,
        Change.PutRating,
        Change.PutCounted,
        Change.PutComplaint,
        Change.PutContact,
        Change.EraseContact,
        Change.Count,
        Change.Enter,
        Change.Invite,
        Change.Enrol,
        Change.Dismiss,
        Change.PutCodeIssue,
        Change.Publish,
        Change.PutParked,
        Change.PutDelivery,
        Change.PutForgedCodes,
        Change.PutTally,
        Change.PutBreach,
        Change.PutAgenda,
        Change.ListAct,
        SystemicChange,
        StaffChange,
        FigureChange,
        NoticeChange,
        FlagChange {
  /** Whether nothing is different afterwards. */
  default boolean isNothing() {
    return this instanceof Count count && count.counts().equals(Counts.NONE);
  }

  /** Names the record that is changed; empty for what adds up and may be there several times. */
  default String touches() {
    return switch (this) {
      case PutConversation(var conversation) -> "conversation " + conversation.account();
      case PutRating(var rating) -> "rating " + rating.reference();
      case PutCounted(var c) -> "counted " + c.account() + " " + c.key();
      case PutComplaint(var complaint) -> "complaint " + complaint.reference();
      case PutContact(var contact) -> "contact " + contact.reference();
      case EraseContact(var reference) -> "contact " + reference;
      case Count _ -> "";
      case Enter(var _, var after) -> "points of " + after.unit() + " in " + after.year();
      case Invite(var invitation) -> "invitation " + invitation.id();
      case Enrol(var member, var _, var _) -> "member " + member.id();
      case Dismiss(var member) -> "member " + member.id();
      case PutCodeIssue(var issue) -> "code issue of " + issue.counter();
      case Publish(var notice) -> "notice " + notice.month();
      case PutParked(var message) -> "parked message " + message.cause();
      case PutDelivery(var delivery) -> "delivery " + delivery.id();
      case FlagChange.PutFlag(var flag) -> "flag " + flag.reference();
      case FlagChange.PutWindow(var window) -> "window " + window.key();
      case FlagChange.ListRating _ -> "";
      case PutForgedCodes(var forged) -> "forged codes of " + forged.day();
      case PutTally(var tally) -> "tally " + tally.key();
      case PutBreach(var breach) -> "breach " + breach.reference();
      case SystemicChange systemic -> systemic.record();
      case StaffChange staff -> staff.record();
      case NoticeChange notice -> notice.record();
      case FigureChange _ -> "";
      case ListAct _ -> "";
      case PutAgenda(var agenda) -> "agenda " + agenda.account();
    };
  }

  record PutConversation(Conversation conversation) implements Change {}

  record PutRating(Rating rating) implements Change {}

  /** For what an account was counted; a lost race means that somebody else was faster. */
  record PutCounted(Counted counted) implements Change {}

  record PutComplaint(Complaint complaint) implements Change {}

  record PutContact(Contact contact) implements Change {}

  /** The personal part of a rating is deleted; no condition, deleting twice is once. */
  record EraseContact(String reference) implements Change {}

  /**
   * Adds {@code counts} to what is counted of the unit in the month. {@code spread} picks a shard.
   */
  record Count(String unit, YearMonth month, Counts counts, String spread) implements Change {}

  /** Adds an entry and moves the balance of the unit's year to {@code after}. */
  record Enter(Entry entry, PointsBalance after) implements Change {}

  /** An invitation is given out; must not exist. */
  record Invite(Invitation invitation) implements Change {}

  /** A member joins; the invitation is used up by the same write. */
  record Enrol(Member member, String invitation, Instant invitationExpiresAt) implements Change {}

  /** A member leaves. */
  record Dismiss(Member member) implements Change {}

  /** Which issue of a counter's code is valid from now on. */
  record PutCodeIssue(CodeIssue issue) implements Change {}

  /** A month's notice; must not exist. */
  record Publish(Notice notice) implements Change {}

  /** A message that our own code failed on; kept so that nothing of it is lost. */
  record PutParked(ParkedMessage message) implements Change {}

  /** How far a notification has got. */
  record PutDelivery(DeliveryState delivery) implements Change {}

  /** What was counted of a day's texts that are no codes. */
  record PutForgedCodes(ForgedCodes forged) implements Change {}

  /** How often something happened within a while. */
  record PutTally(Tally tally) implements Change {}

  /** A breach was reported, or something became of it. */
  record PutBreach(Breach breach) implements Change {}

  /** What somebody of the office was told and is to be told. */
  record PutAgenda(Agenda agenda) implements Change {}

  /**
   * A member has done something on that day.
   *
   * @param day by the office clock
   * @param until when it is forgotten
   */
  record ListAct(String member, LocalDate day, Act act, Instant until) implements Change {}
}
