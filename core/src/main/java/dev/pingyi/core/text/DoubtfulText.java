package dev.pingyi.core.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in which everything is marked that might tell who wrote them, or when they were at the
 * counter: rather too much than too little, for a person looks at the marks and decides. What no
 * pattern knows, such as a story that only one person can tell, stays for that person to see.
 */
public final class DoubtfulText {
  /** Around what is doubtful, where somebody of the office looks at it. */
  private static final String OPEN = "〖";

  private static final String CLOSE = "〗";

  /** Instead of it, where the unit reads. */
  private static final String HIDDEN = "＊＊＊";

  private final String text;
  private final BitSet doubtful = new BitSet();

  private DoubtfulText(String text) {
    this.text = text;
    for (Pattern pattern : DoubtfulPatterns.ALL) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        doubtful.set(found.start(), found.end());
      }
    }
  }

  /** As it can be read: what is invisible in it hides nothing from the marks. */
  public static DoubtfulText of(String words) {
    return new DoubtfulText(QuotedText.readable(words));
  }

  /** Whether nothing in it is doubtful. */
  public boolean isClean() {
    return doubtful.isEmpty();
  }

  /** All of it, with brackets around what is doubtful. */
  public String marked() {
    return written(OPEN, true, CLOSE);
  }

  /** What is left when everything doubtful is taken out. */
  public String masked() {
    return written(HIDDEN, false, "");
  }

  private String written(String before, boolean itself, String after) {
    StringBuilder all = new StringBuilder();
    int at = 0;
    for (int from = doubtful.nextSetBit(0); from >= 0; from = doubtful.nextSetBit(at)) {
      int to = doubtful.nextClearBit(from);
      all.append(text, at, from).append(before);
      all.append(itself ? text.substring(from, to) : "").append(after);
      at = to;
    }
    return all.append(text.substring(at)).toString();
  }
}
