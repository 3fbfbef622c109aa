package dev.pingyi.core.action;

import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Links;
import dev.pingyi.core.complaint.MergeRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What a step of one complaint brings about in those that are handled together with it, in the same
 * decision: what is merged is always in the list of another one that is not over, or was decided
 * for both. What is personal of all of them is kept as long as that of the one that goes on.
 */
final class LinkedCases {
  private final Office office;
  private final MergeRules rules;
  private final ComplaintDecision decisions;

  LinkedCases(Office office, ComplaintDecision decisions) {
    this.office = office;
    this.rules = new MergeRules(office.books());
    this.decisions = decisions;
  }

  /** All of it; nothing for a complaint that is alone. */
  Decision after(Complaint before, Complaint after, Instant now) {
    Links was = before.file().links();
    Links is = after.file().links();
    if (!was.isMerged() && is.isMerged()) {
      return takenIn(after, is.into(), now);
    }
    if (was.isMerged() && !is.isMerged()) {
      return letGo(after, was.into(), now);
    }
    if (!was.from().isEmpty() && isTakenBack(after)) {
      return each(was.from(), merged -> goesOn(merged, stamp(after), now));
    }
    boolean over = after instanceof Closed;
    if (was.from().isEmpty() || over == before instanceof Closed) {
      return Decision.NOTHING;
    }
    return each(
        is.from(), merged -> kept(merged.reference(), over ? eraseAt(now) : Contact.NOT_YET));
  }

  private Decision takenIn(Complaint merged, String into, Instant now) {
    return office
        .store()
        .complaint(into)
        .map(
            other ->
                decisions
                    .ofOne(other, rules.takeIn(other, merged, stamp(merged)), now)
                    .and(number(other, merged)))
        .orElse(Decision.NOTHING);
  }

  /** The number that the one that goes on is called by from now on. */
  private Decision number(Complaint into, Complaint merged) {
    if (into.file().details().phone() || !merged.file().details().phone()) {
      return Decision.NOTHING;
    }
    String reference = into.reference();
    String number = numberOf(merged.reference());
    return office
        .store()
        .contact(reference)
        .map(to -> to.withPhone(office.keys().seal(number, reference)))
        .map(to -> Decision.of(new Change.PutContact(to)))
        .orElse(Decision.NOTHING);
  }

  private Decision letGo(Complaint merged, String into, Instant now) {
    String reference = merged.reference();
    return office
        .store()
        .complaint(into)
        .filter(other -> other.file().links().from().contains(reference))
        .map(
            other -> {
              boolean number = hasNumberOf(other, reference);
              return decisions
                  .ofOne(other, rules.letGo(other, reference, number, stamp(merged)), now)
                  .and(number ? withoutNumber(into) : Decision.NOTHING);
            })
        .orElse(Decision.NOTHING);
  }

  /** What is personal of it was deleted, and with it what went on from there. */
  Decision erased(Complaint merged, Stamp stamp) {
    return new Repeats(office)
        .into(merged)
        .filter(other -> hasNumberOf(other, merged.reference()))
        .map(
            other ->
                decisions
                    .ofOne(other, rules.numberErased(other, stamp), stamp.at())
                    .and(withoutNumber(other.reference())))
        .orElse(Decision.NOTHING);
  }

  /** Whether the one is called by the number of the other; the citizen may have left another. */
  private boolean hasNumberOf(Complaint into, String merged) {
    return into.file().links().number().equals(merged)
        && numberOf(into.reference()).equals(numberOf(merged));
  }

  private Decision withoutNumber(String reference) {
    return office
        .store()
        .contact(reference)
        .map(contact -> Decision.of(new Change.PutContact(contact.withPhone(""))))
        .orElse(Decision.NOTHING);
  }

  private String numberOf(String reference) {
    return office
        .store()
        .contact(reference)
        .map(Contact::phone)
        .filter(number -> !number.isEmpty())
        .map(number -> office.keys().open(number, reference))
        .orElse("");
  }

  private Decision goesOn(Complaint merged, Stamp stamp, Instant now) {
    return merged instanceof Closed closed
        ? decisions
            .ofOne(merged, rules.goOn(closed, stamp), now)
            .and(kept(merged.reference(), Contact.NOT_YET))
        : Decision.NOTHING;
  }

  private Decision kept(String reference, Instant eraseAt) {
    return office
        .store()
        .contact(reference)
        .filter(contact -> !contact.eraseAt().equals(eraseAt))
        .map(contact -> Decision.of(new Change.PutContact(contact.eraseAt(eraseAt))))
        .orElse(Decision.NOTHING);
  }

  private Instant eraseAt(Instant now) {
    return now.plus(Duration.ofDays(office.books().inForce(now).talk().contactDaysKept()));
  }

  private Decision each(List<String> references, Function<Complaint, Decision> what) {
    return references.stream()
        .flatMap(reference -> office.store().complaint(reference).stream())
        .map(what)
        .reduce(Decision.NOTHING, Decision::and);
  }

  private static boolean isTakenBack(Complaint complaint) {
    return complaint instanceof Closed closed && closed.reason() == ClosingReason.WITHDRAWN;
  }

  /** Who did it, and what was said, as the one complaint tells it. */
  private static Stamp stamp(Complaint after) {
    HistoryEntry last = after.file().history().entries().getLast();
    return new Stamp(last.by(), last.at(), last.words());
  }
}
