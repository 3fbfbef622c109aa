package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.roster.Roster;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as an inspector types it: the place first, then what was seen there.
 *
 * @param where the id of a counter or unit; what stands in its place if it is none
 * @param rest what follows
 */
record TypedPlace(String where, String rest) {
  private static final String BETWEEN = "[\\s\\u3000,，.。:：;；、]+";

  /** The four letters under a printed code, which follow the counter's id. */
  private static final String CHECK = "-[0-9A-Z]{4}$";

  static TypedPlace in(String text, Roster roster) {
    String[] parts = text.strip().split(BETWEEN, 2);
    String rest = parts.length > 1 ? parts[1] : "";
    return named(parts[0], roster)
        .map(id -> new TypedPlace(id, rest))
        .orElseGet(() -> new TypedPlace(parts[0], rest));
  }

  private static Optional<String> named(String typed, Roster roster) {
    String id = typed.toUpperCase(Locale.ROOT);
    return Stream.of(id, id.replaceFirst(CHECK, ""))
        .filter(each -> roster.counter(each).isPresent() || roster.unit(each).isPresent())
        .findFirst()
        .or(
            () ->
                roster.units().stream()
                    .filter(u -> u.name().equals(typed) || u.nameEn().equals(typed))
                    .map(u -> u.id())
                    .findFirst());
  }
}
