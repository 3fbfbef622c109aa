package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.NumberInSight;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.QuotedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Draws a complaint as staff see it, with the buttons of their role. The head of the unit sees
 * neither the minute nor the person: the day only, and what an officer released of the words.
 */
public final class CaseCard {
  /**
   * For whom a card is drawn.
   *
   * @param offered what that person may do, in the order of the buttons
   * @param about what the card is about, if that is not what its state asks for
   */
  public record Reader(
      String account, Role role, Language language, List<Action> offered, Duty about) {
    /** About what the person may do. */
    public Reader(String account, Role role, Language language, List<Action> offered) {
      this(account, role, language, offered, about(offered));
    }

    private static Duty about(List<Action> offered) {
      return offered.stream().anyMatch(Workflow::isReview)
          ? Duty.REVIEW
          : offered.contains(Action.RECORD_ACCOUNTABILITY) ? Duty.ACCOUNTABILITY : Duty.NOTHING;
    }
  }

  private final Office office;
  private final SignedButtons buttons;

  public CaseCard(Office office) {
    this.office = office;
    this.buttons = new SignedButtons(office.keys());
  }

  /** The card under a headline; {@code number} shows the phone number too. */
  public Reply draw(
      Reader reader, String headline, Complaint complaint, Optional<String> number, Instant now) {
    List<String> lines = new ArrayList<>();
    if (!headline.isEmpty()) {
      lines.add(headline);
    }
    if (reader.role() == Role.HEAD) {
      forUnit(reader, complaint, now, lines);
    } else {
      forOffice(reader, complaint, number.isPresent(), now, lines);
      number.ifPresent(open -> lines.add(say(reader, CardPhrase.NUMBER, open)));
    }
    return Reply.message(String.join("\n", lines), rows(reader, complaint));
  }

  private void forOffice(
      Reader reader, Complaint complaint, boolean open, Instant now, List<String> lines) {
    CaseFile file = complaint.file();
    DisplayNames names = new DisplayNames(office, reader.language());
    Optional<Due> beside = complaint.beside(reader.about());
    lines.add(due(reader, complaint, beside, now));
    beside.or(complaint::nextDue).map(names::next).ifPresent(lines::add);
    CardPeople people = new CardPeople(office, reader.language());
    people.holder(complaint, now).ifPresent(lines::add);
    lines.add(complaint.reference() + " " + place(file, names));
    grades(reader, file, names, lines);
    Optional<Contact> contact = office.store().contact(complaint.reference());
    UnaryOperator<String> readable =
        words -> NumberInSight.readable(words, complaint, open, reader.offered());
    CardWords words = new CardWords(office, reader, complaint, contact, readable);
    lines.addAll(words.citizen());
    lines.addAll(words.letters());
    lines.addAll(new CardLinks(office, reader, complaint).lines(readable));
    lines.add(
        file.details().phone()
            ? say(
                reader,
                CardPhrase.CALL_TIME,
                Labels.window(file.details().callTime(), reader.language()))
            : say(reader, withoutNumber(reader, file)));
    lines.addAll(people.attempts(complaint));
    confirmation(reader, file, lines);
    lines.addAll(accountability(reader, complaint));
    lines.addAll(words.acts());
  }

  private void forUnit(Reader reader, Complaint complaint, Instant now, List<String> lines) {
    CaseFile file = complaint.file();
    DisplayNames names = new DisplayNames(office, reader.language());
    lines.add(
        say(
            reader,
            CardPhrase.FOR_UNIT,
            complaint.reference(),
            place(file, names),
            office.books().day(file.opening().at())));
    grades(reader, file, names, lines);
    office
        .store()
        .contact(complaint.reference())
        .filter(c -> !c.released().isEmpty())
        .ifPresent(
            c -> lines.add(say(reader, CardPhrase.WORDS, quoted(c.released(), c.reference()))));
    lines.addAll(
        new CardWords(office, reader, complaint, Optional.empty(), UnaryOperator.identity())
            .acts());
    lines.addAll(accountability(reader, complaint));
    if (complaint instanceof Complaint.RemedyOwed owed && !HandOver.isPending(owed)) {
      lines.add(
          say(
              reader,
              owed.deadline().isOver(now) ? CardPhrase.REMEDY_LATE : CardPhrase.REMEDY_BY,
              names.until(owed.deadline().dueAt())));
    }
  }

  /** How else the citizen is reached is said only to whoever can do it. */
  private static CardPhrase withoutNumber(Reader reader, CaseFile file) {
    if (!file.details().reachable()) {
      return CardPhrase.ERASED;
    }
    if (!reader.offered().contains(Action.WRITE)) {
      return CardPhrase.NO_PHONE;
    }
    return file.calls().isWritten() ? CardPhrase.NO_PHONE_WRITTEN : CardPhrase.NO_PHONE_WRITE;
  }

  private List<String> accountability(Reader reader, Complaint complaint) {
    return new AccountabilityLines(office, reader.language()).of(complaint, reader.role());
  }

  private void grades(Reader reader, CaseFile file, DisplayNames names, List<String> lines) {
    lines.add(
        say(
            reader,
            CardPhrase.GRADES,
            names.of(file.opening().matterGrade()),
            names.of(file.opening().personGrade())));
    if (!file.details().reasons().isEmpty()) {
      List<String> reasons =
          file.details().reasons().stream()
              .map(code -> Texts.reason(reader.language(), code))
              .toList();
      lines.add(
          say(
              reader,
              CardPhrase.REASONS,
              String.join(reader.language() == Language.ZH ? "、" : "; ", reasons)));
    }
  }

  /** How much time is left for what the card is about. */
  private String due(Reader reader, Complaint complaint, Optional<Due> beside, Instant now) {
    Optional<Instant> owed =
        complaint instanceof Complaint.Owed o
            ? Optional.of(o.deadline().dueAt())
            : Optional.<Instant>empty();
    return beside
        .map(Due::by)
        .or(() -> owed)
        .map(by -> time(reader, by, now))
        .orElseGet(() -> say(reader, CardPhrase.STATE, Labels.of(complaint, reader.language())));
  }

  private String time(Reader reader, Instant by, Instant now) {
    DisplayNames names = new DisplayNames(office, reader.language());
    CardPhrase phrase = now.isBefore(by) ? CardPhrase.LEFT : CardPhrase.OVERDUE;
    return say(reader, phrase, names.of(Duration.between(now, by)), names.until(by));
  }

  private void confirmation(Reader reader, CaseFile file, List<String> lines) {
    file.calls()
        .confirmed()
        .map(at -> DisplayNames.minute(at.atZone(office.books().zone())))
        .ifPresent(at -> lines.add(say(reader, CardPhrase.CALL_CONFIRMED, at)));
  }

  /**
   * Two actions a row: short labels, and the whole card stays on one screen; what is done beside
   * the case comes last, three a row.
   */
  private List<List<Button>> rows(Reader reader, Complaint complaint) {
    List<List<Button>> rows = new ArrayList<>(rows(reader, complaint, false, 2));
    rows.addAll(rows(reader, complaint, true, 3));
    if (reader.role() != Role.HEAD) {
      rows.addAll(new CardLinks(office, reader, complaint).rows(buttons));
    }
    return rows;
  }

  private List<List<Button>> rows(Reader reader, Complaint complaint, boolean beside, int wide) {
    List<Button> all =
        reader.offered().stream()
            .filter(action -> ClaimRules.isBeside(action) == beside)
            .map(action -> buttons.action(reader.account(), complaint, action, reader.language()))
            .toList();
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i += wide) {
      rows.add(all.subList(i, Math.min(i + wide, all.size())));
    }
    return rows;
  }

  private static String place(CaseFile file, DisplayNames names) {
    String matter = names.matter(file.details().matter());
    return names.place(file.opening().counter()) + (matter.isEmpty() ? "" : " · " + matter);
  }

  /** People's words can look like anything; on a card they look like words of people. */
  private String quoted(String sealed, String reference) {
    return QuotedText.of(open(sealed, reference));
  }

  private String open(String sealed, String reference) {
    return office.keys().open(sealed, reference);
  }

  private String say(Reader reader, CardPhrase phrase, Object... places) {
    return Texts.say(reader.language(), phrase, places);
  }
}
