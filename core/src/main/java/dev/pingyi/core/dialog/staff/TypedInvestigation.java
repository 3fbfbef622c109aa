package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.text.TypedDate;
import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An investigation as a supervisor types it: the units first, on a line of their own or up to the
 * first blank, then what is to be looked for, and at its end the last day, if one is set.
 *
 * @param units ids
 * @param unknown the first name that is of no unit, district or category; empty if all are known
 * @param words what is to be looked for
 * @param matter the id of the matter that the words name, or empty
 * @param due the day at their end
 */
record TypedInvestigation(
    List<String> units, String unknown, String words, String matter, Optional<TypedDate> due) {
  private static final Set<String> ALL = Set.of("全部", "所有", "全市", "全部单位", "all", "all units");
  private static final Pattern BETWEEN_UNITS = Pattern.compile("[、,，;；]+");

  /** Names with something between them that is no blank alone. */
  private static final Pattern UNITS_FIRST =
      Pattern.compile(
          "^([^\\s、,，;；]+(?:\\s*[、,，;；]\\s*[^\\s、,，;；]+)*)\\s+(.*)$",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BEFORE_DAY =
      Pattern.compile(
          "[\\s\\u3000,，。;；:：]*(?:期限|截止|截至|限|到|by|until|due)?[\\s:：]*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_DAY =
      Pattern.compile("^[\\s\\u3000。.]*(?:前|之前)?[\\s\\u3000。.]*$");

  /**
   * @param covered which units the supervisor may have looked into, for whoever names all
   */
  static TypedInvestigation in(String text, Roster roster, Predicate<Unit> covered) {
    String[] parts = parts(text.strip());
    List<String> units = new ArrayList<>();
    String unknown = "";
    for (String name : names(parts[0])) {
      List<String> named = named(name, roster, covered);
      if (named.isEmpty() && unknown.isEmpty()) {
        unknown = name;
      }
      units.addAll(named);
    }
    String rest = parts[1].strip();
    Optional<TypedDate> due = TypedDate.in(rest).filter(day -> isAtEnd(rest, day));
    String words = due.map(day -> without(rest, day)).orElse(rest);
    return new TypedInvestigation(
        units.stream().distinct().toList(), unknown, words, matter(words, roster), due);
  }

  /** The units, and what follows. */
  private static String[] parts(String text) {
    String[] lines = text.split("\n", 2);
    if (lines.length > 1) {
      return lines;
    }
    Matcher units = UNITS_FIRST.matcher(text);
    return units.matches()
        ? new String[] {units.group(1), units.group(2)}
        : new String[] {text, ""};
  }

  private static List<String> names(String units) {
    return BETWEEN_UNITS
        .splitAsStream(units)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<String> named(String name, Roster roster, Predicate<Unit> covered) {
    String label = TypedText.label(name);
    if (ALL.contains(label)) {
      return ids(roster, covered);
    }
    String id = TypedText.plain(name).toUpperCase(Locale.ROOT);
    return Stream.<Predicate<Unit>>of(
            unit -> unit.id().equals(id),
            unit -> is(unit.name(), label) || is(unit.nameEn(), label),
            unit -> is(unit.area(), label),
            unit -> is(unit.category(), label) && covered.test(unit))
        .map(which -> ids(roster, which))
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean is(String name, String label) {
    return TypedText.label(name).equals(label);
  }

  private static List<String> ids(Roster roster, Predicate<Unit> which) {
    return roster.units().stream().filter(which).map(Unit::id).toList();
  }

  /** A day in the middle is a part of what is to be looked for. */
  private static boolean isAtEnd(String text, TypedDate day) {
    int end = text.lastIndexOf(day.typed()) + day.typed().length();
    return AFTER_DAY.matcher(text.substring(end)).matches();
  }

  private static String without(String text, TypedDate day) {
    String before = text.substring(0, text.lastIndexOf(day.typed()));
    return BEFORE_DAY.matcher(before).replaceFirst("").strip();
  }

  /** The longest name, for one may be a part of another. */
  private static String matter(String words, Roster roster) {
    String lower = words.toLowerCase(Locale.ROOT);
    return roster.counters().stream()
        .flatMap(counter -> roster.mattersOf(counter).stream())
        .distinct()
        .filter(
            m -> words.contains(m.name()) || lower.contains(m.nameEn().toLowerCase(Locale.ROOT)))
        .max(Comparator.comparingInt((Matter m) -> m.name().length()))
        .map(Matter::id)
        .orElse("");
  }
}
