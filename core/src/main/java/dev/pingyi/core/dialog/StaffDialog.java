package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The talk with staff: they join by an invitation, press the buttons on a complaint's card, and
 * write where words are asked for.
 */
final class StaffDialog {
  private static final Set<Action> CITIZENS =
      EnumSet.of(
          Action.CALLED,
          Action.NOT_CALLED,
          Action.SOLVED,
          Action.NOT_SOLVED,
          Action.CONTENT,
          Action.NOT_CONTENT,
          Action.WITHDRAW,
          Action.ERASE);

  private static final int LISTED = 10;

  private final Office office;
  private final SignedButtons buttons;
  private final CaseCard cards;
  private final JoinDialog joining;
  private final StaffActions acts;
  private final Offers offers;

  StaffDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
    this.cards = new CaseCard(office);
    this.joining = new JoinDialog(office);
    this.acts = new StaffActions(office);
    this.offers = new Offers(new FollowUpRules(office.books()));
  }

  /** The turn, if the message is the desk's business. */
  Optional<Turn> take(DialogContext context) {
    return switch (context.inbound().said()) {
      case Said.Start start -> joining.take(context, start.token());
      case Said.Tap tap -> tapped(context, tap.data());
      case Said.Text text -> text(context, text.text().strip());
      case Said.Attachment _ -> text(context, "");
      case Said.Phone _ -> Optional.empty();
    };
  }

  /** What a member sees after a turn of the desk. */
  Optional<Reply> show(DialogContext context, Step step, Instant now) {
    return switch (step) {
      case Step.Card card -> Optional.of(card(context, card, now));
      case Step.AwaitWords await -> Optional.of(awaitWords(context, await));
      default -> Optional.empty();
    };
  }

  private Optional<Turn> tapped(DialogContext context, String data) {
    if (context.talk().step() instanceof Step.AwaitWords await) {
      Optional<Press> press = buttons.read(data, context.account());
      if (press.isPresent()
          && press.get() instanceof Press.Choice choice
          && choice.question() == context.talk().question()) {
        return Optional.of(back(context, await));
      }
    }
    return buttons
        .read(data, context.account())
        .filter(Press.Deed.class::isInstance)
        .map(Press.Deed.class::cast)
        .filter(deed -> !CITIZENS.contains(deed.act()))
        .map(deed -> deed(context, deed));
  }

  private Turn deed(DialogContext context, Press.Deed deed) {
    Optional<Complaint> complaint = office.store().complaint(deed.reference());
    if (complaint.isEmpty()) {
      return Turn.notice(say(context, Phrase.GONE));
    }
    Optional<Member> member = memberFor(context, complaint.get(), deed.act());
    if (member.isEmpty()) {
      return Turn.notice(say(context, Phrase.NOT_ALLOWED));
    }
    if (deed.act() == Action.SHOW) {
      Role role = member.get().post().role();
      return Turn.moved(context.at(new Step.Card(deed.reference(), "", role, false)));
    }
    boolean offered =
        offers.to(member.get().post().role(), complaint.get(), context.now()).contains(deed.act());
    if (!offered || !Offers.standing(complaint.get(), deed.act()).equals(deed.standing())) {
      String state = office.texts().say(context.language(), "STATE", complaint.get().state());
      return Turn.notice(say(context, Phrase.OLD_CARD, state));
    }
    return acts.act(context, member.get(), complaint.get(), deed.act());
  }

  private Optional<Turn> text(DialogContext context, String text) {
    Optional<Turn> joined = joining.take(context, text);
    if (joined.isPresent()) {
      return joined;
    }
    if (context.talk().step() instanceof Step.AwaitWords await && !text.startsWith("/")) {
      return Optional.of(
          isBack(context, text) ? back(context, await) : words(context, await, text));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "/tasks", "待办" ->
          context.members().isEmpty() ? Optional.empty() : Optional.of(tasks(context));
      case "/cancel" ->
          context.talk().step() instanceof Step.AwaitWords await
              ? Optional.of(back(context, await))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A typed label is a button, never the reason of a verdict. */
  private boolean isBack(DialogContext context, String text) {
    return text.equalsIgnoreCase(say(context, Phrase.BUTTON_BACK))
        || text.equalsIgnoreCase(say(context, Phrase.BUTTON_CANCEL));
  }

  private Turn back(DialogContext context, Step.AwaitWords await) {
    return Turn.moved(context.at(new Step.Card(await.reference(), "", await.role(), false)));
  }

  private Turn words(DialogContext context, Step.AwaitWords await, String text) {
    Optional<Complaint> complaint = office.store().complaint(await.reference());
    Action act = Action.valueOf(await.act());
    Optional<Member> member = complaint.flatMap(c -> memberFor(context, c, act));
    if (text.isEmpty()) {
      return Turn.notice(say(context, Phrase.WORDS_EMPTY));
    }
    if (member.isEmpty()
        || !offers.to(await.role(), complaint.get(), context.now()).contains(act)) {
      Step card = new Step.Card(await.reference(), say(context, Phrase.GONE), await.role(), false);
      return Turn.moved(context.at(card));
    }
    return acts.withWords(context, member.get(), complaint.get(), act, text);
  }

  /** What lies on this member's desk, earliest promise first. */
  private Turn tasks(DialogContext context) {
    List<Complaint> open =
        context.members().stream()
            .flatMap(member -> open(member, context.now()))
            .sorted(OpenComplaints.EARLIEST_PROMISE_FIRST)
            .toList();
    List<List<Button>> rows =
        open.stream().limit(LISTED).map(complaint -> List.of(show(context, complaint))).toList();
    return new Turn.Said(
        Reply.message(
            office.texts().say(context.language(), listed(open.size()), open.size(), LISTED),
            rows));
  }

  /** A list that is cut says so. */
  private static Phrase listed(int open) {
    if (open == 0) {
      return Phrase.NOTHING_OPEN;
    }
    return open > LISTED ? Phrase.STILL_OPEN_MORE : Phrase.STILL_OPEN;
  }

  private Stream<Complaint> open(Member member, Instant now) {
    return new OpenComplaints(office)
        .of(member.post()).stream()
            .filter(complaint -> !offers.to(member.post().role(), complaint, now).isEmpty());
  }

  private Button show(DialogContext context, Complaint complaint) {
    String place = new DisplayNames(office, context.language()).place(complaint.file().counter());
    String label = complaint.reference() + " " + place;
    return buttons.deed(context.account(), complaint.reference(), Action.SHOW, "", label);
  }

  private Optional<Member> memberFor(DialogContext context, Complaint complaint, Action act) {
    List<Role> roles =
        switch (act) {
          case WRITE, REACHED, NO_ANSWER, SETTLED, ASSIGN, REFER -> List.of(Role.CALLBACK);
          case NUMBER ->
              complaint instanceof Complaint.Referred
                  ? List.of(Role.INSPECTOR)
                  : List.of(Role.CALLBACK);
          case UPHOLD, REVOKE -> List.of(Role.INSPECTOR);
          case PUT_RIGHT, APPEAL -> List.of(Role.HEAD);
          case STANDS, OVERTURN -> List.of(Role.SUPERVISOR);
          default -> List.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR, Role.HEAD);
        };
    List<Member> members =
        roles.stream().flatMap(role -> context.memberFor(role, complaint.file()).stream()).toList();
    // Who holds several posts sees the card of the one that has something to do.
    return members.stream()
        .filter(m -> !offers.to(m.post().role(), complaint, context.now()).isEmpty())
        .findFirst()
        .or(() -> members.stream().findFirst());
  }

  private Reply card(DialogContext context, Step.Card card, Instant now) {
    Optional<Complaint> complaint = office.store().complaint(card.reference());
    if (complaint.isEmpty()) {
      return Reply.message(say(context, Phrase.GONE));
    }
    var reader = new CaseCard.Reader(context.account(), card.role(), context.language());
    var number =
        card.number()
            ? office.store().contact(card.reference()).filter(c -> !c.phone().isEmpty())
            : Optional.<Contact>empty();
    return cards.draw(reader, card.told(), complaint.get(), number, now);
  }

  private Reply awaitWords(DialogContext context, Step.AwaitWords await) {
    Phrase ask =
        switch (Action.valueOf(await.act())) {
          case UPHOLD -> Phrase.ASK_REASON_UPHELD;
          case REVOKE -> Phrase.ASK_REASON_REVOKED;
          default -> Phrase.ASK_LETTER;
        };
    var back =
        buttons.choice(
            context.account(),
            context.talk().question(),
            Prompts.BACK,
            say(context, Phrase.BUTTON_BACK),
            Button.Kind.QUIET);
    return Reply.message(
        office.texts().say(context.language(), ask, await.reference()), List.of(List.of(back)));
  }

  private String say(DialogContext context, Phrase phrase, Object... places) {
    Language language = context.language();
    return office.texts().say(language, phrase, places);
  }
}
