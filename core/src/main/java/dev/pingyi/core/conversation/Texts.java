package dev.pingyi.core.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says phrases. A text may have places {@code {0}}, {@code {1}} …; nothing else is special. */
public final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final TextBundle REASONS = new TextBundle(Texts.class, "reasons");

  private Texts() {}

  /** The phrase with its places filled. */
  public static String say(Language language, Phrase phrase, Object... places) {
    // One pass, so that people's own words are never taken for a place.
    return PLACE
        .matcher(phrase.bundle().text(language, phrase.key()))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(places[Integer.parseInt(place.group(1))])));
  }

  /** A national reason, such as 207, which is a number of the rule book. */
  public static String reason(Language language, int code) {
    return REASONS.text(language, "reason." + code);
  }
}
