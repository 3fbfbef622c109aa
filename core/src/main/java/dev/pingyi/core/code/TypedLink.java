package dev.pingyi.core.code;

import dev.pingyi.core.text.TypedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token in a link, however it was copied: with punctuation and words behind it, as a whole
 * address, or alone. Whether the token is one of ours, only its signature says.
 */
public final class TypedLink {
  private static final String TOKEN = "([A-Za-z0-9_-]{1,200})(?![A-Za-z0-9_-])";

  /** Addresses of our pages, and those that open a chat. */
  private static final Pattern ADDRESS =
      Pattern.compile("[!-~]*(?:/[sm]/|[?&]start=)" + TOKEN + "[!-~]*");

  private static final Pattern COMMAND =
      Pattern.compile("/start(?: (.*))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGINNING = Pattern.compile(TOKEN + ".*");

  /** No token of ours is shorter, and hardly a word is longer. */
  private static final Pattern ALONE = Pattern.compile("\\W*+([A-Za-z0-9_-]{16,200})\\W*+");

  private static final int WORDS_BESIDE = 12;

  private TypedLink() {}

  /** The token that a chat was opened with; empty if there is none in it. */
  public static String token(String opened) {
    String seen = TypedText.seen(opened);
    return first(ADDRESS, seen).or(() -> whole(BEGINNING, seen)).orElse("");
  }

  /** What a text would open a chat with, if it says so itself; empty for words. */
  public static Optional<String> command(String text) {
    Matcher command = COMMAND.matcher(TypedText.seen(text));
    if (!command.matches()) {
      return Optional.empty();
    }
    return Optional.of(command.group(1) == null ? "" : token(command.group(1)));
  }

  /**
   * What may be a token: an address with hardly a word beside it, or all of the text. A letter that
   * names an address stays a letter.
   */
  public static Optional<String> pasted(String text) {
    String seen = TypedText.seen(text);
    String beside = ADDRESS.matcher(seen).replaceFirst("");
    return TypedText.lettersIn(beside) <= WORDS_BESIDE
        ? first(ADDRESS, seen).or(() -> whole(ALONE, seen))
        : whole(ALONE, seen);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Optional<String> whole(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
