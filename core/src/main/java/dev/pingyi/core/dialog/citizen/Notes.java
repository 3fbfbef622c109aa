package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/**
 * What is said above a question: what became of the answer before. The talk keeps the name of the
 * phrase only; people's own words come from where they lie sealed.
 */
final class Notes {
  /** Enough to find the place in one's own text. */
  private static final int END_SHOWN = 12;

  private final Office office;

  Notes(Office office) {
    this.office = office;
  }

  String of(Conversation talk) {
    CitizenPhrase phrase = CitizenPhrase.valueOf(talk.note());
    if (talk.step() instanceof Step.Letter letter) {
      int most = office.books().inForce(talk.at()).talk().letterMax();
      return Texts.say(talk.language(), phrase, most, endOfLetter(letter.reference()));
    }
    String reference =
        talk.step() instanceof Step.Done done ? done.reference() : talk.aboutRating().orElse("");
    RuleBook.Talk book = office.books().inForce(talk.ratedAt(reference)).talk();
    return Texts.say(
        talk.language(),
        phrase,
        book.wordsMax(),
        end(reference),
        book.wordsMax() * book.wordsParts());
  }

  /** How the last letter ends that was passed on. */
  private String endOfLetter(String reference) {
    return office
        .store()
        .contact(reference)
        .flatMap(contact -> contact.lastLetter(Sender.CITIZEN))
        .map(letter -> office.keys().open(letter.text(), reference))
        .map(words -> TypedText.end(TypedText.plain(words), END_SHOWN))
        .orElse("");
  }

  /** How the words end that are kept of the rating; nothing where the talk is about none. */
  private String end(String reference) {
    // No store is asked by an empty key: DynamoDB refuses it.
    return Optional.of(reference)
        .filter(about -> !about.isEmpty())
        .flatMap(office.store()::contact)
        .filter(contact -> !contact.words().isEmpty())
        .map(contact -> office.keys().open(contact.words(), reference))
        .map(words -> TypedText.end(TypedText.plain(words), END_SHOWN))
        .orElse("");
  }
}
