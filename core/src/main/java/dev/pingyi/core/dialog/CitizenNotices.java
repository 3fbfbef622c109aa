package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Notification.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What citizens are told of their complaint without asking; empty where it has moved on. */
public final class CitizenNotices {
  private final Office office;
  private final SignedButtons buttons;

  public CitizenNotices(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys(), office.texts());
  }

  public Optional<Reply> write(Topic topic, Complaint complaint, Contact contact, Instant now) {
    Language language = Language.of(contact.language());
    return switch (topic) {
      case ASK_CALLED -> askCalled(complaint, language);
      case UPHELD_FOR_CITIZEN -> upheld(complaint, language);
      case REVOKED_FOR_CITIZEN -> revoked(complaint, language);
      case ASK_REMEDY -> askRemedy(complaint, language);
      case CLOSED_FOR_CITIZEN ->
          complaint instanceof Complaint.Closed
              ? Optional.of(Reply.message(say(language, Phrase.CITIZEN_CLOSED, complaint)))
              : Optional.empty();
      case LETTER_FROM_OFFICE -> letter(complaint, contact, language);
      default -> Optional.empty();
    };
  }

  private Optional<Reply> askCalled(Complaint complaint, Language language) {
    Phrase ask =
        switch (complaint) {
          case Complaint.Settled _ -> Phrase.ASK_CALLED_SETTLED;
          case Complaint.Assigned _ -> Phrase.ASK_CALLED_ASSIGNED;
          case Complaint.Referred _ -> Phrase.ASK_CALLED_REFERRED;
          default -> Phrase.ANSWER_NOTED;
        };
    return ask == Phrase.ANSWER_NOTED
        ? Optional.empty()
        : Optional.of(asked(complaint, language, ask, List.of(Action.CALLED, Action.NOT_CALLED)));
  }

  private Optional<Reply> askRemedy(Complaint complaint, Language language) {
    return complaint instanceof Complaint.Confirming
        ? Optional.of(
            asked(
                complaint,
                language,
                Phrase.ASK_REMEDY,
                List.of(Action.CONTENT, Action.NOT_CONTENT)))
        : Optional.empty();
  }

  private Optional<Reply> upheld(Complaint complaint, Language language) {
    CaseFile file = complaint.file();
    if (file.verdict() != Verdict.UPHELD) {
      return Optional.empty();
    }
    int year =
        office
            .books()
            .day(file.times().passed().getOrDefault("decided", file.openedAt()))
            .getYear();
    int cost = office.books().ofYear(year).points().upheld();
    String unit = new DisplayNames(office, language).unit(file.unit());
    return Optional.of(
        Reply.message(
            office
                .texts()
                .say(
                    language,
                    Phrase.CITIZEN_UPHELD,
                    complaint.reference(),
                    file.verdictReason(),
                    unit,
                    cost)));
  }

  private Optional<Reply> revoked(Complaint complaint, Language language) {
    boolean so =
        complaint instanceof Complaint.Closed closed && closed.how() == ClosingReason.REVOKED;
    // After an appeal the kept reason is that of the verdict that fell, so it is not repeated.
    Phrase phrase =
        complaint.file().appeal().equals("overturned")
            ? Phrase.CITIZEN_OVERTURNED
            : Phrase.CITIZEN_REVOKED;
    String text =
        office
            .texts()
            .say(language, phrase, complaint.reference(), complaint.file().verdictReason());
    return so ? Optional.of(Reply.message(text)) : Optional.empty();
  }

  private Optional<Reply> letter(Complaint complaint, Contact contact, Language language) {
    return contact.letters().reversed().stream()
        .filter(l -> l.from().equals("office"))
        .findFirst()
        .map(
            l ->
                Reply.message(
                    office
                        .texts()
                        .say(
                            language,
                            Phrase.LETTER_FROM_OFFICE,
                            complaint.reference(),
                            office.keys().open(l.text(), contact.reference()))));
  }

  private Reply asked(Complaint complaint, Language language, Phrase ask, List<Action> acts) {
    String account = complaint.file().account();
    List<List<Button>> rows =
        acts.stream().map(act -> List.of(buttons.deed(account, complaint, act, language))).toList();
    return Reply.message(say(language, ask, complaint), rows);
  }

  private String say(Language language, Phrase phrase, Complaint complaint) {
    String place = new DisplayNames(office, language).place(complaint.file().counter());
    return office.texts().say(language, phrase, complaint.reference(), place);
  }
}
