package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Repeats;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.RemedyRules;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.LabelPhrase;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.rating.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rating as its citizen sees it who asks: how it stands, and what can be done to it. */
final class OwnRating {
  private final Office office;
  private final SignedButtons buttons;

  OwnRating(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  List<Button> buttons(DialogContext context, Rating rating) {
    List<Button> row = new ArrayList<>();
    if (!rating.withdrawn()) {
      row.add(button(context, rating, Action.WITHDRAW));
    }
    row.add(button(context, rating, Action.ERASE));
    office
        .store()
        .complaint(rating.reference())
        .filter(c -> isReopenable(c, context.now()))
        .ifPresent(_ -> row.addFirst(button(context, rating, Action.REOPEN)));
    office
        .store()
        .complaint(rating.reference())
        .filter(c -> c.file().links().isMerged())
        .ifPresent(_ -> row.addFirst(button(context, rating, Action.SEPARATE)));
    return row;
  }

  private boolean isReopenable(Complaint complaint, Instant now) {
    return new RemedyRules(office.books()).isReopenable(complaint, now);
  }

  private Button button(DialogContext context, Rating rating, Action action) {
    String tail = rating.reference().substring(rating.reference().length() - 4);
    String label = Labels.of(action, context.language()) + " " + tail;
    return buttons.action(context.account(), rating.reference(), action, label);
  }

  String row(DialogContext context, Rating rating) {
    String counter =
        office
            .roster()
            .counter(rating.counter())
            .map(c -> new DisplayNames(office, context.language()).place(c))
            .orElse(rating.counter());
    return context.say(
        OwnDataPhrase.ROW,
        rating.reference(),
        office.books().day(rating.at()),
        counter,
        state(context, rating, true));
  }

  /** How its complaint stands, stage by stage, and what comes next. */
  String strip(DialogContext context, String reference) {
    DisplayNames names = new DisplayNames(office, context.language());
    StripText strip = new StripText(context.language());
    return office.store().complaint(reference).stream()
        .map(new Repeats(office)::goesOnIn)
        .flatMap(
            c ->
                Stream.of(
                    Optional.of(strip.stages(c)),
                    names.heldToAccount(c.file()),
                    c.due().map(names::next)))
        .flatMap(Optional::stream)
        .map("\n"::concat)
        .collect(Collectors.joining());
  }

  Optional<String> looks(DialogContext context, String reference) {
    List<Contact.Look> looks =
        office.store().contact(reference).map(Contact::looks).orElse(List.of());
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    String times =
        String.join(
            ", ",
            looks.stream()
                .map(l -> DisplayNames.minute(l.at().atZone(office.books().zone())))
                .toList());
    return Optional.of(context.say(OwnDataPhrase.LOOKS, looks.size(), times));
  }

  /**
   * How it stands; to another account nothing of what else the person has rated.
   *
   * @param own whether it is the account's own
   */
  String state(DialogContext context, Rating rating, boolean own) {
    if (rating.withdrawn()) {
      return context.say(LabelPhrase.STATE_WITHDRAWN);
    }
    return office
        .store()
        .complaint(rating.reference())
        .map(complaint -> own ? complaint : new Repeats(office).goesOnIn(complaint))
        .map(complaint -> Labels.of(complaint, context.language()))
        .orElseGet(() -> context.say(LabelPhrase.STATE_RATED));
  }
}
