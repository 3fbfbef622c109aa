package dev.pingyi.server.desk;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.QuotedText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of a case, as the page says it to this reader. */
final class CaseFacts {
  private final DeskVisit visit;
  private final CaseReading reading;
  private final boolean numberOpen;

  /**
   * @param numberOpen whether the number is on the page
   */
  CaseFacts(DeskVisit visit, CaseReading reading, boolean numberOpen) {
    this.visit = visit;
    this.reading = reading;
    this.numberOpen = numberOpen;
  }

  /** A number in people's words is seen as long as the one that was left. */
  String readable(String words) {
    return reading.readable(words, numberOpen);
  }

  Map<String, Object> values() {
    Complaint complaint = reading.complaint();
    CaseFile file = complaint.file();
    DisplayNames names = visit.names();
    Map<String, Object> values = new HashMap<>();
    values.put("title", names.place(file.opening().counter()));
    values.put("reference", complaint.reference());
    values.put("matter", names.matter(file.details().matter()));
    values.put("state", state(complaint));
    values.put(
        "grades",
        List.of(
            grade(DeskPhrase.GRADE_MATTER, names.of(file.opening().matterGrade())),
            grade(DeskPhrase.GRADE_PERSON, names.of(file.opening().personGrade()))));
    values.put("reasons", reasons(file));
    values.put("opened", moment(file.opening().at()));
    values.put("words", reading.words(visit).map(this::readable).orElse(""));
    values.put("released", reading.released(visit).map(QuotedText::readable).orElse(""));
    List<Map<String, Object>> letters = letters();
    values.put("letters", letters);
    values.put("hasLetters", !letters.isEmpty());
    values.put("urgency", urgency().stream().toList());
    if (!reading.isForHead()) {
      values.put("reach", new ReachWords(visit, reading).line());
      values.put("holder", holder());
      values.put("linked", new LinkedFacts(visit).of(complaint, this::readable));
    }
    return values;
  }

  /** The unit learns neither how the citizen ended it, nor that it goes on in another one. */
  private String state(Complaint complaint) {
    return reading.isForHead()
        ? Labels.of(HandOver.stateFor(Role.HEAD, complaint), visit.language())
        : Labels.of(complaint, visit.language());
  }

  private Optional<Map<String, Object>> urgency() {
    Complaint complaint = reading.complaint();
    boolean hidden = reading.isForHead() && HandOver.isPending(complaint);
    Optional<Due> due = hidden ? Optional.empty() : complaint.nextDue();
    return due.map(d -> Urgency.of(visit, d.duty(), d.by(), reading.isForHead()));
  }

  private Map<String, String> grade(DeskPhrase of, String grade) {
    return Map.of("of", visit.say(of), "grade", grade);
  }

  private String reasons(CaseFile file) {
    return file.details().reasons().stream()
        .map(code -> Texts.reason(visit.language(), code))
        .collect(Collectors.joining(visit.say(DeskPhrase.POSTS)));
  }

  /** Who of the office has it in hand; or empty. */
  private String holder() {
    return new CaseColleagues(visit.office())
        .holder(reading.complaint(), visit.now())
        .map(
            holder ->
                visit.posts().stream().anyMatch(member -> member.id().equals(holder.id()))
                    ? visit.say(DeskPhrase.ROW_MINE)
                    : visit.say(DeskPhrase.ROW_HELD, holder.name()))
        .orElse("");
  }

  /** The unit learns days, never minutes. */
  String moment(Instant at) {
    return reading.isForHead()
        ? visit.office().books().day(at).toString()
        : DisplayNames.minute(at.atZone(visit.office().books().zone()));
  }

  private List<Map<String, Object>> letters() {
    return reading.contact().stream()
        .flatMap(contact -> contact.letters().stream())
        .map(letter -> letter(letter))
        .toList();
  }

  private Map<String, Object> letter(Contact.Letter letter) {
    boolean ours = letter.from() == Sender.OFFICE;
    return Map.of(
        "ours", ours,
        "from", visit.say(ours ? DeskPhrase.LETTER_OFFICE : DeskPhrase.LETTER_CITIZEN),
        "text", readable(reading.open(visit, letter.text())),
        "at", moment(letter.at()));
  }
}
