package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step.AwaitWords;
import dev.pingyi.core.conversation.Step.AwaitWords.Ask;
import dev.pingyi.core.conversation.Step.AwaitWords.Draft;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The form of people held to account: filled in by buttons or by words, and recorded only with what
 * is said to it. It has no field for a person.
 */
final class AccountabilityDialog {
  static final String GROUP = "g";
  static final String MEASURE = "m";
  static final String NUMBER = "n";
  static final String ALSO = "a";
  static final String SUBMIT = "submit";
  static final String CLEAR = "clear";
  static final String UP = "up";
  static final String BACK = "back";

  private final Office office;
  private final SignedButtons buttons;

  AccountabilityDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** Whether the form is open, or what is said to it is awaited. */
  static boolean isOf(AwaitWords await) {
    return Action.ofCode(await.action()).filter(AccountabilityRules::isRecord).isPresent();
  }

  static boolean isForm(AwaitWords await) {
    return await.draft().ask() == Ask.FORM;
  }

  /** Whether what is written to the form stands on one of its buttons: that is no reason. */
  static boolean isLabel(AwaitWords await, String text) {
    AccountabilityForm any =
        AccountabilityForm.of(Accountability.NONE).at(StaffGroup.STAFF).at(Measure.CRITICISM);
    boolean also =
        Arrays.stream(Consequence.values())
            .map(AccountabilityLabels::of)
            .anyMatch(phrase -> isSaid(phrase, TypedText.label(text)));
    return isOf(await) && (also || choice(any, text).isPresent());
  }

  /** What has been filled in; nothing if it is about something else. */
  static Accountability said(AwaitWords await) {
    return isOf(await) ? AccountabilityForm.read(await.draft().text()).said() : Accountability.NONE;
  }

  /** The form as it is opened: empty, or as it was recorded. */
  static AwaitWords begun(AwaitWords await, Complaint complaint) {
    return at(await, AccountabilityForm.of(complaint.file().inquiry().accountability()));
  }

  /** Back to the form with what was filled in. */
  static AwaitWords again(AwaitWords await) {
    return at(await, AccountabilityForm.of(said(await)));
  }

  private static AwaitWords at(AwaitWords await, AccountabilityForm form) {
    return await.with(new Draft(Ask.FORM, "", "", form.text()));
  }

  /** A button of the form was pressed; empty for going back. */
  Optional<Turn> pressed(DialogContext context, AwaitWords await, String choice) {
    if (choice.equals(BACK)) {
      return Optional.empty();
    }
    AccountabilityForm form = AccountabilityForm.read(await.draft().text());
    return Optional.of(
        choice.equals(SUBMIT)
            ? submitted(context, await, form)
            : Turn.moved(context.at(at(await, filled(form, choice)))));
  }

  private static AccountabilityForm filled(AccountabilityForm form, String choice) {
    String code = choice.substring(choice.indexOf('.') + 1);
    return switch (choice.substring(0, Math.max(0, choice.indexOf('.')))) {
      case GROUP -> form.at(StaffGroup.of(code).orElseThrow());
      case MEASURE -> form.at(Measure.of(code).orElseThrow());
      case NUMBER -> AccountabilityForm.of(counted(form, Integer.parseInt(code)));
      case ALSO -> AccountabilityForm.of(toggled(form.said(), Consequence.of(code).orElseThrow()));
      default -> AccountabilityForm.of(choice.equals(CLEAR) ? form.said().ofNobody() : form.said());
    };
  }

  private static Accountability counted(AccountabilityForm form, int number) {
    return form.said().with(form.group().orElseThrow(), form.measure().orElseThrow(), number);
  }

  private static Accountability toggled(Accountability said, Consequence consequence) {
    return said.with(consequence, !said.has(consequence));
  }

  /** Something was typed into the form: the label of a button, or what it stands for. */
  Turn typed(DialogContext context, AwaitWords await, String text) {
    AccountabilityForm form = AccountabilityForm.read(await.draft().text());
    Optional<String> choice = choice(form, text);
    if (choice.isPresent()) {
      return pressed(context, await, choice.get()).orElseThrow();
    }
    int most = most(context);
    AccountabilityText.Read read =
        form.measure().isPresent() && isNumber(text)
            ? AccountabilityText.number(text, form, context.language(), most)
            : AccountabilityText.read(text, form.said(), context.language(), most);
    return read.isGood()
        ? Turn.moved(context.at(at(await, AccountabilityForm.of(read.after()))))
        : Turn.notice(read.problem());
  }

  /** Figures alone, in whatever dress, where a number is asked for. */
  private static boolean isNumber(String text) {
    return AccountabilityWords.items(text).stream()
        .flatMap(item -> item.words().stream())
        .noneMatch(
            word ->
                word instanceof AccountabilityWords.Word.Whose
                    || word instanceof AccountabilityWords.Word.How
                    || word instanceof AccountabilityWords.Word.Also
                    || word instanceof AccountabilityWords.Word.Nobody);
  }

  /** The button whose label was typed; of a group and a measure only where they are asked for. */
  private static Optional<String> choice(AccountabilityForm form, String text) {
    Map<AccountabilityPhrase, String> choices = new TreeMap<>();
    choices.put(AccountabilityPhrase.SUBMIT, SUBMIT);
    choices.put(AccountabilityPhrase.CLEAR, CLEAR);
    choices.put(AccountabilityPhrase.UP, UP);
    for (StaffGroup group : StaffGroup.values()) {
      choices.put(AccountabilityLabels.of(group), GROUP + "." + group.code());
    }
    if (form.group().isPresent()) {
      for (Measure measure : Measure.values()) {
        choices.put(AccountabilityLabels.of(measure), MEASURE + "." + measure.code());
      }
    }
    if (form.measure().isPresent()) {
      choices.put(AccountabilityPhrase.TAKE_OUT, NUMBER + ".0");
    }
    String label = TypedText.label(text);
    return choices.entrySet().stream()
        .filter(e -> isSaid(e.getKey(), label))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isSaid(AccountabilityPhrase phrase, String label) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> TypedText.label(Texts.say(language, phrase)).equals(label));
  }

  /** Words are asked for; those of a correction only if it corrects something. */
  private Turn submitted(DialogContext context, AwaitWords await, AccountabilityForm form) {
    boolean same =
        await.action().equals(Action.CORRECT_ACCOUNTABILITY.code())
            && office
                .store()
                .complaint(await.reference())
                .flatMap(c -> c.file().inquiry().recorded())
                .filter(form.said()::equals)
                .isPresent();
    return same
        ? Turn.notice(context.say(AccountabilityPhrase.NOTHING_CORRECTED))
        : Turn.moved(context.at(await.with(new Draft(Ask.WORDS, "", "", form.text()))));
  }

  /** The form, or one question of it. */
  Reply form(DialogContext context, AwaitWords await) {
    AccountabilityForm form = AccountabilityForm.read(await.draft().text());
    AccountabilityButtons below = new AccountabilityButtons(buttons, context);
    if (form.measure().isPresent()) {
      return Reply.message(number(context, await, form), below.numbers(form));
    }
    return form.group().isPresent()
        ? Reply.message(measure(context, await, form), below.measures(form))
        : Reply.message(whole(context, await, form), below.whole(form));
  }

  private String whole(DialogContext context, AwaitWords await, AccountabilityForm form) {
    String people = new AccountabilityLines(office, context.language()).people(form.said());
    return context.say(AccountabilityPhrase.ASK, await.reference(), people);
  }

  private static String measure(DialogContext context, AwaitWords await, AccountabilityForm form) {
    AccountabilityPhrase group = AccountabilityLabels.of(form.group().orElseThrow());
    return context.say(AccountabilityPhrase.ASK_MEASURE, await.reference(), context.say(group));
  }

  private String number(DialogContext context, AwaitWords await, AccountabilityForm form) {
    return context.say(
        AccountabilityPhrase.ASK_NUMBER,
        await.reference(),
        context.say(AccountabilityLabels.of(form.group().orElseThrow())),
        context.say(AccountabilityLabels.of(form.measure().orElseThrow())),
        most(context));
  }

  /** What is asked for the words to the form; empty if it is about something else. */
  Optional<String> why(DialogContext context, AwaitWords await) {
    if (!isOf(await)) {
      return Optional.empty();
    }
    int least = office.books().inForce(context.now()).talk().actWordsMin();
    int people = said(await).total();
    AccountabilityPhrase ask =
        await.action().equals(Action.CORRECT_ACCOUNTABILITY.code())
            ? AccountabilityPhrase.ASK_WHY_CORRECTED
            : people == 0 ? AccountabilityPhrase.ASK_WHY_NOBODY : AccountabilityPhrase.ASK_WHY;
    return Optional.of(context.say(ask, await.reference(), people, least));
  }

  private int most(DialogContext context) {
    return office.books().inForce(context.now()).checks().peopleMost();
  }
}
