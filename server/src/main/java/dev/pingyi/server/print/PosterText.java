package dev.pingyi.server.print;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;

/** The words on every poster, and the poster of a counter with them. */
public final class PosterText {
  /** The office's name. */
  public String office() {
    return Texts.say(Language.ZH, PosterPhrase.OFFICE);
  }

  /**
   * The poster of a counter.
   *
   * @param matter the name of the only matter that its code is for, or empty
   */
  public Poster of(Unit unit, Counter counter, String matter, String url, String typedCode) {
    return new Poster(
        new Poster.Place(office(), unit.name(), counter.name(), matter),
        url,
        typedCode,
        new Poster.Words(
            Texts.say(Language.ZH, PosterPhrase.SEAL),
            saying(PosterPhrase.CALL),
            saying(PosterPhrase.TYPED),
            saying(PosterPhrase.PRIVACY)));
  }

  /** A line in Chinese, and smaller below it in English. */
  private static Poster.Saying saying(PosterPhrase phrase) {
    return new Poster.Saying(Texts.say(Language.ZH, phrase), Texts.say(Language.EN, phrase));
  }
}
