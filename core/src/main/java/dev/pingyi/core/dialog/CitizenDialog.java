package dev.pingyi.core.dialog;

import dev.pingyi.core.action.NewRating;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.RatingActions;
import dev.pingyi.core.action.RefusedCodes;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Decision;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The talk with citizens: a code is scanned, the matter and the person are graded, a bad rating is
 * asked about. A scan begins anew from anywhere; everything else is understood from where the talk
 * stands.
 */
public final class CitizenDialog {
  private final Office office;
  private final SignedButtons buttons;
  private final Prompts prompts;
  private final RatingActions ratings;
  private final DetailsDialog details;
  private final CitizenResponses responses;
  private final OwnDataDialog ownData;
  private final RefusedCodes refusedCodes;

  CitizenDialog(Office office, SignedButtons buttons, Prompts prompts) {
    this.office = office;
    this.buttons = buttons;
    this.prompts = prompts;
    this.ratings = new RatingActions(office);
    this.details = new DetailsDialog(office);
    this.responses = new CitizenResponses(office, details);
    this.ownData = new OwnDataDialog(office, buttons);
    this.refusedCodes = new RefusedCodes(office);
  }

  Turn take(DialogContext context) {
    return switch (context.inbound().said()) {
      case Said.Start start -> scanned(context, start.token());
      case Said.Tap tap -> tapped(context, tap.data());
      case Said.Phone phone -> phone(context, phone);
      case Said.Text text -> text(context, text.text().strip());
      // Nothing we can read was said, and the talk says so where it asks for something.
      case Said.Attachment _ -> text(context, "");
    };
  }

  private Turn scanned(DialogContext context, String token) {
    if (token.isEmpty()) {
      return Turn.notice(say(context, Phrase.HELLO));
    }
    Optional<CounterCode> sign = new CounterCodes(office.keys()).read(token);
    if (sign.isEmpty()) {
      Decision counted = refusedCodes.forged(context.inbound().cause(), context.now());
      return new Turn.Said(Reply.notice(say(context, Phrase.CODE_UNKNOWN)), counted);
    }
    String counter = sign.get().counter();
    if (office.roster().counter(counter).isEmpty()) {
      return refused(context, counter, "unknown", Phrase.CODE_UNKNOWN);
    }
    int issue = office.store().codeIssue(counter).map(CodeIssue::issue).orElse(1);
    if (sign.get().issue() != issue) {
      return refused(context, counter, "revoked", Phrase.CODE_REVOKED);
    }
    return begin(context, counter, sign.get().matter());
  }

  /** A code of ours that is no longer good gets a kind answer, and the office learns of it. */
  private Turn refused(DialogContext context, String counter, String why, Phrase answer) {
    return Turn.moved(
        context.at(new Step.Told(say(context, answer))),
        refusedCodes.dead(counter, why, context.now()));
  }

  private Turn begin(DialogContext context, String counter, String matter) {
    Visit visit = new Visit(counter, matter, context.inbound().cause(), context.now());
    Decision left = details.leave(context);
    return Turn.moved(context.at(new Step.GradeMatter(visit)), left);
  }

  private Turn tapped(DialogContext context, String data) {
    Optional<Press> press = buttons.read(data, context.account());
    if (press.isEmpty()) {
      return Turn.notice(say(context, Phrase.OLD_BUTTON));
    }
    return switch (press.get()) {
      case Press.Choice choice ->
          choice.question() == context.talk().question()
              ? chosen(context, choice.choice())
              : Turn.notice(say(context, Phrase.OLD_BUTTON));
      case Press.OnComplaint on ->
          on.action() == Action.WITHDRAW || on.action() == Action.ERASE
              ? ownData.act(context, on)
              : responses.act(context, on);
      // Only staff are shown cases, and they were asked first.
      case Press.Show _ -> Turn.notice(say(context, Phrase.OLD_BUTTON));
    };
  }

  private Turn chosen(DialogContext context, String choice) {
    return switch (context.talk().step()) {
      case Step.GradeMatter step -> gradeMatter(context, step, choice);
      case Step.GradePerson step -> gradePerson(context, step, choice);
      case Step.Idle _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Done _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.AwaitWords _ ->
          details.chosen(context, choice);
    };
  }

  private Turn gradeMatter(DialogContext context, Step.GradeMatter step, String choice) {
    return choice.equals(Prompts.CANCEL)
        ? cancelled(context)
        : Turn.moved(context.at(new Step.GradePerson(step.visit(), grade(choice))));
  }

  private Turn gradePerson(DialogContext context, Step.GradePerson step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> cancelled(context);
      case Prompts.BACK -> Turn.moved(context.at(new Step.GradeMatter(step.visit())));
      default -> rated(context, step, grade(choice));
    };
  }

  private Turn rated(DialogContext context, Step.GradePerson step, Grade personGrade) {
    NewRating given =
        new NewRating(
            step.visit(),
            step.matterGrade(),
            personGrade,
            context.inbound().cause(),
            context.talk().recent());
    return ratings
        .give(given, context.citizen(), context.now())
        .either(
            done -> Turn.moved(remembering(context, step.visit(), done.result()), done.decision()),
            _ -> refused(context, step.visit().counter(), "unknown", Phrase.CODE_UNKNOWN));
  }

  private Conversation remembering(DialogContext context, Visit visit, Rating rating) {
    Recent recent = new Recent(rating.reference(), rating.counter(), visit.matter(), rating.at());
    return context.at(next(context, rating)).remembering(recent);
  }

  private Step next(DialogContext context, Rating rating) {
    String reference = rating.reference();
    if (!office.grades(context.now()).isBad(rating.grade())) {
      return new Step.Done(reference, rating.grade(), false, false, rating.heldBack());
    }
    boolean several =
        office.roster().counter(rating.counter()).stream().anyMatch(c -> c.matters().size() > 1);
    return rating.matter().isEmpty() && several
        ? new Step.WhichMatter(reference, rating.counter(), rating.grade())
        : new Step.Reasons(reference, rating.counter(), rating.grade(), List.of(), false);
  }

  private Turn cancelled(DialogContext context) {
    return Turn.moved(context.at(new Step.Told(say(context, Phrase.CANCELLED))));
  }

  private static Grade grade(String choice) {
    return Grade.of(Integer.parseInt(choice.substring(1)));
  }

  private Turn phone(DialogContext context, Said.Phone phone) {
    return context.talk().step() instanceof Step.Phone step && phone.own()
        ? details.phone(context, step, shared(phone.number()))
        : Turn.notice(say(context, Phrase.TAP_FIRST));
  }

  /** Chat services give international numbers, often without the plus. */
  private static String shared(String number) {
    return PhoneNumber.read(number).isPresent() ? number : "+" + number;
  }

  private Turn text(DialogContext context, String text) {
    String plain = plain(text);
    Optional<Turn> command = command(context, plain.toLowerCase(Locale.ROOT));
    if (command.isPresent()) {
      return command.get();
    }
    Optional<String> reference = OwnDataDialog.reference(plain);
    if (reference.isPresent()) {
      return ownData.lookup(context, reference.get());
    }
    Optional<String> choice = named(context, plain);
    if (choice.isPresent()) {
      return tapped(context, choice.get());
    }
    return switch (context.talk().step()) {
      case Step.Words step -> details.words(context, step, text);
      case Step.Phone step -> details.phone(context, step, plain);
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.CallTime _,
          Step.Done _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.AwaitWords _ ->
          otherText(context, text, plain);
    };
  }

  private Turn otherText(DialogContext context, String text, String plain) {
    Optional<String> counter =
        TypedCode.counter(plain).filter(id -> office.roster().counter(id).isPresent());
    if (counter.isPresent()) {
      return begin(context, counter.get(), "");
    }
    boolean asked = !context.talk().isAtRest();
    if (asked) {
      return Turn.notice(say(context, Phrase.TAP_FIRST));
    }
    Optional<Turn> letter = text.isEmpty() ? Optional.empty() : responses.letter(context, text);
    return letter.orElseGet(() -> Turn.notice(say(context, Phrase.HELP)));
  }

  private Optional<Turn> command(DialogContext context, String text) {
    return switch (text) {
      case "/start" -> Optional.of(Turn.notice(say(context, Phrase.HELLO)));
      case "/help", "帮助", "help", "?" -> Optional.of(Turn.notice(say(context, Phrase.HELP)));
      case "/cancel" -> Optional.of(cancel(context));
      case "/language" -> Optional.of(speak(context, context.language().other()));
      case "/language zh", "中文" -> Optional.of(speak(context, Language.ZH));
      case "/language en", "english" -> Optional.of(speak(context, Language.EN));
      case "/mydata", "我的数据", "my data" -> Optional.of(ownData.show(context));
      default -> Optional.empty();
    };
  }

  private Turn cancel(DialogContext context) {
    return switch (context.talk().step()) {
      case Step.GradeMatter _, Step.GradePerson _ -> cancelled(context);
      case Step.WhichMatter _, Step.Reasons _, Step.Words _, Step.Phone _, Step.CallTime _ ->
          details.chosen(context, Prompts.CANCEL);
      case Step.Idle _,
          Step.Done _,
          Step.Told _,
          Step.Erased _,
          Step.AskSolved _,
          Step.Card _,
          Step.AwaitWords _ ->
          Turn.notice(say(context, Phrase.HELP));
    };
  }

  private Turn speak(DialogContext context, Language language) {
    Step step = context.talk().step();
    Step next =
        context.talk().isAtRest() ? new Step.Told(Texts.say(language, Phrase.LANGUAGE_NOW)) : step;
    Conversation after =
        context.talk().in(language).moved(context.inbound().cause(), next, true, context.now());
    return Turn.moved(after);
  }

  /** A label typed instead of tapped. */
  private Optional<String> named(DialogContext context, String text) {
    List<Button> all = prompts.ask(context.talk()).rows().stream().flatMap(List::stream).toList();
    return all.stream()
        .filter(b -> plain(b.label()).equalsIgnoreCase(text))
        .findFirst()
        .map(Button::data);
  }

  /** As people type it: full-width forms are the same as others. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private String say(DialogContext context, Phrase phrase) {
    return Texts.say(context.language(), phrase);
  }
}
