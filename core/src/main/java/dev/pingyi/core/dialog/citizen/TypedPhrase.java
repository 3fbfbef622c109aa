package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.Optional;

/**
 * What citizens type instead of tapping, as data: each phrase is a list of whole answers with a bar
 * between. What is in no list, or could be meant either way, is not understood and asked again.
 */
enum TypedPhrase implements Phrase {
  // Grades.
  GRADE_5,
  GRADE_4,
  GRADE_3,
  GRADE_2,
  GRADE_1,

  // Yes and no, and the same in the words of a question.
  YES,
  NO,
  CONFIRM_CALL,
  DENY_CALL,
  CONFIRM_SOLVED,
  DENY_SOLVED,

  // What is understood wherever the talk stands.
  SKIP,
  WITHDRAW,
  ERASE,
  CHANGE,
  AGAIN,
  PRIVACY,
  HUMAN,

  // What gets a short answer.
  COMPLAIN,
  THANKS,
  WHY,
  HELLO,

  /** Words that change nothing at the beginning or end of an answer. */
  FILLER;

  private static final TextBundle BUNDLE = new TextBundle(TypedPhrase.class, "typed");
  private static final String BAR = "\\|";
  private static final String SKIN_TONES = "[\\x{1F3FB}-\\x{1F3FF}]";
  private static final int LONGEST = 40;

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }

  /** Whether the text is one of the answers, in whichever language. */
  boolean isMeantBy(String text) {
    return !TypedText.isLonger(text, LONGEST)
        && Arrays.stream(Language.values())
            .anyMatch(language -> Arrays.asList(list(language)).contains(plain(text)));
  }

  /** The first of {@code phrases} that the text is an answer of, as it is or without fillers. */
  static Optional<TypedPhrase> of(String text, TypedPhrase... phrases) {
    if (TypedText.isLonger(text, LONGEST)) {
      return Optional.empty();
    }
    String left = plain(text);
    for (String before = ""; !left.equals(before) && !left.isEmpty(); left = without(before)) {
      String answer = left;
      Optional<TypedPhrase> found =
          Arrays.stream(phrases).filter(phrase -> phrase.isMeantBy(answer)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      before = left;
    }
    return Optional.empty();
  }

  private String[] list(Language language) {
    return Texts.say(language, this).split(BAR, -1);
  }

  private static String plain(String text) {
    return TypedText.label(text.replaceAll(SKIN_TONES, ""));
  }

  /** Without one filler at its beginning or end; the same if there is none. */
  private static String without(String text) {
    for (Language language : Language.values()) {
      for (String filler : TypedPhrase.FILLER.list(language)) {
        if (text.startsWith(filler) && text.length() > filler.length()) {
          return text.substring(filler.length()).strip();
        }
        if (text.endsWith(filler) && text.length() > filler.length()) {
          return text.substring(0, text.length() - filler.length()).strip();
        }
      }
    }
    return text;
  }
}
