package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.text.TypedReference;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/**
 * What is understood wherever the talk stands: commands, the reference of a rating, and the few
 * words that mean the same everywhere. None of them is ever taken as words for the office.
 */
final class CitizenCommands {
  private static final int WORDS_BESIDE = 20;

  private final Office office;
  private final RatingDialog rating;
  private final DetailsDialog details;
  private final OwnDataDialog ownData;
  private final ChangeDialog changes;

  CitizenCommands(Office office, PressDialog.Parts parts) {
    this.office = office;
    this.rating = parts.rating();
    this.details = parts.details();
    this.ownData = parts.ownData();
    this.changes = parts.changes();
  }

  /** The turn, if the text is a command or a reference. */
  Optional<Turn> take(DialogContext context, String text) {
    return switch (TypedText.label(text)) {
      case "/help", "帮助", "help", "?" -> Optional.of(help(context));
      case "/cancel", "取消", "cancel", "先这样", "enough for now" -> Optional.of(cancel(context));
      case "/language" -> Optional.of(speak(context, context.language().other()));
      case "/language zh", "中文", "汉语", "chinese" -> Optional.of(speak(context, Language.ZH));
      case "/language en", "english", "英文", "英语" -> Optional.of(speak(context, Language.EN));
      case "/mydata", "我的数据", "my data" -> Optional.of(ownData.show(context));
      default ->
          TypedReference.in(text)
              .filter(reference -> isAskedFor(context, reference))
              .map(reference -> ownData.lookup(context, reference))
              .or(() -> meant(context, text));
    };
  }

  private Optional<Turn> meant(DialogContext context, String text) {
    if (TypedPhrase.PRIVACY.isMeantBy(text)) {
      return Optional.of(Turn.notice(privacy(context)));
    }
    if (TypedPhrase.WITHDRAW.isMeantBy(text) || TypedPhrase.ERASE.isMeantBy(text)) {
      return Optional.of(takeBack(context));
    }
    return TypedPhrase.CHANGE.isMeantBy(text)
        ? latest(context).map(reference -> changes.begin(context, reference))
        : Optional.empty();
  }

  /** Words that only mention a reference are words, above all where words are asked for. */
  private static boolean isAskedFor(DialogContext context, TypedReference reference) {
    boolean wordsAwaited = context.talk().step() instanceof Step.Words;
    return reference.beside() <= (wordsAwaited ? 0 : WORDS_BESIDE);
  }

  private Turn help(DialogContext context) {
    return Turn.notice(context.say(CitizenPhrase.HELP) + "\n\n" + privacy(context));
  }

  private String privacy(DialogContext context) {
    int days = office.books().inForce(context.now()).talk().contactDaysKept();
    return context.say(CitizenPhrase.PRIVACY, days);
  }

  /** A rating that is not complete yet is dropped; of one that is kept the buttons are shown. */
  private Turn takeBack(DialogContext context) {
    boolean draft =
        !context.talk().isAtRest()
            && (context.talk().step() instanceof Step.GradeMatter
                || context.talk().step() instanceof Step.GradePerson);
    return draft && context.talk().aboutRating().isEmpty()
        ? rating.left(context, "")
        : latest(context)
            .map(reference -> ownData.confirm(context, reference))
            .orElseGet(() -> ownData.show(context));
  }

  /** The rating that the talk is about, else the latest of the account. */
  private static Optional<String> latest(DialogContext context) {
    Optional<String> recent =
        context.talk().recent().reversed().stream().findFirst().map(Recent::reference);
    return context.talk().aboutRating().or(() -> recent);
  }

  private Turn cancel(DialogContext context) {
    return switch (context.talk().step()) {
      case Step.GradeMatter step -> rating.left(context, step.changes());
      case Step.GradePerson step -> rating.left(context, step.changes());
      case Step.WhichMatter _, Step.Reasons _, Step.Words _, Step.Phone _, Step.CallTime _ ->
          details.chosen(context, Prompts.CANCEL);
      case Step.Letter _ -> Turn.moved(context.at(new Step.Idle()));
      case Step.Idle _,
          Step.Done _,
          Step.Returned _,
          Step.Told _,
          Step.Erased _,
          Step.AskSolved _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          Turn.notice(context.say(CitizenPhrase.HELP));
    };
  }

  /** Where the talk stands is said again; where nothing is to be repeated, the language is. */
  private static Turn speak(DialogContext context, Language language) {
    Step next =
        switch (context.talk().step()) {
          case Step.Idle _, Step.Told _, Step.Erased _, Step.Card _ ->
              new Step.Told(Texts.say(language, CitizenPhrase.LANGUAGE_NOW));
          case Step.GradeMatter _,
              Step.GradePerson _,
              Step.WhichMatter _,
              Step.Reasons _,
              Step.Words _,
              Step.Phone _,
              Step.CallTime _,
              Step.Done _,
              Step.Returned _,
              Step.Letter _,
              Step.AskSolved _,
              Step.Tasks _,
              Step.AwaitWords _ ->
              context.talk().step();
        };
    Conversation after =
        context.talk().in(language).moved(context.inbound().cause(), next, true, context.now());
    return Turn.moved(after);
  }
}
