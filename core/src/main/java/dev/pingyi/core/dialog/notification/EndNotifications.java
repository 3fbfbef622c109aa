package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.RemedyRules;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.systemic.SystemicIssue;
import java.util.List;
import java.util.Optional;

/** What citizens are told at the end of their complaint. */
final class EndNotifications {
  private final Office office;
  private final SignedButtons buttons;

  EndNotifications(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /** Who did not answer may still say that it is not solved; what a supervisor ended has ended. */
  Optional<Reply> closed(Complaint complaint, Language language) {
    if (!(complaint instanceof Complaint.Closed closed)) {
      return Optional.empty();
    }
    String reference = complaint.reference();
    if (closed.file().links().isMerged()) {
      return Optional.of(merged(closed, language));
    }
    if (closed.file().history().count(Action.CLOSE) > 0) {
      return Optional.of(
          Reply.message(
              Texts.say(
                  language,
                  NotificationPhrase.CITIZEN_DECIDED,
                  reference,
                  CitizenNotifications.said(complaint, Action.CLOSE),
                  office.books().inForce(closed.at()).talk().officePhone())));
    }
    if (new RemedyRules(office.books()).reopenableUntil(complaint).isEmpty()) {
      return Optional.of(
          Reply.message(Texts.say(language, NotificationPhrase.CITIZEN_CLOSED, reference)));
    }
    int days = office.books().inForce(closed.at()).checks().reopenDays();
    String account = complaint.file().opening().account();
    return Optional.of(
        Reply.message(
            Texts.say(language, NotificationPhrase.CITIZEN_UNCONFIRMED, reference, days),
            List.of(List.of(buttons.action(account, complaint, Action.REOPEN, language)))));
  }

  /** Who has taken the complaint back meanwhile is told nothing of it. */
  Optional<Reply> rule(SystemicIssue issue, Complaint complaint, Language language) {
    boolean withdrawn =
        complaint instanceof Complaint.Closed c && c.reason() == ClosingReason.WITHDRAWN;
    return withdrawn || issue.state() != SystemicIssue.State.RULED
        ? Optional.empty()
        : Optional.of(
            Reply.message(
                Texts.say(
                    language,
                    NotificationPhrase.CITIZEN_RULE,
                    issue.rule().title(),
                    issue.rule().day(),
                    complaint.reference())));
  }

  Optional<Reply> revoked(Complaint complaint, Language language) {
    boolean so =
        complaint instanceof Complaint.Closed closed && closed.reason() == ClosingReason.REVOKED;
    String reference = complaint.reference();
    // After an appeal the reason of its decision is told, not that of the verdict that fell.
    String text =
        complaint.file().appeal() == Appeal.GRANTED
            ? Texts.say(
                language,
                NotificationPhrase.CITIZEN_OVERTURNED,
                reference,
                CitizenNotifications.said(complaint, Action.GRANT_APPEAL))
            : Texts.say(
                language,
                NotificationPhrase.CITIZEN_REVOKED,
                reference,
                CitizenNotifications.said(complaint, Action.REVOKE));
    return so ? Optional.of(Reply.message(text)) : Optional.empty();
  }

  /** It goes on in another one; who means another matter says so. */
  private Reply merged(Complaint complaint, Language language) {
    String account = complaint.file().opening().account();
    return Reply.message(
        Texts.say(
            language,
            NotificationPhrase.CITIZEN_MERGED,
            complaint.reference(),
            new DisplayNames(office, language).place(complaint.file().opening().counter()),
            complaint.file().links().into(),
            CitizenNotifications.said(complaint, Action.MERGE)),
        List.of(List.of(buttons.action(account, complaint, Action.SEPARATE, language))));
  }

  /** It is not over: the unit has to do it once more. */
  Reply sentBack(Complaint.RemedyOwed complaint, Language language) {
    return Reply.message(
        Texts.say(
            language,
            NotificationPhrase.CITIZEN_SENT_BACK,
            complaint.reference(),
            CitizenNotifications.said(complaint, Action.SEND_BACK),
            new DisplayNames(office, language).until(complaint.deadline().dueAt())));
  }
}
