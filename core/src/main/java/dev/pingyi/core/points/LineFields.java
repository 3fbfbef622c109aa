package dev.pingyi.core.points;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a file of books, taken apart. Texts stay as they are written, escapes and all. */
final class LineFields {
  private static final Pattern FIELD =
      Pattern.compile(
          "[{,]\"(?<name>[a-zA-Z]+)\":(?:(?<number>0|-?[1-9][0-9]{0,8})|\"(?<text>(?:[^\"\\\\]++|\\\\.)*+)\")");

  private static final Set<String> NUMBERS =
      Set.of(
          "year",
          "start",
          "floor",
          "monthMost",
          "entry",
          "reverses",
          "cost",
          "points",
          "left",
          "place",
          "entries");

  private static final String HASH = ",\"hash\":\"";

  private final String line;
  private final Map<String, String> fields;

  private LineFields(String line, Map<String, String> fields) {
    this.line = line;
    this.fields = fields;
  }

  /** Reads a line that has to be one object of texts and whole numbers, without a blank. */
  static LineFields read(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(line);
    int end = 0;
    while (field.lookingAt()) {
      String number = field.group("number");
      String name = field.group("name");
      String value = number == null ? field.group("text") : number;
      UnfitLineException.unless(
          NUMBERS.contains(name) == (number != null), name + " is not written as it should be");
      UnfitLineException.unless(fields.put(name, value) == null, "has one of its fields twice");
      end = field.end();
      field.region(end, line.length());
    }
    if (end == 0 || line.charAt(0) != '{' || !line.substring(end).equals("}")) {
      throw new UnfitLineException("is not of the form of a line");
    }
    return new LineFields(line, fields);
  }

  /** The name of the first field tells what kind of line it is. */
  String kind() {
    return fields.keySet().iterator().next();
  }

  void has(String... names) {
    UnfitLineException.unless(
        List.copyOf(fields.keySet()).equals(List.of(names)),
        "does not have the fields of its kind");
  }

  String text(String name) {
    return fields.getOrDefault(name, "");
  }

  int number(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new UnfitLineException(name + " is not a number");
    }
  }

  /** Sees that the line ends with its hash after what came before, and gives the hash. */
  String hashed(String before) {
    int end = line.lastIndexOf(HASH);
    UnfitLineException.unless(end > 0, "has no hash");
    String hash = BookLines.hash(before, line.substring(0, end));
    UnfitLineException.unless(
        line.substring(end).equals(HASH + hash + "\"}"), "its hash is not that of its text");
    return hash;
  }
}
