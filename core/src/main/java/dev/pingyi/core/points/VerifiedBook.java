package dev.pingyi.core.points;

import static dev.pingyi.core.points.UnfitLineException.unless;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A unit's book while it is read from a file: whatever is booked has to follow. */
final class VerifiedBook {
  private record Read(boolean deducts, int cost, YearMonth month) {}

  private final LineFields opening;
  private final List<Read> entries = new ArrayList<>();
  private final Set<Integer> reversed = new HashSet<>();
  private String head;
  private int left;
  private Instant last = Instant.MIN;

  VerifiedBook(LineFields opening) {
    opening.has("opening", "year", "start", "floor", "monthMost", "hash");
    this.opening = opening;
    this.head = opening.hashed("");
    this.left = opening.number("start");
  }

  String unit() {
    return opening.text("opening");
  }

  int year() {
    return opening.number("year");
  }

  /** What holds for every book of the year. */
  List<Integer> numbers() {
    return List.of(opening.number("start"), opening.number("floor"), opening.number("monthMost"));
  }

  String head() {
    return head;
  }

  int left() {
    return left;
  }

  int size() {
    return entries.size();
  }

  /**
   * The next entry.
   *
   * @param until nothing later is public
   * @param costs what each reason costs by each version of the rules, as far as it was read
   */
  void enter(LineFields line, YearMonth until, ZoneId zone, Map<String, Integer> costs) {
    line.has(
        "entry",
        "unit",
        "year",
        "at",
        "month",
        "kind",
        "reason",
        "reverses",
        "cost",
        "points",
        "left",
        "rules",
        "role",
        "seal",
        "hash");
    unless(line.text("unit").equals(unit()) && line.number("year") == year(), "is of another book");
    unless(line.number("entry") == entries.size() + 1, "is not the next entry of its book");
    head = line.hashed(head);
    Read read = new Read(deducts(line), line.number("cost"), month(line, zone));
    unless(!read.month().isAfter(until), "was booked after the month of the file");
    unless(read.cost() > 0, "costs nothing");
    if (read.deducts()) {
      deduct(line, read, costs);
    } else {
      reverse(line, read);
    }
    entries.add(read);
    int before = left;
    left = reckoned();
    unless(line.number("left") == left, "left is " + line.text("left") + " instead of " + left);
    unless(line.number("points") == left - before, "points are not what was really booked");
  }

  private static boolean deducts(LineFields line) {
    return switch (line.text("kind")) {
      case "deduction" -> true;
      case "reversal" -> false;
      default -> throw new UnfitLineException("is neither deduction nor reversal");
    };
  }

  private YearMonth month(LineFields line, ZoneId zone) {
    try {
      Instant at = Instant.parse(line.text("at"));
      unless(at.toString().equals(line.text("at")), "its time is not in the one form");
      unless(!at.isBefore(last), "is earlier than the entry before");
      last = at;
      YearMonth month = YearMonth.from(at.atZone(zone));
      unless(month.toString().equals(line.text("month")), "its month is not that of its time");
      unless(month.getYear() >= year(), "is earlier than the year of its book");
      return month;
    } catch (DateTimeException e) {
      throw new UnfitLineException("its time cannot be read");
    }
  }

  private static void deduct(LineFields line, Read read, Map<String, Integer> costs) {
    unless(line.number("reverses") == 0, "a deduction reverses nothing");
    Integer known = costs.putIfAbsent(line.text("rules") + " " + line.text("reason"), read.cost());
    unless(
        known == null || known.intValue() == read.cost(),
        "costs something else than the same elsewhere");
  }

  private void reverse(LineFields line, Read read) {
    int of = line.number("reverses");
    unless(of >= 1 && of <= entries.size(), "reverses no entry before it");
    Read taken = entries.get(of - 1);
    unless(taken.deducts() && reversed.add(of), "reverses what is no deduction, or once more");
    unless(taken.cost() == read.cost(), "gives back something else than was taken");
  }

  private int reckoned() {
    Map<YearMonth, Integer> costs = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Read read = entries.get(i);
      if (read.deducts() && !reversed.contains(i + 1)) {
        costs.merge(read.month(), read.cost(), Integer::sum);
      }
    }
    int most = opening.number("monthMost");
    int off = costs.values().stream().mapToInt(cost -> Math.min(cost, most)).sum();
    return Math.max(opening.number("floor"), opening.number("start") - off);
  }
}
