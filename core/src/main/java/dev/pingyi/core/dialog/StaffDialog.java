package dev.pingyi.core.dialog;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The talk with staff: they join by an invitation, press the buttons on a complaint's card, and
 * write where words are asked for. What they press is done by {@link ComplaintActions}.
 */
final class StaffDialog {
  private static final int LISTED = 10;

  private final Office office;
  private final SignedButtons buttons;
  private final CaseCard cards;
  private final JoinDialog joining;
  private final ComplaintActions actions;
  private final Workflow workflow;

  StaffDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
    this.cards = new CaseCard(office);
    this.joining = new JoinDialog(office);
    this.actions = new ComplaintActions(office);
    this.workflow = new Workflow(office.books());
  }

  /** The turn, if the message is the business of staff. */
  Optional<Turn> take(DialogContext context) {
    return switch (context.inbound().said()) {
      case Said.Start start -> joining.take(context, start.token());
      case Said.Tap tap ->
          buttons.read(tap.data(), context.account()).flatMap(press -> pressed(context, press));
      case Said.Text text -> text(context, text.text().strip());
      case Said.Attachment _ -> text(context, "");
      case Said.Phone _ -> Optional.empty();
    };
  }

  /** What a member sees after a turn of this dialog; nothing of a case for who is none any more. */
  Optional<Reply> show(DialogContext context, Instant now) {
    return switch (context.talk().step()) {
      case Step.Card card -> Optional.of(card(context, card, now));
      case Step.AwaitWords await -> Optional.of(awaitWords(context, await));
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Done _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _ ->
          Optional.empty();
    };
  }

  private Optional<Turn> pressed(DialogContext context, Press press) {
    return switch (press) {
      case Press.Choice choice ->
          context.talk().step() instanceof Step.AwaitWords await
                  && choice.question() == context.talk().question()
              ? Optional.of(back(context, await))
              : Optional.empty();
      case Press.Show show -> Optional.of(shown(context, show.reference()));
      case Press.OnComplaint on ->
          Workflow.isForStaff(on.action()) ? Optional.of(act(context, on)) : Optional.empty();
    };
  }

  private Turn shown(DialogContext context, String reference) {
    Optional<Complaint> complaint = office.store().complaint(reference);
    if (complaint.isEmpty()) {
      return Turn.notice(say(context, Phrase.GONE));
    }
    return actions
        .postFor(context.members(), complaint.get(), context.now())
        .map(member -> Turn.moved(context.at(card(reference, "", member, false))))
        .orElseGet(() -> Turn.notice(say(context, Phrase.NOT_ALLOWED)));
  }

  private Turn act(DialogContext context, Press.OnComplaint on) {
    Request request = new Request(on.reference(), on.action(), on.revision(), "");
    return asMember(
        context,
        request,
        member ->
            on.action().needsWords()
                ? ask(context, request, member)
                : run(context, request, member));
  }

  private Turn words(DialogContext context, Step.AwaitWords await, String text) {
    Action action = Action.of(await.action());
    Request request =
        new Request(await.reference(), action, Request.AS_IT_IS, CitizenResponses.cut(text));
    return text.isEmpty()
        ? Turn.notice(say(context, Phrase.WORDS_EMPTY))
        : asMember(context, request, member -> run(context, request, member));
  }

  /** Words are asked for only if they will be of use. */
  private Turn ask(DialogContext context, Request request, Member member) {
    return actions
        .check(request, new Actor.Staff(member), context.now())
        .either(
            _ ->
                Turn.moved(
                    context.at(
                        new Step.AwaitWords(
                            request.reference(), request.action().code(), member.post().role()))),
            refused -> notDone(context, request, refused));
  }

  private Turn run(DialogContext context, Request request, Member member) {
    return actions
        .run(request, new Actor.Staff(member), context.now())
        .either(
            done -> {
              String told = ActionReport.of(office, done.result(), context.language());
              boolean number = request.action() == Action.SHOW_NUMBER;
              return Turn.moved(
                  context.at(card(request.reference(), told, member, number)), done.decision());
            },
            refused -> notDone(context, request, refused));
  }

  /** With words already written the talk has to go on: back to the card, which says why. */
  private Turn notDone(DialogContext context, Request request, Outcome.Refused<?> refused) {
    if (context.talk().step() instanceof Step.AwaitWords await && !request.words().isEmpty()) {
      String why =
          refused.why() == Refusal.STALE
              ? say(context, Phrase.GONE)
              : Labels.of(refused, context.language());
      return Turn.moved(context.at(new Step.Card(await.reference(), why, await.role(), false)));
    }
    return Turn.notice(Labels.of(refused, context.language()));
  }

  private Turn asMember(DialogContext context, Request request, Function<Member, Turn> then) {
    Optional<Complaint> complaint = office.store().complaint(request.reference());
    if (complaint.isEmpty()) {
      return Turn.notice(say(context, Phrase.GONE));
    }
    return actions
        .postFor(context.members(), complaint.get(), request.action(), context.now())
        .map(then)
        .orElseGet(() -> noMember(context));
  }

  /** Also somebody whose post was taken while words were awaited. */
  private Turn noMember(DialogContext context) {
    String why = say(context, Phrase.NOT_ALLOWED);
    return context.talk().step() instanceof Step.AwaitWords
        ? Turn.moved(context.at(new Step.Told(why)))
        : Turn.notice(why);
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

  /** What lies with this member, earliest promise first. */
  private Turn tasks(DialogContext context) {
    List<Complaint> open =
        context.members().stream()
            .flatMap(member -> open(member, context.now()))
            .sorted(OpenComplaints.EARLIEST_PROMISE_FIRST)
            .toList();
    List<List<Button>> rows =
        open.stream().limit(LISTED).map(c -> List.of(showButton(context, c))).toList();
    String text = Texts.say(context.language(), listed(open.size()), open.size(), LISTED);
    return new Turn.Said(Reply.message(text, rows));
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
            .filter(c -> !workflow.offered(member.post().role(), c, now).isEmpty());
  }

  private Button showButton(DialogContext context, Complaint complaint) {
    String counter = complaint.file().opening().counter();
    String place = new DisplayNames(office, context.language()).place(counter);
    String label = complaint.reference() + " " + place;
    return buttons.show(context.account(), complaint.reference(), label);
  }

  private static Step card(String reference, String told, Member member, boolean number) {
    return new Step.Card(reference, told, member.post().role(), number);
  }

  private Reply card(DialogContext context, Step.Card card, Instant now) {
    Optional<Complaint> complaint = office.store().complaint(card.reference());
    if (complaint.isEmpty()) {
      return Reply.message(say(context, Phrase.GONE));
    }
    if (!context.holds(card.role(), complaint.get().file())) {
      return Reply.message(say(context, Phrase.NOT_ALLOWED));
    }
    var reader = new CaseCard.Reader(context.account(), card.role(), context.language());
    var number =
        card.number()
            ? office.store().contact(card.reference()).filter(c -> !c.phone().isEmpty())
            : Optional.<Contact>empty();
    return cards.draw(reader, card.told(), complaint.get(), number, now);
  }

  private Reply awaitWords(DialogContext context, Step.AwaitWords await) {
    Button back =
        buttons.choice(
            context.account(),
            context.talk().question(),
            Prompts.BACK,
            say(context, Phrase.BUTTON_BACK),
            Button.Kind.QUIET);
    String ask =
        ActionReport.asked(Action.of(await.action()), await.reference(), context.language());
    return Reply.message(ask, List.of(List.of(back)));
  }

  private static String say(DialogContext context, Phrase phrase, Object... places) {
    return Texts.say(context.language(), phrase, places);
  }
}
