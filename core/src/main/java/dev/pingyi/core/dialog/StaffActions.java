package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff do to a complaint; who may do it has been checked. */
final class StaffActions {
  private final Office office;
  private final ComplaintRules rules;
  private final FollowUpRules answers;
  private final PointsRules points;
  private final CaseDecision decisions;

  StaffActions(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
    this.answers = new FollowUpRules(office.books());
    this.points = new PointsRules(office.books());
    this.decisions = new CaseDecision(office);
  }

  Turn act(DialogContext context, Member member, Complaint complaint, Action act) {
    return switch (act) {
      case NUMBER -> number(context, member, complaint);
      case WRITE, UPHOLD, REVOKE -> awaitWords(context, member, complaint, act);
      case REACHED, NO_ANSWER, SETTLED, ASSIGN, REFER ->
          call(context, member, (CallOwed) complaint, act);
      case PUT_RIGHT -> putRight(context, member, (RemedyOwed) complaint);
      case APPEAL -> appeal(context, member, complaint);
      case STANDS -> stands(context, member, complaint);
      case OVERTURN -> overturn(context, member, complaint);
      default -> Turn.notice(say(context, Phrase.OLD_BUTTON));
    };
  }

  Turn withWords(
      DialogContext context, Member member, Complaint complaint, Action act, String text) {
    String words = CitizenResponses.cut(text);
    return switch (act) {
      case UPHOLD -> uphold(context, member, (Referred) complaint, words);
      case REVOKE ->
          done(
              context,
              member,
              complaint,
              rules.revoke((Referred) complaint, words, context.now()),
              say(context, Phrase.DID_REVOKED));
      default -> write(context, member, complaint, words);
    };
  }

  private Turn awaitWords(DialogContext context, Member member, Complaint complaint, Action act) {
    Step words = new Step.AwaitWords(complaint.reference(), act.name(), member.post().role());
    return Turn.moved(context.at(words));
  }

  /** What came of a call, or to whom the call-back staff hand the complaint. */
  private Turn call(DialogContext context, Member member, CallOwed complaint, Action act) {
    String by = member.id();
    Instant now = context.now();
    Transition move =
        switch (act) {
          case REACHED -> rules.attempt(complaint, Outcome.REACHED, by, now);
          case NO_ANSWER -> rules.attempt(complaint, Outcome.NO_ANSWER, by, now);
          case SETTLED -> rules.settle(complaint, by, now);
          case ASSIGN -> rules.assign(complaint, by, now);
          default -> rules.refer(complaint, now);
        };
    String told =
        switch (act) {
          case REACHED -> say(context, Phrase.DID_REACHED);
          case NO_ANSWER ->
              say(context, Phrase.DID_NO_ANSWER, move.after().file().attempts().size());
          case SETTLED -> say(context, Phrase.DID_SETTLED);
          case ASSIGN -> say(context, Phrase.DID_ASSIGNED, due(move));
          default -> say(context, Phrase.DID_REFERRED, due(move));
        };
    return done(context, member, complaint, move, told);
  }

  private Turn putRight(DialogContext context, Member member, RemedyOwed complaint) {
    Transition move = answers.putRight(complaint, context.now());
    return done(context, member, complaint, move, say(context, Phrase.DID_PUT_RIGHT));
  }

  private Turn appeal(DialogContext context, Member member, Complaint complaint) {
    return answers
        .appeal(complaint, context.now())
        .map(m -> done(context, member, complaint, m, say(context, Phrase.DID_APPEAL)))
        .orElseGet(() -> Turn.notice(say(context, Phrase.GONE)));
  }

  /** The points are taken in the same decision as the verdict: neither exists without the other. */
  private Turn uphold(DialogContext context, Member member, Referred complaint, String words) {
    PointsBalance head = head(complaint, office.books().day(context.now()).getYear());
    PointsRules.Entered entered = points.uphold(head, complaint.reference(), context.now());
    int cost = -entered.entry().change();
    int left = entered.after().points();
    Transition move = rules.uphold(complaint, words, cost, left, context.now());
    Decision decision =
        decisions
            .of(complaint, move, context.now())
            .and(new Change.Enter(entered.entry(), entered.after()));
    String told = say(context, Phrase.DID_UPHELD, cost, left);
    return Turn.moved(card(context, member, complaint, told, false), decision);
  }

  private Turn overturn(DialogContext context, Member member, Complaint complaint) {
    Optional<PointsRules.Entered> back = reversal(context, complaint);
    int restored = back.map(e -> e.entry().change()).orElse(0);
    int left = back.map(e -> e.after().points()).orElseGet(() -> left(complaint, context));
    Optional<Transition> move = answers.appealOverturns(complaint, restored, left, context.now());
    if (move.isEmpty()) {
      return Turn.notice(say(context, Phrase.GONE));
    }
    Decision decision = decisions.of(complaint, move.get(), context.now());
    if (back.isPresent()) {
      decision = decision.and(new Change.Enter(back.get().entry(), back.get().after()));
    }
    String told = say(context, Phrase.DID_OVERTURNED, restored, left);
    return Turn.moved(card(context, member, complaint, told, false), decision);
  }

  /** Points go back into the year that they were taken from. */
  private Optional<PointsRules.Entered> reversal(DialogContext context, Complaint complaint) {
    int now = office.books().day(context.now()).getYear();
    for (int year = now; year >= now - 1; year--) {
      List<Entry> entries = office.store().entries(complaint.file().unit(), year);
      Optional<PointsRules.Entered> back =
          points.reverse(head(complaint, year), entries, complaint.reference(), context.now());
      if (back.isPresent()) {
        return back;
      }
    }
    return Optional.empty();
  }

  private Turn stands(DialogContext context, Member member, Complaint complaint) {
    return answers
        .appealStands(complaint, left(complaint, context), context.now())
        .map(m -> done(context, member, complaint, m, say(context, Phrase.DID_STANDS)))
        .orElseGet(() -> Turn.notice(say(context, Phrase.GONE)));
  }

  /** Every look at a number is kept, and the citizen can see it. */
  private Turn number(DialogContext context, Member member, Complaint complaint) {
    Optional<Contact> contact = office.store().contact(complaint.reference());
    if (contact.filter(c -> !c.phone().isEmpty()).isEmpty()) {
      return Turn.notice(say(context, Phrase.CARD_NO_PHONE));
    }
    Contact seen = contact.get().seenBy(member.id(), context.now());
    CivicEvent event =
        new CivicEvent.ContactSeen(complaint.reference(), member.id(), context.now());
    EventEnvelope envelope =
        CaseDecision.envelope(complaint.reference() + "/c", seen.version(), event);
    return Turn.moved(
        card(context, member, complaint, say(context, Phrase.DID_NUMBER), true),
        List.of(new Change.PutContact(seen)),
        List.of(envelope));
  }

  private Turn write(DialogContext context, Member member, Complaint complaint, String words) {
    Transition move = answers.letter(complaint, "office", member.id(), context.now());
    Decision decision = decisions.of(complaint, move, context.now());
    Optional<Contact> contact = office.store().contact(complaint.reference());
    if (contact.isEmpty()) {
      return Turn.notice(say(context, Phrase.GONE));
    }
    Contact.Letter letter =
        new Contact.Letter(
            move.after().file().letters(),
            "office",
            office.keys().seal(words, complaint.reference()),
            context.now());
    Decision whole = decision.and(new Change.PutContact(contact.get().with(letter)));
    return Turn.moved(
        card(context, member, complaint, say(context, Phrase.DID_WRITE), false), whole);
  }

  private Turn done(
      DialogContext context, Member member, Complaint before, Transition move, String told) {
    return Turn.moved(
        card(context, member, before, told, false), decisions.of(before, move, context.now()));
  }

  private Conversation card(
      DialogContext context, Member member, Complaint complaint, String told, boolean number) {
    return context.at(new Step.Card(complaint.reference(), told, member.post().role(), number));
  }

  private PointsBalance head(Complaint complaint, int year) {
    String unit = complaint.file().unit();
    return office.store().pointsBalance(unit, year).orElseGet(() -> points.opening(unit, year));
  }

  private int left(Complaint complaint, DialogContext context) {
    return head(complaint, office.books().day(context.now()).getYear()).points();
  }

  private String due(Transition move) {
    return move.after() instanceof Complaint.Owed owed
        ? office.books().day(owed.deadline().dueAt().minusSeconds(1)).toString()
        : "";
  }

  private String say(DialogContext context, Phrase phrase, Object... places) {
    return office.texts().say(context.language(), phrase, places);
  }
}
