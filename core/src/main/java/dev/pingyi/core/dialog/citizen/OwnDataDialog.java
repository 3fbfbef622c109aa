package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.RatingActions;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Tally;
import dev.pingyi.core.text.TypedReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A citizen asks how a rating stands, sees what is kept, takes it back or has it deleted. */
final class OwnDataDialog {
  private static final int ROWS = 5;

  /** What is tallied: references that nobody was given. */
  private static final String UNKNOWN = "unknown references";

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Office office;
  private final OwnRating told;
  private final RatingActions ratings;

  OwnDataDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.told = new OwnRating(office, buttons);
    this.ratings = new RatingActions(office);
  }

  /** How a rating stands. Another account learns the state only, and may not ask without end. */
  Turn lookup(DialogContext context, TypedReference typed) {
    List<String> own = context.talk().recent().stream().map(Recent::reference).toList();
    String reference = typed.meant(own);
    Optional<Rating> rating = office.store().rating(reference);
    boolean mine = rating.filter(r -> r.account().equals(context.account())).isPresent();
    if (mine) {
      return new Turn.Said(
          Reply.message(
              told.row(context, rating.get()) + told.strip(context, reference),
              List.of(told.buttons(context, rating.get()))));
    }
    LocalDate today = office.books().day(context.now());
    int asked = today.equals(context.talk().lookupDay()) ? context.talk().lookups() : 0;
    if (asked >= office.books().inForce(context.now()).talk().foreignLookupsPerDay()) {
      return Turn.notice(context.say(OwnDataPhrase.LOOKUP_LIMIT));
    }
    Tally unknown = office.store().tally(UNKNOWN).orElseGet(() -> Tally.none(UNKNOWN));
    if (isHunted(unknown, context.now())) {
      return Turn.notice(context.say(OwnDataPhrase.LOOKUP_BUSY));
    }
    Decision noted =
        rating.isPresent()
            ? Decision.NOTHING
            : Decision.of(new Change.PutTally(unknown.andOneMore(context.now(), MINUTE)));
    String answer =
        rating
            .map(r -> context.say(OwnDataPhrase.LOOKUP, reference, told.state(context, r, false)))
            .orElse(context.say(OwnDataPhrase.LOOKUP_UNKNOWN, reference));
    if (context.talk().isAtRest()) {
      return Turn.moved(context.at(new Step.Told(answer)).lookedUp(today), noted);
    }
    // The question stays: whoever comes back on another device begins with one.
    return new Turn.Said(
        Reply.notice(answer),
        noted.and(new Change.PutConversation(context.talk().next().lookedUp(today))));
  }

  /**
   * Whoever tries out references can have new accounts without end, but all of them together meet
   * this limit. Then those that exist are not told of either: else the tries alone would be.
   */
  private boolean isHunted(Tally unknown, Instant now) {
    return unknown.sum(now) >= office.books().inForce(now).talk().unknownLookupsPerMinute();
  }

  /** Somebody wrote 撤回 or 删除: the buttons say which of the two, of which rating. */
  Turn confirm(DialogContext context, String reference) {
    return office
        .store()
        .rating(reference)
        .filter(rating -> rating.account().equals(context.account()))
        .map(
            rating -> {
              String text = context.say(OwnDataPhrase.CONFIRM) + "\n\n" + told.row(context, rating);
              return (Turn)
                  new Turn.Said(Reply.message(text, List.of(told.buttons(context, rating))));
            })
        .orElseGet(() -> show(context));
  }

  Turn show(DialogContext context) {
    List<Rating> ratings = latest(context);
    if (ratings.isEmpty()) {
      return new Turn.Said(Reply.message(context.say(OwnDataPhrase.NONE)));
    }
    StringBuilder text = new StringBuilder(context.say(OwnDataPhrase.LIST));
    List<List<Button>> rows = new ArrayList<>();
    for (Rating rating : ratings) {
      text.append("\n\n").append(told.row(context, rating));
      told.looks(context, rating.reference()).ifPresent(l -> text.append('\n').append(l));
      rows.add(told.buttons(context, rating));
    }
    if (context.talk().recent().size() > ROWS) {
      text.append("\n\n").append(context.say(OwnDataPhrase.LIST_MORE, ROWS));
    }
    return new Turn.Said(Reply.message(text.toString(), rows));
  }

  Turn act(DialogContext context, Press.OnComplaint on) {
    return on.action() == Action.ERASE ? erase(context, on) : withdraw(context, on);
  }

  private Turn withdraw(DialogContext context, Press.OnComplaint on) {
    return ratings
        .withdraw(on.reference(), context.citizen(), context.now())
        .either(
            done -> {
              String told = context.say(OwnDataPhrase.WITHDRAWN, on.reference());
              return Turn.moved(context.at(new Step.Told(told)), done.decision());
            },
            refused ->
                Turn.notice(
                    context.say(
                        refused.why() == Refusal.TOO_LATE
                            ? OwnDataPhrase.TOO_LATE
                            : CitizenPhrase.OLD_BUTTON)));
  }

  private Turn erase(DialogContext context, Press.OnComplaint on) {
    String cause = context.inbound().cause();
    return ratings
        .erase(on.reference(), cause, context.citizen(), context.now())
        .either(
            done -> Turn.moved(context.at(new Step.Erased(on.reference())), done.decision()),
            _ -> Turn.notice(context.say(CitizenPhrase.OLD_BUTTON)));
  }

  private List<Rating> latest(DialogContext context) {
    List<Recent> recent = context.talk().recent();
    return recent.reversed().stream()
        .limit(ROWS)
        .flatMap(r -> office.store().rating(r.reference()).stream())
        .toList();
  }
}
