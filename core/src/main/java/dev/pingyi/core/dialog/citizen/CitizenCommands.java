package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.text.TypedReference;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/** What is understood wherever the talk stands: commands, and the reference of a rating. */
final class CitizenCommands {
  private static final int WORDS_BESIDE = 20;

  private final RatingDialog rating;
  private final DetailsDialog details;
  private final OwnDataDialog ownData;

  CitizenCommands(RatingDialog rating, DetailsDialog details, OwnDataDialog ownData) {
    this.rating = rating;
    this.details = details;
    this.ownData = ownData;
  }

  /** The turn, if the text is a command or a reference. */
  Optional<Turn> take(DialogContext context, String text) {
    return switch (TypedText.label(text)) {
      case "/help", "帮助", "help", "?" -> Optional.of(help(context));
      case "/cancel" -> Optional.of(cancel(context));
      case "/language" -> Optional.of(speak(context, context.language().other()));
      case "/language zh", "中文" -> Optional.of(speak(context, Language.ZH));
      case "/language en", "english" -> Optional.of(speak(context, Language.EN));
      case "/mydata", "我的数据", "my data" -> Optional.of(ownData.show(context));
      default ->
          TypedReference.in(text)
              .filter(reference -> isAskedFor(context, reference))
              .map(reference -> ownData.lookup(context, reference));
    };
  }

  /** Words that only mention a reference are words, above all where words are asked for. */
  private static boolean isAskedFor(DialogContext context, TypedReference reference) {
    boolean wordsAwaited = context.talk().step() instanceof Step.Words;
    return reference.beside() <= (wordsAwaited ? 0 : WORDS_BESIDE);
  }

  private static Turn help(DialogContext context) {
    return Turn.notice(context.say(CitizenPhrase.HELP));
  }

  private Turn cancel(DialogContext context) {
    return switch (context.talk().step()) {
      case Step.GradeMatter _, Step.GradePerson _ -> rating.cancelled(context);
      case Step.WhichMatter _, Step.Reasons _, Step.Words _, Step.Phone _, Step.CallTime _ ->
          details.chosen(context, Prompts.CANCEL);
      case Step.Idle _,
          Step.Done _,
          Step.Told _,
          Step.Erased _,
          Step.AskSolved _,
          Step.Card _,
          Step.AwaitWords _ ->
          help(context);
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
              Step.AskSolved _,
              Step.AwaitWords _ ->
              context.talk().step();
        };
    Conversation after =
        context.talk().in(language).moved(context.inbound().cause(), next, true, context.now());
    return Turn.moved(after);
  }
}
