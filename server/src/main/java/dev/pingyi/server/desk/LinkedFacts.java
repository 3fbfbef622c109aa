package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Links;
import dev.pingyi.core.dialog.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The other complaints of the same person with which one is handled, for the office: the unit does
 * not learn that two are of one person.
 */
final class LinkedFacts {
  private final DeskVisit visit;

  LinkedFacts(DeskVisit visit) {
    this.visit = visit;
  }

  /**
   * The one in which it goes on, or those that go on in it, with what was said there.
   *
   * @param readable what the reader may see of people's words
   */
  List<Map<String, Object>> of(Complaint complaint, UnaryOperator<String> readable) {
    Links links = complaint.file().links();
    Stream<Map<String, Object>> into =
        Optional.of(links.into()).filter(r -> !r.isEmpty()).stream()
            .map(
                r ->
                    Map.of(
                        "href", to(r), "label", visit.say(DeskPhrase.LINKED_INTO, r), "words", ""));
    Stream<Map<String, Object>> from =
        links.from().stream()
            .flatMap(r -> visit.office().store().complaint(r).stream())
            .map(c -> merged(c, readable));
    return Stream.concat(into, from).toList();
  }

  private Map<String, Object> merged(Complaint complaint, UnaryOperator<String> readable) {
    String reference = complaint.reference();
    return Map.of(
        "href", to(reference),
        "label", visit.say(DeskPhrase.LINKED_FROM, named(complaint)),
        "words", words(reference).map(readable).orElse(""));
  }

  private Optional<String> words(String reference) {
    return visit
        .office()
        .store()
        .contact(reference)
        .map(Contact::words)
        .filter(text -> !text.isEmpty())
        .map(text -> visit.office().keys().open(text, reference));
  }

  /** One with which another may be merged, as a choice. */
  Map<String, Object> choice(Complaint earlier, String chosen) {
    String state = Labels.of(earlier.state(), visit.language());
    return Map.of(
        "value", earlier.reference(),
        "label", named(earlier) + " · " + state,
        "chosen", earlier.reference().equals(chosen));
  }

  /** By what somebody knows which one it is. */
  private String named(Complaint complaint) {
    CaseFile file = complaint.file();
    String matter = visit.names().matter(file.details().matter());
    return Stream.of(
            complaint.reference(),
            visit.office().books().day(file.opening().at()).toString(),
            visit.names().place(file.opening().counter()),
            matter)
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElseThrow();
  }

  private String to(String reference) {
    return visit.to("/m/case/" + reference);
  }
}
