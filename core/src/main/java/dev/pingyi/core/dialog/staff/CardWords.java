package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a card tells of what was said with each act, and of the letters. Quoted, for people's words
 * can look like anything; and the newest first, as far as there is room.
 */
final class CardWords {
  /**
   * So many characters of both: with all else on a card they fit into one message of a chat
   * service, which takes 4,096.
   */
  private static final int ROOM = 2_900;

  /** Letters never take more of it, so that one long exchange hides no act. */
  private static final int LETTERS_MOST = 2_400;

  private final Office office;
  private final CaseCard.Reader reader;
  private final UnaryOperator<String> readable;
  private final Optional<Contact> contact;
  private final List<String> acts;
  private final List<String> letters;

  /**
   * @param readable what the reader may see of the words
   */
  CardWords(
      Office office,
      CaseCard.Reader reader,
      Complaint complaint,
      Optional<Contact> contact,
      UnaryOperator<String> readable) {
    this.readable = readable;
    this.contact = contact;
    this.office = office;
    this.reader = reader;
    List<String> said =
        (reader.role() == Role.HEAD ? HandOver.forUnit(complaint) : complaint.file().history())
            .said().stream()
                .filter(entry -> Workflow.isReadBy(reader.role(), entry.action()))
                .map(entry -> act(complaint, entry))
                .toList();
    this.acts = newest(said, ROOM, CardPhrase.ACTS_EARLIER);
    int left = ROOM - acts.stream().mapToInt(String::length).sum();
    this.letters =
        newest(
            contact.map(this::written).orElse(List.of()),
            Math.min(left, LETTERS_MOST),
            CardPhrase.LETTERS_EARLIER);
  }

  /** The latest words of each act that the reader may know, oldest first. */
  List<String> acts() {
    return acts;
  }

  /** The citizen's own words, and what the unit reads of them. */
  List<String> citizen() {
    List<String> said = new ArrayList<>();
    contact
        .filter(c -> !c.words().isEmpty())
        .map(c -> readable.apply(office.keys().open(c.words(), c.reference())))
        .ifPresent(words -> said.add(say(CardPhrase.WORDS, QuotedText.of(words))));
    contact
        .filter(c -> !c.released().isEmpty())
        .map(c -> office.keys().open(c.released(), c.reference()))
        .ifPresent(words -> said.add(say(CardPhrase.RELEASED, QuotedText.of(words))));
    return said;
  }

  /** The letters, oldest first. */
  List<String> letters() {
    return letters;
  }

  private List<String> written(Contact contact) {
    return contact.letters().stream()
        .map(
            letter ->
                say(
                    letter.from() == Sender.OFFICE
                        ? CardPhrase.LETTER_OFFICE
                        : CardPhrase.LETTER_CITIZEN,
                    QuotedText.of(
                        readable.apply(office.keys().open(letter.text(), contact.reference())))))
        .toList();
  }

  private String act(Complaint complaint, HistoryEntry entry) {
    // What is doubtful in it was shown to whoever wrote it, and was to stay.
    String words = QuotedText.of(readable.apply(entry.words()));
    if (entry.action() == Action.UPHOLD) {
      boolean fell = complaint.file().appeal() == Appeal.GRANTED;
      return say(fell ? CardPhrase.VERDICT_OVERTURNED : CardPhrase.VERDICT_UPHELD, words);
    }
    if (entry.action() == Action.REVOKE) {
      return say(CardPhrase.VERDICT_REVOKED, words);
    }
    String role =
        Role.of(entry.role()).map(r -> Labels.of(r, reader.language())).orElse(entry.role());
    return say(CardPhrase.SAID, role, Labels.of(entry.action(), reader.language()), words);
  }

  /** As many of the newest as there is room for, and how many are left out. */
  private List<String> newest(List<String> all, int most, CardPhrase earlier) {
    List<String> shown = new ArrayList<>();
    int room = most;
    for (String one : all.reversed()) {
      room -= one.length();
      if (room < 0) {
        break;
      }
      shown.addFirst(one);
    }
    int left = all.size() - shown.size();
    if (left > 0) {
      shown.addFirst(say(earlier, left));
    }
    return shown;
  }

  private String say(CardPhrase phrase, Object... places) {
    return Texts.say(reader.language(), phrase, places);
  }
}
