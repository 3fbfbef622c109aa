package dev.pingyi.core.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule book as somebody has written it: lines of {@code key=value}, comments and empty lines, as
 * the books that ship. What is wrong is told with the number of its line.
 */
public final class RuleBookFile {
  private static final Pattern LINE = Pattern.compile("([A-Za-z0-9.]+)\\s*=\\s*(.*)");
  private static final Pattern COMPLAINT = Pattern.compile("([A-Za-z0-9.]+)( .*)");

  private final String name;
  private final Properties values = new Properties();
  private final Map<String, Integer> lines = new HashMap<>();

  private RuleBookFile(String name) {
    this.name = name;
  }

  /**
   * Reads a draft.
   *
   * @param name of the file, for what is said of it
   * @throws IllegalArgumentException naming the file, the line, its key and what is allowed
   */
  public static RuleBook read(String name, String text) {
    RuleBookFile file = new RuleBookFile(name);
    int number = 0;
    // Windows writes a mark at the beginning and two characters at each end.
    for (String line : text.replaceFirst("^\ufeff", "").split("\\r?\\n", -1)) {
      number++;
      file.line(number, line.strip());
    }
    return file.book();
  }

  private void line(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher read = LINE.matcher(line);
    if (!read.matches()) {
      throw at(number, "is no line of a rule book; allowed: key=value, or # and a comment");
    }
    String key = read.group(1);
    Integer before = lines.putIfAbsent(key, number);
    if (before != null) {
      throw at(number, key + " stands there twice, first in line " + before);
    }
    values.setProperty(key, read.group(2));
  }

  /** What the reader says of a key is said of its line. */
  private RuleBook book() {
    try {
      return RuleBook.read(name, values);
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      Matcher of = COMPLAINT.matcher(why.substring(Math.min(why.length(), name.length() + 2)));
      if (!why.startsWith(name + ": ") || !of.matches()) {
        throw new IllegalArgumentException(name + ": " + why, e);
      }
      Integer number = lines.get(of.group(1));
      if (number == null) {
        throw new IllegalArgumentException(
            why + "; a draft has every line of the year's book: copy that, and change it", e);
      }
      throw new IllegalArgumentException(
          name + ", line " + number + ": " + of.group(1) + of.group(2), e);
    }
  }

  private IllegalArgumentException at(int number, String why) {
    return new IllegalArgumentException(name + ", line " + number + ": " + why);
  }
}
