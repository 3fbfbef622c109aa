package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts what is written of people held to account into the words that it is made of. */
final class AccountabilityWords {
  /** One of them, as it was written. */
  sealed interface Word {
    String said();

    record Whose(String said, StaffGroup group) implements Word {}

    record How(String said, Measure measure) implements Word {}

    record Also(String said, Consequence consequence) implements Word {}

    record Nobody(String said) implements Word {}

    record Yes(String said, boolean yes) implements Word {}

    /** {@code value} is 0 for what is none or too large. */
    record HowMany(String said, int value) implements Word {}

    record Unknown(String said) implements Word {}
  }

  /** What stands between two commas. */
  record Item(String text, List<Word> words) {
    <W extends Word> Stream<W> of(Class<W> kind) {
      return words.stream().filter(kind::isInstance).map(kind::cast);
    }
  }

  private static final Pattern BETWEEN = Pattern.compile("[,;、。]|\\.(?= |$)");
  private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?:\\D|$))");
  private static final Pattern FIGURES = Pattern.compile("[-+]?\\d+(?:[./⁄-]\\d+)*");
  private static final Pattern HAN = Pattern.compile("[零〇一二两俩三四五六七八九十百千万]+");
  private static final String HAN_FIGURES = "〇一二三四五六七八九";
  private static final int FIGURES_MOST = 6;
  private static final int TEN = 10;

  private static final Map<String, Function<String, Optional<Word>>> KNOWN = known();

  private static final List<String> LONGEST_FIRST =
      KNOWN.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();

  private AccountabilityWords() {}

  /** The parts between commas, each cut into its words; fillers are left out. */
  static List<Item> items(String text) {
    String plain = TypedText.plain(text.replace('\n', ';')).toLowerCase(Locale.ROOT);
    return BETWEEN
        .splitAsStream(GROUPED.matcher(plain).replaceAll(""))
        .map(item -> new Item(item.strip(), words(item)))
        .filter(item -> !item.words().isEmpty())
        .toList();
  }

  private static List<Word> words(String item) {
    List<Word> words = new ArrayList<>();
    StringBuilder unknown = new StringBuilder();
    int at = 0;
    while (at < item.length()) {
      String next = next(item, at);
      if (next.isEmpty()) {
        int c = item.codePointAt(at);
        unknown.appendCodePoint(c);
        at += Character.charCount(c);
      } else {
        unknown(unknown, words);
        (KNOWN.containsKey(next) ? KNOWN.get(next).apply(next) : Optional.of(number(next)))
            .ifPresent(words::add);
        at += next.length();
      }
    }
    unknown(unknown, words);
    return words;
  }

  private static void unknown(StringBuilder unknown, List<Word> words) {
    String said = unknown.toString().strip();
    if (!TypedText.saysNothing(said)) {
      words.add(new Word.Unknown(said));
    }
    unknown.setLength(0);
  }

  /** The longest word that begins here, or nothing. */
  private static String next(String item, int at) {
    for (Pattern pattern : List.of(FIGURES, HAN)) {
      Matcher found = pattern.matcher(item).region(at, item.length());
      if (found.lookingAt()) {
        return found.group();
      }
    }
    return LONGEST_FIRST.stream()
        .filter(word -> item.startsWith(word, at) && isWhole(item, at, word))
        .findFirst()
        .orElse("");
  }

  /** Latin letters make words with blanks around them. */
  private static boolean isWhole(String item, int at, String word) {
    int end = at + word.length();
    return !(isLatin(word.codePointAt(0)) && at > 0 && isLatin(item.codePointBefore(at)))
        && !(isLatin(word.codePointBefore(word.length()))
            && end < item.length()
            && isLatin(item.codePointAt(end)));
  }

  private static boolean isLatin(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static Word number(String said) {
    return new Word.HowMany(said, HAN.matcher(said).matches() ? han(said) : figures(said));
  }

  private static int figures(String said) {
    String digits = said.startsWith("+") ? said.substring(1) : said;
    boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole && digits.length() <= FIGURES_MOST ? Integer.parseInt(digits) : 0;
  }

  /** Up to ninety-nine; nobody writes more of people held to account in one case. */
  private static int han(String said) {
    String same = said.replace('零', '〇').replace('两', '二').replace('俩', '二');
    int ten = same.indexOf('十');
    if (ten < 0) {
      return same.length() == 1 ? Math.max(0, HAN_FIGURES.indexOf(same)) : 0;
    }
    String before = same.substring(0, ten);
    String after = same.substring(ten + 1);
    int tens = before.isEmpty() ? 1 : HAN_FIGURES.indexOf(before);
    int ones = after.isEmpty() ? 0 : HAN_FIGURES.indexOf(after);
    return tens > 0 && ones >= 0 ? tens * TEN + ones : 0;
  }

  private static Map<String, Function<String, Optional<Word>>> known() {
    Map<String, Function<String, Optional<Word>>> known = new HashMap<>();
    for (StaffGroup group : StaffGroup.values()) {
      put(known, typed(group), said -> new Word.Whose(said, group));
    }
    for (Measure measure : Measure.values()) {
      put(known, typed(measure), said -> new Word.How(said, measure));
    }
    for (Consequence consequence : Consequence.values()) {
      put(known, typed(consequence), said -> new Word.Also(said, consequence));
    }
    put(known, AccountabilityTyped.NOBODY, Word.Nobody::new);
    put(known, AccountabilityTyped.YES, said -> new Word.Yes(said, true));
    put(known, AccountabilityTyped.NO, said -> new Word.Yes(said, false));
    AccountabilityTyped.FILLER.words().forEach(word -> known.put(word, _ -> Optional.empty()));
    for (Language language : Language.values()) {
      List<String> numbers = AccountabilityTyped.NUMBERS.words(language);
      numbers.forEach(
          word ->
              known.put(word, said -> Optional.of(new Word.HowMany(said, numbers.indexOf(said)))));
    }
    return known;
  }

  private static void put(
      Map<String, Function<String, Optional<Word>>> known,
      AccountabilityTyped typed,
      Function<String, Word> word) {
    typed.words().forEach(said -> known.put(said, s -> Optional.of(word.apply(s))));
  }

  private static AccountabilityTyped typed(StaffGroup group) {
    return switch (group) {
      case STAFF -> AccountabilityTyped.STAFF;
      case LEADERS -> AccountabilityTyped.LEADERS;
      case SUPERIORS -> AccountabilityTyped.SUPERIORS;
    };
  }

  private static AccountabilityTyped typed(Measure measure) {
    return switch (measure) {
      case REMINDER_TALK -> AccountabilityTyped.REMINDER_TALK;
      case CRITICISM -> AccountabilityTyped.CRITICISM;
      case SELF_CRITICISM -> AccountabilityTyped.SELF_CRITICISM;
      case ADMONITION -> AccountabilityTyped.ADMONITION;
      case REMOVAL -> AccountabilityTyped.REMOVAL;
      case DISCIPLINE -> AccountabilityTyped.DISCIPLINE;
    };
  }

  private static AccountabilityTyped typed(Consequence consequence) {
    return switch (consequence) {
      case CASE_OPENED -> AccountabilityTyped.CASE_OPENED;
      case CIRCULAR -> AccountabilityTyped.CIRCULAR;
      case ORGANISATION_TOLD -> AccountabilityTyped.ORGANISATION_TOLD;
      case RULE_CHANGED -> AccountabilityTyped.RULE_CHANGED;
    };
  }
}
