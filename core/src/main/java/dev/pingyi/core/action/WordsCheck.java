package dev.pingyi.core.action;

import dev.pingyi.core.rulebook.RuleBook.Talk;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/**
 * Words that something is done with: they say something, and none has to be cut, for a reason
 * without its end may say something else.
 */
final class WordsCheck {
  /**
   * How much is asked of them.
   *
   * @param characters at least so many that can be seen
   * @param letters at least so many different letters
   * @param most at most so many characters
   */
  record Limits(int characters, int letters, int most) {}

  private WordsCheck() {}

  /** Of what the office says with an act. */
  static Limits ofAct(Talk talk) {
    return new Limits(talk.actWordsMin(), 0, talk.officeWordsMax());
  }

  /** Why these are not acted on; empty if they are. */
  static <T> Optional<Outcome<T>> refusal(String words, Limits limits) {
    if (TypedText.saysNothing(words)) {
      return Optional.of(Outcome.refused(Refusal.WORDS_MISSING));
    }
    if (TypedText.isShorter(words, limits.characters())) {
      return refused(Refusal.WORDS_TOO_SHORT, limits.characters());
    }
    if (TypedText.differentLettersIn(words) < limits.letters()) {
      return refused(Refusal.WORDS_SAY_LITTLE, limits.letters());
    }
    return TypedText.isLonger(words, limits.most())
        ? refused(Refusal.WORDS_TOO_LONG, limits.most())
        : Optional.empty();
  }

  private static <T> Optional<Outcome<T>> refused(Refusal why, int limit) {
    return Optional.of(Outcome.refused(why, String.valueOf(limit)));
  }
}
