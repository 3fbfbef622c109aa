package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What citizens answer when asked about a call or a remedy, and what they write to the office. */
final class CitizenResponses {
  /** Nobody is served by an endless exchange; an officer calls instead. */
  private static final int LETTERS_MAX = 20;

  private static final int LETTER_LENGTH_MAX = 500;

  private final Office office;
  private final DetailsDialog additions;
  private final FollowUpRules rules;
  private final CaseDecision decisions;
  private final Offers offers;

  CitizenResponses(Office office, DetailsDialog additions) {
    this.office = office;
    this.additions = additions;
    this.rules = new FollowUpRules(office.books());
    this.decisions = new CaseDecision(office);
    this.offers = new Offers(rules);
  }

  Turn act(DialogContext context, Press.Deed deed) {
    Optional<Complaint> complaint = office.store().complaint(deed.reference());
    boolean mine = complaint.filter(c -> c.file().account().equals(context.account())).isPresent();
    if (!mine
        || !Offers.standing(complaint.get(), deed.act()).equals(deed.standing())
        || !offers.toCitizen(complaint.get()).contains(deed.act())) {
      return Turn.notice(say(context, Phrase.OLD_BUTTON));
    }
    return answered(context, complaint.get(), deed.act());
  }

  private Turn answered(DialogContext context, Complaint complaint, Action act) {
    return switch (act) {
      case CALLED -> called(context, complaint);
      case NOT_CALLED -> notCalled(context, complaint);
      case SOLVED -> solved(context, (Settled) complaint);
      case NOT_SOLVED -> notSolved(context, (Settled) complaint);
      case CONTENT -> content(context, (Confirming) complaint);
      case NOT_CONTENT -> notContent(context, (Confirming) complaint);
      default -> Turn.notice(say(context, Phrase.OLD_BUTTON));
    };
  }

  private Turn called(DialogContext context, Complaint complaint) {
    Decision kept =
        rules
            .called(complaint, context.now())
            .map(move -> decisions.of(complaint, move, context.now()))
            .orElse(Decision.NOTHING);
    Conversation after =
        complaint instanceof Settled
            ? context.at(new Step.AskSolved(complaint.reference()))
            : told(context, Phrase.ANSWER_THANKS);
    return Turn.moved(after, kept.and(additions.leave(context)));
  }

  private Turn notCalled(DialogContext context, Complaint complaint) {
    boolean reopened = complaint instanceof Settled;
    Phrase answer = reopened ? Phrase.ANSWER_REOPENED : Phrase.ANSWER_NOT_CALLED;
    return rules
        .notCalled(complaint, context.now())
        .map(move -> turn(context, complaint, move, answer))
        .orElseGet(() -> Turn.notice(say(context, Phrase.ANSWER_NOTED)));
  }

  private Turn solved(DialogContext context, Settled complaint) {
    return turn(context, complaint, rules.solved(complaint, context.now()), Phrase.ANSWER_CLOSED);
  }

  private Turn notSolved(DialogContext context, Settled complaint) {
    return turn(
        context, complaint, rules.notSolved(complaint, context.now()), Phrase.ANSWER_REOPENED);
  }

  private Turn content(DialogContext context, Confirming complaint) {
    return turn(context, complaint, rules.content(complaint, context.now()), Phrase.ANSWER_CLOSED);
  }

  private Turn notContent(DialogContext context, Confirming complaint) {
    Transition move = rules.notContent(complaint, context.now());
    boolean referred = move.after() instanceof Complaint.Referred;
    Phrase answer = referred ? Phrase.ANSWER_REFERRED : Phrase.ANSWER_ONCE_MORE;
    return turn(context, complaint, move, answer);
  }

  private Turn turn(DialogContext context, Complaint before, Transition move, Phrase answer) {
    Decision decision = decisions.of(before, move, context.now()).and(additions.leave(context));
    return Turn.moved(told(context, answer), decision);
  }

  private Conversation told(DialogContext context, Phrase answer) {
    return context.at(new Step.Told(say(context, answer)));
  }

  /** Words while nothing is asked go to the office, if a complaint of this account is open. */
  Optional<Turn> letter(DialogContext context, String text) {
    return context.talk().recent().reversed().stream()
        .flatMap(r -> office.store().complaint(r.reference()).stream())
        .filter(CitizenResponses::takesLetters)
        .max(Comparator.comparing(this::lastSpokenOf).thenComparing(this::lastLetter))
        .map(complaint -> letter(context, complaint, text));
  }

  /** Of several complaints the words are for the one that was spoken of last. */
  private Instant lastSpokenOf(Complaint complaint) {
    Instant opened = complaint.file().openedAt();
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

  private Turn letter(DialogContext context, Complaint complaint, String text) {
    Transition move = rules.letter(complaint, "citizen", "", context.now());
    List<Change> changes = new ArrayList<>(decisions.of(complaint, move, context.now()).changes());
    Contact contact =
        office
            .store()
            .contact(complaint.reference())
            .orElseGet(() -> reachableAgain(context, complaint.reference()));
    changes.add(new Change.PutContact(contact.with(letter(move, text, context))));
    return Turn.moved(
        told(context, Phrase.LETTER_SENT),
        new Decision(changes, CaseDecision.envelope(move.after(), move.events())));
  }

  /** Who had everything deleted and writes again can be answered again, and only that. */
  private Contact reachableAgain(DialogContext context, String reference) {
    String address = office.keys().seal(context.inbound().from().text(), reference);
    String language = context.language().code();
    return new Contact(
        reference, 0, address, "", "", language, List.of(), List.of(), Contact.NOT_YET);
  }

  private Contact.Letter letter(Transition move, String text, DialogContext context) {
    String kept = cut(text);
    String reference = move.after().reference();
    return new Contact.Letter(
        move.after().file().letters(),
        "citizen",
        office.keys().seal(kept, reference),
        context.now());
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) > LETTER_LENGTH_MAX
        ? text.substring(0, text.offsetByCodePoints(0, LETTER_LENGTH_MAX)) + "…"
        : text;
  }

  private static boolean takesLetters(Complaint complaint) {
    return !(complaint instanceof Closed) && complaint.file().letters() < LETTERS_MAX;
  }

  private String say(DialogContext context, Phrase phrase) {
    return office.texts().say(context.language(), phrase);
  }
}
