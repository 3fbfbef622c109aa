package dev.pingyi.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pingyi.core.rulebook.PointsNumbers;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Whether what lines of points books say of the rules is what the rule books say: where a year
 * begins and ends, and what a verdict costs. Of a version that is not known here nothing is said.
 *
 * @param other a rule book in the place of those that ship; empty for these
 */
record BookNumbers(Optional<RuleBook> other) {
  /** A line, counted from 1, and why it does not fit. */
  record Misfit(int line, String why) {}

  Optional<Misfit> check(byte[] file) {
    String[] lines = new String(file, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Optional<JsonObject> line = read(lines[i]);
      if (line.isEmpty()) {
        // Whoever looks at the lines themselves says so.
        return Optional.empty();
      }
      Optional<String> wrong = wrong(line.get());
      if (wrong.isPresent()) {
        return Optional.of(new Misfit(i + 1, wrong.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonObject> read(String line) {
    try {
      return Optional.of(JsonParser.parseString(line))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> wrong(JsonObject line) {
    if (line.has("opening")) {
      PointsNumbers points = ofYear(number(line, "year")).points();
      return differs(line, "start", points.start())
          .or(() -> differs(line, "floor", points.floor()))
          .or(() -> differs(line, "monthMost", points.monthMost()));
    }
    if (line.has("entry") && Form.text(line, "kind").equals("deduction")) {
      RuleBook book = ofYear(year(Form.text(line, "month")));
      if (book.version().equals(Form.text(line, "rules"))) {
        boolean breach = Form.text(line, "reason").equals("breach");
        return differs(line, "cost", breach ? book.points().breach() : book.points().upheld());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> differs(JsonObject line, String field, int rule) {
    return number(line, field) == rule
        ? Optional.empty()
        : Optional.of(field + " is " + Form.text(line, field) + ", by the rule book it is " + rule);
  }

  private RuleBook ofYear(int year) {
    return other.orElseGet(() -> RuleBooks.shipped(List.of()).ofYear(year));
  }

  private static int year(String month) {
    return month.matches("[0-9]{4}-.*") ? Integer.parseInt(month.substring(0, 4)) : 0;
  }

  private static int number(JsonObject line, String field) {
    String text = Form.text(line, field);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }
}
