package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.text.HiddenNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which number somebody may see without looking anew: whoever has looked keeps it for a while,
 * whatever is recorded meanwhile, until the call is nothing of theirs any more. To look is {@link
 * Action#SHOW_NUMBER}.
 */
public final class NumberInSight {
  private final Office office;

  public NumberInSight(Office office) {
    this.office = office;
  }

  /**
   * The number, opened, and those that were left with what was merged into it, if they are others;
   * empty if none was left, nobody of these has looked so lately, or none of them may act on the
   * complaint any more.
   *
   * @param posts what the person holds now, as the store says it: with the post goes the number
   */
  public List<String> of(Complaint complaint, List<Member> posts, Instant now) {
    boolean left = complaint.file().details().phone();
    if (complaint instanceof Complaint.Closed || posts.isEmpty() || !left) {
      return List.of();
    }
    Duration lookLasts = office.books().inForce(now).checks().lookLasts();
    return office
        .store()
        .contact(complaint.reference())
        .filter(contact -> !contact.phone().isEmpty())
        .filter(contact -> isOpen(contact, complaint, posts, now, lookLasts))
        .map(contact -> all(contact, complaint))
        .orElse(List.of());
  }

  /** The same person may have left another one with each of them. */
  private List<String> all(Contact own, Complaint complaint) {
    Stream<Contact> merged =
        complaint.file().links().from().stream()
            .flatMap(reference -> office.store().contact(reference).stream())
            .filter(contact -> !contact.phone().isEmpty());
    return Stream.concat(Stream.of(own), merged)
        .map(contact -> office.keys().open(contact.phone(), contact.reference()))
        .distinct()
        .toList();
  }

  /**
   * What somebody of the office reads of people's words: a number in them is as good as the one
   * that was left, and opens with it. Where none was left, it is the only one for whoever has to be
   * in touch.
   *
   * @param open whether the number is in sight
   * @param offered what the reader may do
   */
  public static String readable(
      String words, Complaint complaint, boolean open, List<Action> offered) {
    boolean needed =
        !complaint.file().details().phone()
            && !(complaint instanceof Complaint.Closed)
            && offered.contains(Action.WRITE);
    return open || needed ? words : HiddenNumbers.in(words);
  }

  private boolean isOpen(
      Contact contact, Complaint complaint, List<Member> posts, Instant now, Duration lookLasts) {
    return posts.stream()
        .filter(member -> contact.isOpenFor(member.id(), now, lookLasts))
        .filter(member -> !ClaimRules.isLookOver(complaint, contact, member.id()))
        .map(member -> new CaseAccess(office, member, posts))
        .anyMatch(access -> access.offered(complaint, now).contains(Action.SHOW_NUMBER));
  }
}
