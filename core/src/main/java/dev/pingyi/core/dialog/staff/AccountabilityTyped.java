package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;
import dev.pingyi.core.conversation.Texts;
import java.util.List;
import java.util.stream.Stream;

/** How people type what the form of people held to account has buttons for, with a bar between. */
enum AccountabilityTyped implements Phrase {
  STAFF,
  LEADERS,
  SUPERIORS,
  REMINDER_TALK,
  CRITICISM,
  SELF_CRITICISM,
  ADMONITION,
  REMOVAL,
  DISCIPLINE,
  CASE_OPENED,
  CIRCULAR,
  ORGANISATION_TOLD,
  RULE_CHANGED,
  NOBODY,
  YES,
  NO,
  /** Words that change nothing. */
  FILLER,
  /** From zero on, in their order. */
  NUMBERS;

  private static final TextBundle BUNDLE =
      new TextBundle(AccountabilityTyped.class, "accountability_typed");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }

  /** In whichever language. */
  Stream<String> words() {
    return Stream.of(Language.values()).flatMap(language -> words(language).stream());
  }

  List<String> words(Language language) {
    return List.of(Texts.say(language, this).split("\\|"));
  }
}
