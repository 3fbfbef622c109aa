package dev.pingyi.core.script;

import dev.pingyi.core.complaint.AnswerRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Move;
import dev.pingyi.core.script.Buttons.Press;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.talk.Conversation;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What citizens answer when asked about a call or a remedy, and what they write to the office. */
final class Answers {
  /** Nobody is served by an endless exchange; an officer calls instead. */
  private static final int LETTERS_MAX = 20;

  private static final int LETTER_LENGTH_MAX = 500;

  private final Office office;
  private final Additions additions;
  private final AnswerRules rules;
  private final CaseDecision decisions;
  private final Offers offers;

  Answers(Office office, Additions additions) {
    this.office = office;
    this.additions = additions;
    this.rules = new AnswerRules(office.books());
    this.decisions = new CaseDecision(office);
    this.offers = new Offers(rules);
  }

  Turn act(Scene scene, Press.Deed deed) {
    Optional<Complaint> complaint = office.store().complaint(deed.reference());
    boolean mine = complaint.filter(c -> c.docket().account().equals(scene.account())).isPresent();
    if (!mine
        || !Offers.standing(complaint.get(), deed.act()).equals(deed.standing())
        || !offers.toCitizen(complaint.get()).contains(deed.act())) {
      return Turn.notice(say(scene, Phrase.OLD_BUTTON));
    }
    return answered(scene, complaint.get(), deed.act());
  }

  private Turn answered(Scene scene, Complaint complaint, Act act) {
    return switch (act) {
      case CALLED -> called(scene, complaint);
      case NOT_CALLED -> notCalled(scene, complaint);
      case SOLVED -> solved(scene, (Settled) complaint);
      case NOT_SOLVED -> notSolved(scene, (Settled) complaint);
      case CONTENT -> content(scene, (Confirming) complaint);
      case NOT_CONTENT -> notContent(scene, (Confirming) complaint);
      default -> Turn.notice(say(scene, Phrase.OLD_BUTTON));
    };
  }

  private Turn called(Scene scene, Complaint complaint) {
    Decision kept =
        rules
            .called(complaint, scene.now())
            .map(move -> decisions.of(complaint, move, scene.now()))
            .orElse(Decision.NOTHING);
    Conversation after =
        complaint instanceof Settled
            ? scene.at(new Step.AskSolved(complaint.reference()))
            : told(scene, Phrase.ANSWER_THANKS);
    return Turn.moved(after, kept.and(additions.leave(scene)));
  }

  private Turn notCalled(Scene scene, Complaint complaint) {
    boolean reopened = complaint instanceof Settled;
    Phrase answer = reopened ? Phrase.ANSWER_REOPENED : Phrase.ANSWER_NOT_CALLED;
    return rules
        .notCalled(complaint, scene.now())
        .map(move -> turn(scene, complaint, move, answer))
        .orElseGet(() -> Turn.notice(say(scene, Phrase.ANSWER_NOTED)));
  }

  private Turn solved(Scene scene, Settled complaint) {
    return turn(scene, complaint, rules.solved(complaint, scene.now()), Phrase.ANSWER_CLOSED);
  }

  private Turn notSolved(Scene scene, Settled complaint) {
    return turn(scene, complaint, rules.notSolved(complaint, scene.now()), Phrase.ANSWER_REOPENED);
  }

  private Turn content(Scene scene, Confirming complaint) {
    return turn(scene, complaint, rules.content(complaint, scene.now()), Phrase.ANSWER_CLOSED);
  }

  private Turn notContent(Scene scene, Confirming complaint) {
    Move move = rules.notContent(complaint, scene.now());
    boolean referred = move.after() instanceof Complaint.Referred;
    Phrase answer = referred ? Phrase.ANSWER_REFERRED : Phrase.ANSWER_ONCE_MORE;
    return turn(scene, complaint, move, answer);
  }

  private Turn turn(Scene scene, Complaint before, Move move, Phrase answer) {
    Decision decision = decisions.of(before, move, scene.now()).and(additions.leave(scene));
    return Turn.moved(told(scene, answer), decision);
  }

  private Conversation told(Scene scene, Phrase answer) {
    return scene.at(new Step.Told(say(scene, answer)));
  }

  /** Words while nothing is asked go to the office, if a complaint of this account is open. */
  Optional<Turn> letter(Scene scene, String text) {
    return scene.talk().recent().reversed().stream()
        .flatMap(r -> office.store().complaint(r.reference()).stream())
        .filter(Answers::takesLetters)
        .max(Comparator.comparing(this::lastSpokenOf).thenComparing(this::lastLetter))
        .map(complaint -> letter(scene, complaint, text));
  }

  /** Of several complaints the words are for the one that was spoken of last. */
  private Instant lastSpokenOf(Complaint complaint) {
    Instant opened = complaint.docket().openedAt();
    Instant written = lastLetter(complaint);
    return written.isAfter(opened) ? written : opened;
  }

  private Instant lastLetter(Complaint complaint) {
    return office.store().contact(complaint.reference()).stream()
        .flatMap(contact -> contact.letters().stream())
        .filter(letter -> letter.from().equals("office"))
        .map(Contact.Letter::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Turn letter(Scene scene, Complaint complaint, String text) {
    Move move = rules.letter(complaint, "citizen", "", scene.now());
    List<Change> changes = new ArrayList<>(decisions.of(complaint, move, scene.now()).changes());
    Contact contact =
        office
            .store()
            .contact(complaint.reference())
            .orElseGet(() -> reachableAgain(scene, complaint.reference()));
    changes.add(new Change.PutContact(contact.with(letter(move, text, scene))));
    return Turn.moved(
        told(scene, Phrase.LETTER_SENT),
        new Decision(changes, CaseDecision.recorded(move.after(), move.events())));
  }

  /** Who had everything deleted and writes again can be answered again, and only that. */
  private Contact reachableAgain(Scene scene, String reference) {
    String address = office.keys().seal(scene.inbound().from().text(), reference);
    String language = scene.language().code();
    return new Contact(
        reference, 0, address, "", "", language, List.of(), List.of(), Contact.NOT_YET);
  }

  private Contact.Letter letter(Move move, String text, Scene scene) {
    String kept = cut(text);
    String reference = move.after().reference();
    return new Contact.Letter(
        move.after().docket().letters(),
        "citizen",
        office.keys().seal(kept, reference),
        scene.now());
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) > LETTER_LENGTH_MAX
        ? text.substring(0, text.offsetByCodePoints(0, LETTER_LENGTH_MAX)) + "…"
        : text;
  }

  private static boolean takesLetters(Complaint complaint) {
    return !(complaint instanceof Closed) && complaint.docket().letters() < LETTERS_MAX;
  }

  private String say(Scene scene, Phrase phrase) {
    return office.texts().say(scene.language(), phrase);
  }
}
