package dev.pingyi.core.script;

import dev.pingyi.core.complaint.AnswerRules;
import dev.pingyi.core.complaint.Attempt.Outcome;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Move;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.points.UnitYear;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.talk.Conversation;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Step;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff do to a complaint; who may do it has been checked. */
final class DeskActs {
  private final Office office;
  private final ComplaintRules rules;
  private final AnswerRules answers;
  private final PointsRules points;
  private final CaseDecision decisions;

  DeskActs(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
    this.answers = new AnswerRules(office.books());
    this.points = new PointsRules(office.books());
    this.decisions = new CaseDecision(office);
  }

  Turn act(Scene scene, Member member, Complaint complaint, Act act) {
    return switch (act) {
      case NUMBER -> number(scene, member, complaint);
      case WRITE, UPHOLD, REVOKE -> awaitWords(scene, member, complaint, act);
      case REACHED, NO_ANSWER, SETTLED, ASSIGN, REFER ->
          call(scene, member, (CallOwed) complaint, act);
      case PUT_RIGHT -> putRight(scene, member, (RemedyOwed) complaint);
      case APPEAL -> appeal(scene, member, complaint);
      case STANDS -> stands(scene, member, complaint);
      case OVERTURN -> overturn(scene, member, complaint);
      default -> Turn.notice(say(scene, Phrase.OLD_BUTTON));
    };
  }

  Turn withWords(Scene scene, Member member, Complaint complaint, Act act, String text) {
    String words = Answers.cut(text);
    return switch (act) {
      case UPHOLD -> uphold(scene, member, (Referred) complaint, words);
      case REVOKE ->
          done(
              scene,
              member,
              complaint,
              rules.revoke((Referred) complaint, words, scene.now()),
              say(scene, Phrase.DID_REVOKED));
      default -> write(scene, member, complaint, words);
    };
  }

  private Turn awaitWords(Scene scene, Member member, Complaint complaint, Act act) {
    Step words = new Step.AwaitWords(complaint.reference(), act.name(), member.post().role());
    return Turn.moved(scene.at(words));
  }

  /** What came of a call, or to whom the call-back staff hand the complaint. */
  private Turn call(Scene scene, Member member, CallOwed complaint, Act act) {
    String by = member.id();
    Instant now = scene.now();
    Move move =
        switch (act) {
          case REACHED -> rules.attempt(complaint, Outcome.REACHED, by, now);
          case NO_ANSWER -> rules.attempt(complaint, Outcome.NO_ANSWER, by, now);
          case SETTLED -> rules.settle(complaint, by, now);
          case ASSIGN -> rules.assign(complaint, by, now);
          default -> rules.refer(complaint, now);
        };
    String told =
        switch (act) {
          case REACHED -> say(scene, Phrase.DID_REACHED);
          case NO_ANSWER ->
              say(scene, Phrase.DID_NO_ANSWER, move.after().docket().attempts().size());
          case SETTLED -> say(scene, Phrase.DID_SETTLED);
          case ASSIGN -> say(scene, Phrase.DID_ASSIGNED, due(move));
          default -> say(scene, Phrase.DID_REFERRED, due(move));
        };
    return done(scene, member, complaint, move, told);
  }

  private Turn putRight(Scene scene, Member member, RemedyOwed complaint) {
    Move move = answers.putRight(complaint, scene.now());
    return done(scene, member, complaint, move, say(scene, Phrase.DID_PUT_RIGHT));
  }

  private Turn appeal(Scene scene, Member member, Complaint complaint) {
    return answers
        .appeal(complaint, scene.now())
        .map(m -> done(scene, member, complaint, m, say(scene, Phrase.DID_APPEAL)))
        .orElseGet(() -> Turn.notice(say(scene, Phrase.GONE)));
  }

  /** The points are taken in the same decision as the verdict: neither exists without the other. */
  private Turn uphold(Scene scene, Member member, Referred complaint, String words) {
    UnitYear head = head(complaint, office.books().day(scene.now()).getYear());
    PointsRules.Entered entered = points.uphold(head, complaint.reference(), scene.now());
    int cost = -entered.entry().change();
    int left = entered.after().points();
    Move move = rules.uphold(complaint, words, cost, left, scene.now());
    Decision decision =
        decisions
            .of(complaint, move, scene.now())
            .and(new Change.Enter(entered.entry(), entered.after()));
    String told = say(scene, Phrase.DID_UPHELD, cost, left);
    return Turn.moved(card(scene, member, complaint, told, false), decision);
  }

  private Turn overturn(Scene scene, Member member, Complaint complaint) {
    Optional<PointsRules.Entered> back = reversal(scene, complaint);
    int restored = back.map(e -> e.entry().change()).orElse(0);
    int left = back.map(e -> e.after().points()).orElseGet(() -> left(complaint, scene));
    Optional<Move> move = answers.appealOverturns(complaint, restored, left, scene.now());
    if (move.isEmpty()) {
      return Turn.notice(say(scene, Phrase.GONE));
    }
    Decision decision = decisions.of(complaint, move.get(), scene.now());
    if (back.isPresent()) {
      decision = decision.and(new Change.Enter(back.get().entry(), back.get().after()));
    }
    String told = say(scene, Phrase.DID_OVERTURNED, restored, left);
    return Turn.moved(card(scene, member, complaint, told, false), decision);
  }

  /** Points go back into the year that they were taken from. */
  private Optional<PointsRules.Entered> reversal(Scene scene, Complaint complaint) {
    int now = office.books().day(scene.now()).getYear();
    for (int year = now; year >= now - 1; year--) {
      List<Entry> entries = office.store().entries(complaint.docket().unit(), year);
      Optional<PointsRules.Entered> back =
          points.reverse(head(complaint, year), entries, complaint.reference(), scene.now());
      if (back.isPresent()) {
        return back;
      }
    }
    return Optional.empty();
  }

  private Turn stands(Scene scene, Member member, Complaint complaint) {
    return answers
        .appealStands(complaint, left(complaint, scene), scene.now())
        .map(m -> done(scene, member, complaint, m, say(scene, Phrase.DID_STANDS)))
        .orElseGet(() -> Turn.notice(say(scene, Phrase.GONE)));
  }

  /** Every look at a number is kept, and the citizen can see it. */
  private Turn number(Scene scene, Member member, Complaint complaint) {
    Optional<Contact> contact = office.store().contact(complaint.reference());
    if (contact.filter(c -> !c.phone().isEmpty()).isEmpty()) {
      return Turn.notice(say(scene, Phrase.CARD_NO_PHONE));
    }
    Contact seen = contact.get().seenBy(member.id(), scene.now());
    CivicEvent event = new CivicEvent.ContactSeen(complaint.reference(), member.id(), scene.now());
    Recorded recorded = CaseDecision.recorded(complaint.reference() + "/c", seen.version(), event);
    return Turn.moved(
        card(scene, member, complaint, say(scene, Phrase.DID_NUMBER), true),
        List.of(new Change.PutContact(seen)),
        List.of(recorded));
  }

  private Turn write(Scene scene, Member member, Complaint complaint, String words) {
    Move move = answers.letter(complaint, "office", member.id(), scene.now());
    Decision decision = decisions.of(complaint, move, scene.now());
    Optional<Contact> contact = office.store().contact(complaint.reference());
    if (contact.isEmpty()) {
      return Turn.notice(say(scene, Phrase.GONE));
    }
    Contact.Letter letter =
        new Contact.Letter(
            move.after().docket().letters(),
            "office",
            office.keys().seal(words, complaint.reference()),
            scene.now());
    Decision whole = decision.and(new Change.PutContact(contact.get().with(letter)));
    return Turn.moved(card(scene, member, complaint, say(scene, Phrase.DID_WRITE), false), whole);
  }

  private Turn done(Scene scene, Member member, Complaint before, Move move, String told) {
    return Turn.moved(
        card(scene, member, before, told, false), decisions.of(before, move, scene.now()));
  }

  private Conversation card(
      Scene scene, Member member, Complaint complaint, String told, boolean number) {
    return scene.at(new Step.Card(complaint.reference(), told, member.post().role(), number));
  }

  private UnitYear head(Complaint complaint, int year) {
    String unit = complaint.docket().unit();
    return office.store().unitYear(unit, year).orElseGet(() -> points.opening(unit, year));
  }

  private int left(Complaint complaint, Scene scene) {
    return head(complaint, office.books().day(scene.now()).getYear()).points();
  }

  private String due(Move move) {
    return move.after() instanceof Complaint.Owed owed
        ? office.books().day(owed.promise().dueAt().minusSeconds(1)).toString()
        : "";
  }

  private String say(Scene scene, Phrase phrase, Object... places) {
    return office.texts().say(scene.language(), phrase, places);
  }
}
