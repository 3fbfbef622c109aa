package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import java.util.Optional;

/** What citizens are told of people held to account for what they reported. */
final class AccountabilityNotifications {
  private final Office office;

  AccountabilityNotifications(Office office) {
    this.office = office;
  }

  /** What became of it for those who did it; nothing of whoever they are. */
  Optional<Reply> held(Complaint complaint, Language language) {
    return sentence(complaint, language)
        .map(
            held ->
                Reply.message(
                    Texts.say(
                        language,
                        NotificationPhrase.CITIZEN_ACCOUNTABLE,
                        complaint.reference(),
                        held)));
  }

  /** What was said before was wrong. */
  Optional<Reply> corrected(Complaint complaint, Language language) {
    if (complaint.file().inquiry().recorded().isEmpty()) {
      return Optional.empty();
    }
    String reference = complaint.reference();
    return Optional.of(
        Reply.message(
            sentence(complaint, language)
                .map(
                    held ->
                        Texts.say(
                            language,
                            NotificationPhrase.CITIZEN_ACCOUNTABLE_CORRECTED,
                            reference,
                            held))
                .orElseGet(
                    () ->
                        Texts.say(
                            language, NotificationPhrase.CITIZEN_ACCOUNTABLE_NOBODY, reference))));
  }

  private Optional<String> sentence(Complaint complaint, Language language) {
    return new DisplayNames(office, language).heldToAccount(complaint.file());
  }
}
