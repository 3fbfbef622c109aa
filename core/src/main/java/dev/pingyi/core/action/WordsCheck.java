package dev.pingyi.core.action;

import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/**
 * Words that something is done with: they say something, and none has to be cut, for a reason
 * without its end may say something else.
 */
final class WordsCheck {
  private WordsCheck() {}

  /** Why these are not acted on; empty if they are. */
  static <T> Optional<Outcome<T>> refusal(String words, int least, int most) {
    if (TypedText.saysNothing(words)) {
      return Optional.of(Outcome.refused(Refusal.WORDS_MISSING));
    }
    if (TypedText.isShorter(words, least)) {
      return Optional.of(Outcome.refused(Refusal.WORDS_TOO_SHORT, String.valueOf(least)));
    }
    return TypedText.isLonger(words, most)
        ? Optional.of(Outcome.refused(Refusal.WORDS_TOO_LONG, String.valueOf(most)))
        : Optional.empty();
  }
}
