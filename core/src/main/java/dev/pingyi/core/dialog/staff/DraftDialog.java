package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.DoubtfulWords;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Release;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step.AwaitWords;
import dev.pingyi.core.conversation.Step.AwaitWords.Ask;
import dev.pingyi.core.conversation.Step.AwaitWords.Draft;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.text.DoubtfulText;
import dev.pingyi.core.text.HiddenNumbers;
import dev.pingyi.core.text.QuotedText;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is asked between the words of an act and the act: whether the unit may read what is doubtful
 * in them, and what it may read of the citizen's words. The act is done once all is decided;
 * whoever leaves before has done nothing.
 */
final class DraftDialog {
  static final String BACK = "back";

  private final Office office;
  private final SignedButtons buttons;

  DraftDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** What is to be asked next; empty if nothing is left, and it can be done. */
  Optional<AwaitWords> afterWords(AwaitWords await, String text) {
    return isDoubtful(await, text)
        ? Optional.of(
            await.with(new Draft(Ask.SURE, sealed(await, text), "", await.draft().text())))
        : afterSure(await, text);
  }

  /** The same once nothing doubtful is in the words of the act, or it is to stay. */
  Optional<AwaitWords> afterSure(AwaitWords await, String text) {
    return ReleaseRules.isNeededBy(Action.of(await.action()))
        ? words(await.reference())
            .map(
                contact ->
                    await.with(
                        new Draft(Ask.RELEASE, sealed(await, text), contact.wordsRevision(), "")))
        : Optional.empty();
  }

  /** The decision about the citizen's words by itself is asked for. */
  AwaitWords alone(AwaitWords await) {
    String seen = words(await.reference()).map(Contact::wordsRevision).orElse("");
    return await.with(new Draft(Ask.RELEASE, "", seen, ""));
  }

  /** The citizen has written more: it is asked anew about all of it. */
  AwaitWords again(AwaitWords await) {
    String seen = words(await.reference()).map(Contact::wordsRevision).orElse("");
    return await
        .with(new Draft(Ask.RELEASE, await.draft().words(), seen, ""))
        .after(AwaitWords.MORE);
  }

  /** What an officer wrote for the unit is looked at once more; empty if that needs nobody. */
  Optional<AwaitWords> afterRewriting(AwaitWords await, String text) {
    Draft draft = await.draft();
    return DoubtfulText.of(text).isClean()
        ? Optional.empty()
        : Optional.of(
            await.with(
                new Draft(Ask.SURE_OF_RELEASE, draft.words(), draft.seen(), sealed(await, text))));
  }

  /** What is asked for with everything that was decided. */
  Request request(AwaitWords await, Release release) {
    Action action = Action.of(await.action());
    return new Request(
            await.reference(),
            ReleaseRules.isDecision(action) ? release.how() : action,
            await.revision(),
            opened(await, await.draft().words()))
        .with(release);
  }

  String words(AwaitWords await) {
    return opened(await, await.draft().words());
  }

  String text(AwaitWords await) {
    return opened(await, await.draft().text());
  }

  /** The choice whose label was typed. */
  static Optional<ButtonPhrase> typed(AwaitWords await, String text) {
    String label = TypedText.label(text);
    return choices(await).stream()
        .filter(
            phrase ->
                Arrays.stream(Language.values())
                    .anyMatch(l -> TypedText.label(Texts.say(l, phrase)).equals(label)))
        .findFirst();
  }

  /** The choice that was pressed; empty for going back. */
  static Optional<ButtonPhrase> pressed(AwaitWords await, String choice) {
    return choices(await).stream().filter(phrase -> phrase.name().equals(choice)).findFirst();
  }

  private static List<ButtonPhrase> choices(AwaitWords await) {
    return switch (await.draft().ask()) {
      case WORDS, FORM, WHICH -> List.of();
      case SURE, SURE_OF_RELEASE -> List.of(ButtonPhrase.SURE);
      case RELEASE -> List.of(ButtonPhrase.RELEASE, ButtonPhrase.WITHHOLD);
    };
  }

  List<List<Button>> rows(DialogContext context, AwaitWords await) {
    List<Button> all =
        choices(await).stream()
            .map(phrase -> button(context, phrase.name(), phrase, Button.Kind.CHOICE))
            .toList();
    List<Button> back = List.of(button(context, BACK, ButtonPhrase.BACK, Button.Kind.QUIET));
    return all.isEmpty() ? List.of(back) : List.of(all, back);
  }

  private Button button(
      DialogContext context, String choice, ButtonPhrase phrase, Button.Kind kind) {
    return buttons.choice(
        context.account(), context.talk().question(), choice, context.say(phrase), kind);
  }

  /** What is asked; empty while the words of the act are. */
  Optional<String> question(DialogContext context, AwaitWords await) {
    return switch (await.draft().ask()) {
      case WORDS, FORM, WHICH -> Optional.empty();
      case SURE ->
          Optional.of(
              AccountabilityDialog.isOf(await)
                  ? context.say(AccountabilityPhrase.ASK_SURE, marked(words(await)))
                  : context.say(StaffPhrase.ASK_SURE, marked(words(await))));
      case SURE_OF_RELEASE -> Optional.of(context.say(StaffPhrase.ASK_SURE, marked(text(await))));
      case RELEASE -> Optional.of(release(context, await));
    };
  }

  private String release(DialogContext context, AwaitWords await) {
    String reference = await.reference();
    String shown =
        words(reference)
            .map(c -> HiddenNumbers.in(marked(office.keys().open(c.words(), reference))))
            .orElseGet(() -> context.say(CardPhrase.ERASED));
    String ask = context.say(StaffPhrase.ASK_RELEASE, reference, shown);
    boolean again =
        ReleaseRules.isDecision(Action.of(await.action()))
            && office.store().complaint(reference).map(Complaint::file).stream()
                .anyMatch(ReleaseRules::isUnitTold);
    return again ? ask + "\n" + context.say(StaffPhrase.ASK_RELEASE_AGAIN, reference) : ask;
  }

  private static String marked(String text) {
    return QuotedText.of(DoubtfulText.of(text).marked());
  }

  private static boolean isDoubtful(AwaitWords await, String text) {
    return DoubtfulWords.isIn(text, await.role(), Action.of(await.action()));
  }

  private Optional<Contact> words(String reference) {
    return office.store().contact(reference).filter(c -> !c.words().isEmpty());
  }

  private String sealed(AwaitWords await, String text) {
    return text.isEmpty() ? "" : office.keys().seal(text, await.reference());
  }

  private String opened(AwaitWords await, String sealed) {
    return sealed.isEmpty() ? "" : office.keys().open(sealed, await.reference());
  }
}
