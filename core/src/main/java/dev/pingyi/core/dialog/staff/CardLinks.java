package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Links;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.text.QuotedText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The other complaints of the same person with which one is handled; never for the unit. */
final class CardLinks {
  private final Office office;
  private final CaseCard.Reader reader;
  private final Links links;

  CardLinks(Office office, CaseCard.Reader reader, Complaint complaint) {
    this.office = office;
    this.reader = reader;
    this.links = complaint.file().links();
  }

  /**
   * Where it goes on, or what goes on in it and was said there.
   *
   * @param readable what the reader may see of people's words
   */
  List<String> lines(UnaryOperator<String> readable) {
    Stream<String> into =
        Stream.of(links.into()).filter(r -> !r.isEmpty()).map(r -> say(CardPhrase.MERGED_INTO, r));
    Stream<String> from =
        links.from().stream()
            .map(
                r ->
                    words(r)
                        .map(readable)
                        .map(words -> say(CardPhrase.MERGED_WORDS, r, QuotedText.of(words)))
                        .orElseGet(() -> say(CardPhrase.MERGED_FROM, r)));
    return Stream.concat(into, from).toList();
  }

  /** A button for each of them. */
  List<List<Button>> rows(SignedButtons buttons) {
    return Stream.concat(Stream.of(links.into()).filter(r -> !r.isEmpty()), links.from().stream())
        .map(r -> List.of(buttons.show(reader.account(), r, r)))
        .toList();
  }

  private Optional<String> words(String reference) {
    return office
        .store()
        .contact(reference)
        .map(Contact::words)
        .filter(text -> !text.isEmpty())
        .map(text -> office.keys().open(text, reference));
  }

  private String say(Phrase phrase, Object... places) {
    return Texts.say(reader.language(), phrase, places);
  }
}
