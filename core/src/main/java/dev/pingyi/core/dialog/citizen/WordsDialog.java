package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Addition;
import dev.pingyi.core.action.Addition.Detail;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Step.Words.Why;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.text.TypedText;
import java.util.List;
import java.util.Optional;

/**
 * People's own words and the number to call. Words are kept as they are, message by message as many
 * characters as the rule book says; nothing is cut without saying what was kept.
 */
final class WordsDialog {
  /**
   * Who writes this much where a number is asked for, and hardly a figure, is telling something.
   */
  private static final int TOLD_FROM = 4;

  private static final int FIGURES_OF_A_NUMBER = 5;
  private static final int LONGEST_NUMBER = 40;

  private final Office office;
  private final KeptDetails kept;

  WordsDialog(Office office, KeptDetails kept) {
    this.office = office;
    this.kept = kept;
  }

  Turn button(DialogContext context, Step.Words step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> kept.finished(context, step.reference(), step.grade());
      case Prompts.BACK ->
          Turn.moved(context.at(kept.reasons(step.reference(), step.counter(), step.grade())));
      default ->
          step.why() == Why.OTHER
              ? Turn.moved(context.at(asking(step, Why.OTHER_AGAIN)))
              : next(context, step, List.of(), "");
    };
  }

  /** Words where they are asked for. */
  Turn words(DialogContext context, Step.Words step, String text) {
    RuleBook.Talk book = kept.book(context, step.reference()).talk();
    boolean cut = TypedText.isLonger(text, book.wordsMax());
    String part = TypedText.cut(text, book.wordsMax());
    if (step.why() == Why.REST && isNumber(context, step, text)) {
      return phone(context, new Step.Phone(step.reference(), step.counter(), step.grade()), text);
    }
    if (step.why() == Why.REST) {
      String note = cut ? CitizenPhrase.WORDS_FULL.name() : "";
      return next(context, step, List.of(new Detail.MoreWords(part)), note);
    }
    if (cut && book.wordsParts() > 1) {
      return kept.moved(
          context,
          context.at(asking(step, Why.REST)).saying(CitizenPhrase.WORDS_CUT.name()),
          step.grade(),
          Addition.of(step.reference(), new Detail.Words(part)));
    }
    boolean told = context.talk().step() instanceof Step.Reasons;
    String note =
        cut ? CitizenPhrase.WORDS_FULL.name() : told ? CitizenPhrase.WORDS_TAKEN.name() : "";
    return next(context, step, List.of(new Detail.Words(part)), note);
  }

  /** Who has nothing to add and answers the next question at once is not asked twice. */
  private boolean isNumber(DialogContext context, Step.Words step, String text) {
    return kept.isBad(context, step.reference(), step.grade())
        && !TypedText.isLonger(text, LONGEST_NUMBER)
        && PhoneNumber.read(text).isPresent();
  }

  private static Step asking(Step.Words step, Why why) {
    return new Step.Words(step.reference(), step.counter(), step.grade(), List.of(), why);
  }

  /** A bad rating is called back, so a number is asked for; praise is complete. */
  private Turn next(DialogContext context, Step.Words step, List<Detail> details, String note) {
    String reference = step.reference();
    if (kept.isBad(context, reference, step.grade())) {
      Step phone = new Step.Phone(reference, step.counter(), step.grade());
      return kept.moved(
          context,
          context.at(phone).saying(note),
          step.grade(),
          new Addition(reference, details, false));
    }
    return kept.finished(context, step.grade(), new Addition(reference, details, true), note);
  }

  Turn button(DialogContext context, Step.Phone step, String choice) {
    return choice.equals(Prompts.BACK)
        ? Turn.moved(
            context.at(
                new Step.Words(
                    step.reference(), step.counter(), step.grade(), List.of(), Why.OPTIONAL)))
        : kept.finished(context, step.reference(), step.grade());
  }

  /** A number, or more words: what was too long for one message often comes in two. */
  Turn phone(DialogContext context, Step.Phone step, String text) {
    Optional<String> number = PhoneNumber.read(text);
    if (number.isPresent()) {
      return kept.moved(
          context,
          context.at(new Step.CallTime(step.reference(), step.counter(), step.grade())),
          step.grade(),
          Addition.of(step.reference(), new Detail.Phone(number.get())));
    }
    return isTold(text)
        ? told(context, step, text)
        : Turn.moved(context.still(step).saying(CitizenPhrase.PHONE_WRONG.name()));
  }

  /** Whether somebody tells something where reasons were to be chosen. */
  boolean isTelling(String text) {
    return TypedText.isLonger(TypedText.label(text), TOLD_FROM - 1);
  }

  /** What is told instead of choosing a reason is the reason in own words. */
  Turn instead(DialogContext context, Step.Reasons step, String text) {
    return words(
        context,
        new Step.Words(step.reference(), step.counter(), step.grade(), step.chosen(), Why.OTHER),
        text);
  }

  private static boolean isTold(String text) {
    long figures = TypedText.plain(text).codePoints().filter(Character::isDigit).count();
    boolean few = figures < FIGURES_OF_A_NUMBER && TypedText.isLonger(text, TOLD_FROM - 1);
    return few || TypedText.isLonger(text, LONGEST_NUMBER);
  }

  private Turn told(DialogContext context, Step.Phone step, String text) {
    RuleBook.Talk book = kept.book(context, step.reference()).talk();
    int room = book.wordsMax() * book.wordsParts() - length(step.reference());
    if (room <= 0) {
      return Turn.moved(context.still(step).saying(CitizenPhrase.WORDS_NO_ROOM.name()));
    }
    int most = Math.min(room, book.wordsMax());
    Detail more = new Detail.MoreWords(TypedText.cut(text, most));
    CitizenPhrase note =
        TypedText.isLonger(text, most) ? CitizenPhrase.WORDS_FULL : CitizenPhrase.WORDS_ADDED;
    return kept.moved(
        context,
        context.still(step).saying(note.name()),
        step.grade(),
        Addition.of(step.reference(), more));
  }

  /** How many characters of words are kept of the rating. */
  private int length(String reference) {
    return office
        .store()
        .contact(reference)
        .filter(contact -> !contact.words().isEmpty())
        .map(contact -> office.keys().open(contact.words(), reference))
        .map(words -> words.codePointCount(0, words.length()))
        .orElse(0);
  }
}
