package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.aContact;
import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.aUnitYear;
import static dev.pingyi.core.Fixtures.anEntry;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Deadline;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change.Enter;
import dev.pingyi.core.store.Change.PutComplaint;
import dev.pingyi.core.store.Change.PutContact;
import dev.pingyi.core.store.Change.PutConversation;
import dev.pingyi.core.store.Change.PutDelivery;
import dev.pingyi.core.store.Change.PutRating;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicRules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of record that has a version, each in its first three. */
final class VersionedRecords {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private VersionedRecords() {}

  private static Stream<List<Change>> versions(IntVersions change) {
    return Stream.of(IntStream.rangeClosed(1, 3).mapToObj(change::of).toList());
  }

  static List<List<Change>> all() {
    Conversation begun = Conversation.begin("citizen-9", Language.EN, monday9());
    CodeIssue issue = CodeIssue.first("DH1-02");
    return Stream.of(
            versions(v -> new PutConversation(turns(begun, v))),
            versions(v -> new PutRating(additions(v))),
            versions(v -> new Change.PutCounted(new Counted("a", "k", v, reference(v), monday9()))),
            versions(v -> new FlagChange.PutFlag(flag("FL-TEST-AAAX-YYYY", v))),
            versions(v -> new FlagChange.PutWindow(new Window("w", v, List.of(), monday9()))),
            versions(v -> new PutComplaint(aComplaint().version(v).received())),
            versions(v -> new PutContact(contact(v))),
            versions(
                v -> new Change.PutCodeIssue(new CodeIssue(issue.counter(), v, v + 1, List.of()))),
            versions(v -> new PutDelivery(new DeliveryState("e", v, State.CLAIMED, monday9()))),
            versions(v -> new Change.PutParked(new ParkedMessage("telegram:9", v, v, "sealed"))),
            versions(v -> new Change.PutForgedCodes(new ForgedCodes(TODAY, v, v))),
            versions(v -> new Change.PutBreach(breach(v))),
            versions(v -> new SystemicChange.PutIssue(issue("SI-TEST-AAAX-YYYY", v))),
            versions(v -> new SystemicChange.PutGathering(gathering(v))),
            versions(v -> new Change.PutTally(new Tally("typed:9", v, v, monday9()))),
            versions(v -> new Enter(anEntry("DH1", v), aUnitYear("DH1", v))))
        .flatMap(each -> each)
        .toList();
  }

  private static Breach breach(int version) {
    return new Breach(
        "BR-TEST-AAAX-YYYY",
        version,
        BreachKind.HINDERED,
        "东湖区",
        new FlagPlace("DH1", "DH1-02"),
        Breach.Clue.NONE,
        Breach.State.OPEN,
        new Deadline(monday9(), monday9(), monday9()),
        Stamp.clock(monday9()),
        Stamp.clock(monday9()));
  }

  /** An issue of three units of which five people complained. */
  static SystemicIssue issue(String reference, int version) {
    Gathering gathering =
        new Gathering(new SystemicIssue.Subject("SB", 214), 1, 1, false, 5, List.of());
    SystemicRules.Place place = new SystemicRules.Place(List.of("DH1", "DH2", "WC1"), "*");
    SystemicRules rules = new SystemicRules(RuleBooks.shipped(List.of()));
    SystemicIssue issue = rules.gathered(reference, gathering, place, monday9());
    for (int written = 1; written < version; written++) {
      issue = rules.joined(issue, "DH1", "*");
    }
    return issue;
  }

  private static Gathering gathering(int version) {
    Gathering.Entry entry = new Gathering.Entry(reference(1), "DH1", "person", monday9());
    return new Gathering(
        new SystemicIssue.Subject("SB", 214), version, 1, false, version, List.of(entry));
  }

  private static Flag flag(String reference, int version) {
    return new Flag(
        reference,
        version,
        FlagKind.BURST,
        "东湖区",
        "DH1",
        "DH1-02",
        List.of("WC1"),
        monday9(),
        Flag.State.OPEN,
        "",
        "",
        monday9());
  }

  @FunctionalInterface
  private interface IntVersions {
    Change of(int version);
  }

  private static Conversation turns(Conversation talk, int count) {
    Conversation moved = talk;
    for (int turn = 1; turn <= count; turn++) {
      moved = moved.moved("telegram:" + turn, new Step.Idle(), false, monday9());
    }
    return moved;
  }

  private static Rating additions(int version) {
    Rating rating = aRating(reference(5), Grade.DISSATISFIED, Grade.SATISFIED);
    for (int written = 1; written < version; written++) {
      rating = rating.with("matter-" + written, List.of(207));
    }
    return rating;
  }

  private static Contact contact(int version) {
    Contact contact = aContact(reference(5));
    for (int written = 1; written < version; written++) {
      contact = contact.withPhone("sealed-" + written);
    }
    return contact;
  }
}
