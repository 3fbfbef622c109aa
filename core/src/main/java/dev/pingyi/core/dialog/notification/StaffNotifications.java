package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.BundleActions;
import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.TakenPoints;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.staff.BundleCard;
import dev.pingyi.core.dialog.staff.CaseCard;
import dev.pingyi.core.dialog.staff.TopicDuty;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff are told of a complaint without asking; empty where it has moved on. */
public final class StaffNotifications {
  private final Office office;
  private final CaseCard cards;

  public StaffNotifications(Office office) {
    this.office = office;
    this.cards = new CaseCard(office);
  }

  /** The card under a headline that says why it comes. */
  public Optional<Reply> write(Topic topic, Member member, Complaint complaint, Instant now) {
    Role role = member.post().role();
    CaseAccess access = new CaseAccess(office, member);
    if (!isStill(topic, member, complaint, now) || !access.mayRead(complaint)) {
      return Optional.empty();
    }
    Language language = Language.of(member.language());
    List<Action> offered = access.buttons(complaint, now);
    var reader =
        new CaseCard.Reader(member.account(), role, language, offered, TopicDuty.of(topic));
    String headline = headline(topic, complaint, language, now);
    return Optional.of(cards.draw(reader, headline, complaint, Optional.empty(), now));
  }

  /**
   * The bad ratings of a flood under one headline; empty if none of them lies with the member any
   * more. A supervisor, with whom none lies, is told where the office is late.
   */
  public Optional<Reply> bundle(Topic topic, Member member, Flag flag, Instant now) {
    boolean watches = member.post().role() == Role.SUPERVISOR;
    List<CaseRow> first = office.store().rowsIn(flag.reference(), 1);
    boolean open = !first.isEmpty();
    // Whoever heads the unit learns of it as its head.
    boolean near = !new CaseAccess(office, member).mayRead(flag);
    if (near || (watches ? !open : new BundleActions(office).of(flag, member).isEmpty())) {
      return Optional.empty();
    }
    Language language = Language.of(member.language());
    boolean late = first.stream().anyMatch(row -> !now.isBefore(row.dueAt()));
    String headline = Texts.say(language, headOfBundle(topic, late));
    return Optional.of(new BundleCard(office).draw(member, language, headline, flag, now));
  }

  /** What was decided of single complaints of it is told as what lies there. */
  private static NotificationPhrase headOfBundle(Topic topic, boolean late) {
    if (topic == Topic.NEW && late) {
      return NotificationPhrase.HEAD_NEW_LATE;
    }
    boolean decided = topic == Topic.UPHELD || topic == Topic.APPEAL_DECIDED;
    return decided ? NotificationPhrase.HEAD_ASSIGNED : head(topic);
  }

  /** Whether what the notification speaks of is still so, and still that role's business. */
  private static boolean isStill(Topic topic, Member member, Complaint c, Instant now) {
    Role role = member.post().role();
    return switch (topic) {
      // What somebody was handed is news only while it lies there.
      case NEW, REFERRED, ASSIGNED, ESCALATED -> Workflow.of(c.state()).news() == topic;
      case PASSED_ON -> c.file().holder().is(member.id());
      case CONTACT_CHANGED -> role == Role.CALLBACK && c instanceof Complaint.CallOwed;
      case REMINDER, OBJECTED, NOT_CALLED -> owes(role, c);
      case RECOUNTED ->
          owes(role, c)
              || c.file().isUnderReview()
              || (role == AccountabilityRules.BY && c.file().isRecordOwed());
      case OVERDUE -> owes(role, c) && ComplaintRules.isOverdue(c, now);
      case NOBODY ->
          !(c instanceof Complaint.Closed) || c.file().isUnderReview() || c.file().isRecordOwed();
      case ACCOUNTABILITY, ACCOUNTABILITY_REMINDER -> c.file().isRecordOwed();
      case ACCOUNTABILITY_OVERDUE ->
          c.file().isRecordOwed() && c.file().inquiry().recordBy().isOver(now);
      case LETTER_FROM_CITIZEN -> !(c instanceof Complaint.Closed);
      case APPEAL, APPEAL_REMINDER, APPEAL_OVERDUE -> c.file().isUnderReview();
      case SENT_BACK -> c instanceof Complaint.RemedyOwed;
      case UPHELD -> c.file().inquiry().verdict() == Verdict.UPHELD;
      case APPEAL_DECIDED -> true;
      case FLAGGED,
          BREACH,
          BREACH_DECIDED,
          SYSTEMIC,
          SELF_CHECK,
          SELF_CHECKED,
          RULE_FOR_CITIZEN,
          DIGEST,
          MORNING,
          EVENING,
          TICKS_MISSED,
          ABSENCE_SET,
          ABSENCE_BEGINS,
          ABSENCE_ENDS,
          POST_LEFT,
          POST_EMPTY,
          ASK_CALLED,
          ASK_REACHED,
          ASK_CALL_TIME,
          UPHELD_FOR_CITIZEN,
          REVOKED_FOR_CITIZEN,
          ACCOUNTABILITY_FOR_CITIZEN,
          ACCOUNTABILITY_CORRECTED,
          ASK_REMEDY,
          CLOSED_FOR_CITIZEN,
          SENT_BACK_FOR_CITIZEN,
          LETTER_FROM_OFFICE,
          NOTICE,
          NONE ->
          false;
    };
  }

  /** Whether the role owes the next step, or watches over those who do. */
  private static boolean owes(Role role, Complaint c) {
    Optional<Role> holder = Workflow.of(c.state()).duty().holder();
    return holder.filter(h -> h == role || role == Role.SUPERVISOR).isPresent();
  }

  private String headline(Topic topic, Complaint complaint, Language language, Instant now) {
    boolean granted = complaint.file().appeal() == Appeal.GRANTED;
    NotificationPhrase phrase =
        topic == Topic.APPEAL_DECIDED && granted
            ? NotificationPhrase.HEAD_APPEAL_OVERTURNED
            : Workflow.duty(complaint) == Duty.RESULT
                ? headOfResult(topic, complaint)
                : topic == Topic.NEW && ComplaintRules.isOverdue(complaint, now)
                    ? NotificationPhrase.HEAD_NEW_LATE
                    : head(topic);
    boolean decided = complaint.file().inquiry().verdict() != Verdict.NONE;
    return decided ? Texts.say(language, phrase, places(complaint)) : Texts.say(language, phrase);
  }

  /** Whoever was reached waits for what came of it. */
  private static NotificationPhrase headOfResult(Topic topic, Complaint complaint) {
    boolean called = complaint.file().calls().isCalled();
    if (topic == Topic.NEW) {
      return NotificationPhrase.HEAD_NEW_RESULT;
    }
    if (topic == Topic.REMINDER) {
      return called
          ? NotificationPhrase.HEAD_REMINDER_RESULT
          : NotificationPhrase.HEAD_REMINDER_WRITTEN;
    }
    if (topic == Topic.OVERDUE) {
      return called
          ? NotificationPhrase.HEAD_OVERDUE_RESULT
          : NotificationPhrase.HEAD_OVERDUE_WRITTEN;
    }
    return head(topic);
  }

  private static NotificationPhrase head(Topic topic) {
    return switch (topic) {
      case NEW -> NotificationPhrase.HEAD_NEW;
      case REMINDER -> NotificationPhrase.HEAD_REMINDER;
      case OVERDUE -> NotificationPhrase.HEAD_OVERDUE;
      case RECOUNTED -> NotificationPhrase.HEAD_RECOUNTED;
      case PASSED_ON -> NotificationPhrase.HEAD_PASSED_ON;
      case OBJECTED -> NotificationPhrase.HEAD_OBJECTED;
      case NOT_CALLED -> NotificationPhrase.HEAD_NOT_CALLED;
      case CONTACT_CHANGED -> NotificationPhrase.HEAD_CONTACT_CHANGED;
      case REFERRED -> NotificationPhrase.HEAD_REFERRED;
      case NOBODY -> NotificationPhrase.HEAD_NOBODY;
      case APPEAL -> NotificationPhrase.HEAD_APPEAL;
      case APPEAL_REMINDER -> NotificationPhrase.HEAD_APPEAL_REMINDER;
      case APPEAL_OVERDUE -> NotificationPhrase.HEAD_APPEAL_OVERDUE;
      case ACCOUNTABILITY -> NotificationPhrase.HEAD_ACCOUNTABILITY;
      case ACCOUNTABILITY_REMINDER -> NotificationPhrase.HEAD_ACCOUNTABILITY_REMINDER;
      case ACCOUNTABILITY_OVERDUE -> NotificationPhrase.HEAD_ACCOUNTABILITY_OVERDUE;
      case LETTER_FROM_CITIZEN -> NotificationPhrase.HEAD_LETTER;
      case ASSIGNED -> NotificationPhrase.HEAD_ASSIGNED;
      case UPHELD -> NotificationPhrase.HEAD_UPHELD;
      case SENT_BACK -> NotificationPhrase.HEAD_SENT_BACK;
      case ESCALATED -> NotificationPhrase.HEAD_ESCALATED;
      case APPEAL_DECIDED -> NotificationPhrase.HEAD_APPEAL_STANDS;
      case FLAGGED,
          BREACH,
          BREACH_DECIDED,
          SYSTEMIC,
          SELF_CHECK,
          SELF_CHECKED,
          RULE_FOR_CITIZEN,
          DIGEST,
          MORNING,
          EVENING,
          TICKS_MISSED,
          ABSENCE_SET,
          ABSENCE_BEGINS,
          ABSENCE_ENDS,
          POST_LEFT,
          POST_EMPTY,
          ASK_CALLED,
          ASK_REACHED,
          ASK_CALL_TIME,
          UPHELD_FOR_CITIZEN,
          REVOKED_FOR_CITIZEN,
          ACCOUNTABILITY_FOR_CITIZEN,
          ACCOUNTABILITY_CORRECTED,
          ASK_REMEDY,
          CLOSED_FOR_CITIZEN,
          SENT_BACK_FOR_CITIZEN,
          LETTER_FROM_OFFICE,
          NOTICE,
          NONE ->
          throw new IllegalArgumentException("not for staff: " + topic);
    };
  }

  /** What the verdict cost and what is left, in the year of the verdict. */
  private Object[] places(Complaint complaint) {
    PointsEffect taken = new TakenPoints(office).of(complaint);
    return new Object[] {-taken.change(), taken.left()};
  }
}
