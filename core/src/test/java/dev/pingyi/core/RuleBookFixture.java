package dev.pingyi.core;

import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.rulebook.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Rule books that differ from those that ship. */
public final class RuleBookFixture {
  private RuleBookFixture() {}

  /** The book of 2026 for every year, with some of its lines changed. */
  public static RuleBooks booksWith(Map<String, String> changed) {
    return new RuleBooks(Map.of(2026, book(changed)), new WorkingCalendar(List.of()));
  }

  /** The book of 2026 as it ships, and from 2027 on with some of its lines changed. */
  public static RuleBooks booksWithNextYear(Map<String, String> changed) {
    return new RuleBooks(
        Map.of(2026, book(Map.of()), 2027, book(changed)), new WorkingCalendar(List.of()));
  }

  private static RuleBook book(Map<String, String> changed) {
    Properties values = new Properties();
    try (InputStream in = RuleBook.class.getResourceAsStream("2026.properties")) {
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.putAll(changed);
    return RuleBook.read("changed", values);
  }
}
