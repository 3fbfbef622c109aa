package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.TakenPoints;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.text.QuotedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What citizens are told of their complaint without asking; empty where it has moved on. */
public final class CitizenNotifications {
  private final Office office;
  private final SignedButtons buttons;

  public CitizenNotifications(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /**
   * What is said.
   *
   * @param part the number of the letter that is to be told, if it is one
   */
  public Optional<Reply> write(Topic topic, Complaint complaint, Contact contact, int part) {
    Language language = Language.of(contact.language());
    return switch (topic) {
      case ASK_REACHED ->
          askCalled(complaint, language).filter(_ -> complaint instanceof Complaint.CallOwed);
      case ASK_CALLED ->
          askCalled(complaint, language).filter(_ -> !(complaint instanceof Complaint.CallOwed));
      case ASK_CALL_TIME -> askCallTime(complaint, language);
      case UPHELD_FOR_CITIZEN -> upheld(complaint, language);
      case REVOKED_FOR_CITIZEN -> new EndNotifications(office).revoked(complaint, language);
      case ACCOUNTABILITY_FOR_CITIZEN ->
          new AccountabilityNotifications(office).held(complaint, language);
      case ACCOUNTABILITY_CORRECTED ->
          new AccountabilityNotifications(office).corrected(complaint, language);
      case ASK_REMEDY -> askRemedy(complaint, language);
      case CLOSED_FOR_CITIZEN -> new EndNotifications(office).closed(complaint, language);
      case SENT_BACK_FOR_CITIZEN ->
          complaint instanceof Complaint.RemedyOwed owed
              ? Optional.of(new EndNotifications(office).sentBack(owed, language))
              : Optional.empty();
      case LETTER_FROM_OFFICE -> letter(complaint, contact, part, language);
      case NEW,
          REMINDER,
          OVERDUE,
          RECOUNTED,
          PASSED_ON,
          OBJECTED,
          NOT_CALLED,
          CONTACT_CHANGED,
          REFERRED,
          NOBODY,
          APPEAL,
          APPEAL_REMINDER,
          APPEAL_OVERDUE,
          ACCOUNTABILITY,
          ACCOUNTABILITY_REMINDER,
          ACCOUNTABILITY_OVERDUE,
          LETTER_FROM_CITIZEN,
          ESCALATED,
          FLAGGED,
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
          ASSIGNED,
          UPHELD,
          SENT_BACK,
          APPEAL_DECIDED,
          NOTICE,
          NONE ->
          Optional.empty();
    };
  }

  /** Many have complained of the same, and a rule came of it. */
  public Optional<Reply> rule(SystemicIssue issue, Complaint complaint, Contact contact) {
    return new EndNotifications(office).rule(issue, complaint, Language.of(contact.language()));
  }

  /** What the citizen was asked about the complaint as it stands, once more. */
  public Optional<Reply> question(Complaint complaint, Language language) {
    return askCalled(complaint, language).or(() -> askRemedy(complaint, language));
  }

  private Optional<Reply> askCalled(Complaint complaint, Language language) {
    // Who left no number is never asked about a call.
    boolean phone = complaint.file().details().phone();
    boolean confirmed = complaint.file().calls().confirmed().isPresent();
    boolean nothingToAsk = confirmed || Workflow.answers(complaint).isEmpty();
    return switch (complaint) {
      case Complaint.Settled _ ->
          asked(
              complaint,
              language,
              confirmed
                  ? NotificationPhrase.ASK_SOLVED_SETTLED
                  : phone
                      ? NotificationPhrase.ASK_CALLED_SETTLED
                      : NotificationPhrase.ASK_ANSWERED_SETTLED);
      case Complaint.Assigned _ ->
          asked(
              complaint,
              language,
              nothingToAsk
                  ? NotificationPhrase.TELL_ASSIGNED
                  : phone
                      ? NotificationPhrase.ASK_CALLED_ASSIGNED
                      : NotificationPhrase.ASK_ANSWERED_ASSIGNED);
      case Complaint.Referred _ ->
          asked(
              complaint,
              language,
              nothingToAsk
                  ? NotificationPhrase.TELL_REFERRED
                  : phone
                      ? NotificationPhrase.ASK_CALLED_REFERRED
                      : NotificationPhrase.ASK_ANSWERED_REFERRED);
      case Complaint.CallOwed _ ->
          nothingToAsk || !complaint.file().calls().isReached()
              ? Optional.empty()
              : asked(
                  complaint,
                  language,
                  phone ? NotificationPhrase.ASK_CALLED_NOW : NotificationPhrase.ASK_ANSWERED_NOW);
      case Complaint.Remedying _,
          Complaint.Escalated _,
          Complaint.Confirming _,
          Complaint.Closed _ ->
          Optional.empty();
    };
  }

  /** Nobody answered, again and again: another time, another number, or words instead. */
  private Optional<Reply> askCallTime(Complaint complaint, Language language) {
    if (!(complaint instanceof Complaint.CallOwed) || !complaint.file().details().phone()) {
      return Optional.empty();
    }
    String account = complaint.file().opening().account();
    List<List<Button>> rows =
        Stream.of(Action.CHANGE_CALL_TIME, Action.REPLY)
            .map(action -> List.of(buttons.action(account, complaint, action, language)))
            .toList();
    return Optional.of(
        Reply.message(say(language, NotificationPhrase.ASK_CALL_TIME, complaint), rows));
  }

  private Optional<Reply> askRemedy(Complaint complaint, Language language) {
    return complaint instanceof Complaint.Confirming
        ? asked(complaint, language, NotificationPhrase.ASK_REMEDY)
        : Optional.empty();
  }

  private Optional<Reply> upheld(Complaint complaint, Language language) {
    CaseFile file = complaint.file();
    if (file.inquiry().verdict() != Verdict.UPHELD) {
      return Optional.empty();
    }
    String unit = new DisplayNames(office, language).unit(file.opening().unit());
    return Optional.of(
        Reply.message(
            Texts.say(
                language,
                NotificationPhrase.CITIZEN_UPHELD,
                complaint.reference(),
                said(complaint, Action.UPHOLD),
                unit,
                -new TakenPoints(office).of(complaint).change())));
  }

  private Optional<Reply> letter(
      Complaint complaint, Contact contact, int number, Language language) {
    return contact.letters().stream()
        .filter(l -> l.from() == Sender.OFFICE && l.number() == number)
        .findFirst()
        .map(
            l ->
                Reply.message(
                    Texts.say(
                        language,
                        NotificationPhrase.LETTER_FROM_OFFICE,
                        complaint.reference(),
                        QuotedText.of(office.keys().open(l.text(), contact.reference())))));
  }

  /** Whether there was a call is asked first; whether it is solved, by the answer to that. */
  private Optional<Reply> asked(Complaint complaint, Language language, NotificationPhrase ask) {
    String account = complaint.file().opening().account();
    boolean confirmed = complaint.file().calls().confirmed().isPresent();
    List<List<Button>> rows =
        Workflow.answers(complaint).stream()
            .filter(
                action ->
                    (confirmed && !Workflow.isOfRemedy(action))
                        ? Workflow.isAskedSecond(action)
                        : !Workflow.isAskedSecond(action))
            .map(action -> List.of(buttons.action(account, complaint, action, language)))
            .toList();
    return Optional.of(Reply.message(say(language, ask, complaint), rows));
  }

  private String say(Language language, NotificationPhrase phrase, Complaint complaint) {
    String place = new DisplayNames(office, language).place(complaint.file().opening().counter());
    return Texts.say(
        language,
        phrase,
        complaint.reference(),
        place,
        said(complaint, complaint instanceof Complaint.Settled ? Action.SETTLE : Action.PUT_RIGHT));
  }

  /** What was said with the newest act of the kind, if it is for the citizen. */
  static String said(Complaint complaint, Action action) {
    return Workflow.isReadByCitizen(action)
        ? QuotedText.of(complaint.file().history().words(action))
        : "";
  }
}
