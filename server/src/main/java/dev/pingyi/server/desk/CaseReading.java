package dev.pingyi.server.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.NumberInSight;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.DoubtfulText;
import dev.pingyi.core.text.HiddenNumbers;
import dev.pingyi.core.text.QuotedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One case as somebody of the office opens it.
 *
 * @param member the post by which it is read
 * @param offered which steps of it may be done now, by whichever post, in the order of the buttons
 * @param buttons these, and what may be done beside them
 * @param contact what is personal; never for a head, who reads what was released
 * @param released the released words, sealed; or empty
 */
record CaseReading(
    Complaint complaint,
    Member member,
    List<Action> offered,
    List<Action> buttons,
    Optional<Contact> contact,
    String released) {
  /** Empty if it is not for this person, or there is none. */
  static Optional<CaseReading> of(DeskVisit visit, String reference) {
    ComplaintActions actions = new ComplaintActions(visit.office());
    return visit
        .office()
        .store()
        .complaint(reference)
        .flatMap(
            complaint ->
                actions
                    .postFor(visit.posts(), complaint, visit.now())
                    .filter(member -> visit.access(member).mayRead(complaint))
                    .map(member -> of(visit, complaint, member)));
  }

  private static CaseReading of(DeskVisit visit, Complaint complaint, Member member) {
    Optional<Contact> contact = visit.office().store().contact(complaint.reference());
    boolean head = member.post().role() == Role.HEAD;
    return new CaseReading(
        complaint,
        member,
        all(visit, complaint, access -> access.offered(complaint, visit.now())),
        all(visit, complaint, access -> access.buttons(complaint, visit.now())),
        contact.filter(_ -> !head),
        contact.map(Contact::released).orElse(""));
  }

  private static List<Action> all(
      DeskVisit visit, Complaint complaint, Function<CaseAccess, List<Action>> of) {
    return visit.posts().stream()
        .map(member -> visit.access(member))
        .filter(access -> access.mayRead(complaint))
        .flatMap(access -> of.apply(access).stream())
        .distinct()
        .toList();
  }

  boolean isForHead() {
    return member.post().role() == Role.HEAD;
  }

  /** The citizen's words, as far as the reader may know them; or empty. */
  Optional<String> words(DeskVisit visit) {
    return contact
        .map(Contact::words)
        .filter(text -> !text.isEmpty())
        .map(text -> open(visit, text));
  }

  /** The same with brackets around what might tell who wrote them. */
  Optional<String> marked(DeskVisit visit) {
    return words(visit)
        .map(words -> HiddenNumbers.in(DoubtfulText.of(words).marked()))
        .filter(s -> !s.isEmpty());
  }

  /** Whether there are no such brackets. */
  boolean isClean(DeskVisit visit) {
    return words(visit).map(words -> DoubtfulText.of(words).isClean()).orElse(true);
  }

  /** What the unit reads of them; or empty. */
  Optional<String> released(DeskVisit visit) {
    return Optional.of(released).filter(s -> !s.isEmpty()).map(text -> open(visit, text));
  }

  /** People's words as far as the reader may see the numbers in them. */
  String readable(String words, boolean numberOpen) {
    return QuotedText.readable(NumberInSight.readable(words, complaint, numberOpen, offered));
  }

  String open(DeskVisit visit, String sealed) {
    return visit.office().keys().open(sealed, complaint.reference());
  }
}
