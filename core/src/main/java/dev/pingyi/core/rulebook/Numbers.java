package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the values of a rule book; a missing, wrong or unread one is named with its key. */
final class Numbers {
  private final String file;
  private final Properties values;
  private final Set<String> read = new HashSet<>();

  Numbers(String file, Properties values) {
    this.file = file;
    this.values = values;
  }

  String text(String key) {
    read.add(key);
    String value = values.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(file + ": " + key + " is missing");
    }
    return value.strip();
  }

  <T> T value(String key, Function<String, T> parse) {
    String text = text(key);
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          file + ": " + key + " = '" + text + "' cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * A line that nothing reads would look like a rule and be none.
   *
   * @param later those that are kept for rules to come
   */
  void refuseUnread(Set<String> later) {
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (!read.contains(key) && !later.contains(key)) {
        throw new IllegalArgumentException(
            file + ": " + key + " is not a line of a rule book; look for a slip of the pen");
      }
    }
  }

  /** A whole number, not negative. */
  int count(String key) {
    return count(key, 0, Integer.MAX_VALUE);
  }

  int count(String key, int least, int most) {
    String text = text(key);
    if (!text.matches("-?[0-9]{1,9}")) {
      throw wrong(key, "is not a whole number; allowed: " + range(least, most));
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          file + ": " + key + " = " + number + " is not " + range(least, most));
    }
    return number;
  }

  private static String range(int least, int most) {
    return most == Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
  }

  double figure(String key) {
    return value(key, Double::parseDouble);
  }

  /** A time of at least a minute, because the office's clock ticks once a minute. */
  Duration duration(String key) {
    Duration time = value(key, Duration::parse);
    if (time.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(file + ": " + key + " = " + time + " is under a minute");
    }
    return time;
  }

  /** A time of which a day has a whole number. */
  Duration partOfDay(String key) {
    Duration time = duration(key);
    if (Duration.ofDays(1).toNanos() % time.toNanos() != 0) {
      throw wrong(key, "does not divide a day: PT30M, PT1H …");
    }
    return time;
  }

  /** What is wrong with a line that can be read. */
  IllegalArgumentException wrong(String key, String why) {
    return new IllegalArgumentException(file + ": " + key + " = '" + text(key) + "' " + why);
  }

  /** A time of the day, like {@code 09:00}. */
  LocalTime time(String key) {
    return value(key, LocalTime::parse);
  }

  List<String> list(String key) {
    List<String> parts = new ArrayList<>();
    for (String part : text(key).split(",", -1)) {
      parts.add(part.strip());
    }
    return List.copyOf(parts);
  }

  <T> List<T> list(String key, Function<String, T> parse) {
    return value(
        key,
        text -> {
          List<T> values = new ArrayList<>();
          for (String part : list(key)) {
            values.add(parse.apply(part));
          }
          return List.copyOf(values);
        });
  }
}
