package dev.pingyi.server.roster;

import static dev.pingyi.server.roster.Mistakes.quoted;

import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Units, their counters and what is done there. A row with a mistake still counts as known, so that
 * one mistake is not told once more for every row that refers to it.
 */
final class PlaceRows {
  static final List<String> UNITS =
      List.of("unit", "name", "nameEn", "category", "area", "level", "superior", "code", "address");

  /** A roster without it has no telephone of the halls to name. */
  static final List<String> UNITS_OPTIONAL = List.of("phone");

  static final List<String> MATTERS = List.of("matter", "name", "nameEn");
  static final List<String> COUNTERS = List.of("unit", "counter", "name", "nameEn", "matters");

  static final int NAME_MOST = 40;
  static final int NAME_EN_MOST = 100;
  private static final int ADDRESS_MOST = 100;
  private static final int MATTERS_MOST = 20;

  private static final Set<String> LEVELS =
      new LinkedHashSet<>(List.of("city", "district", "street"));
  private static final Pattern UNIT_ID = Pattern.compile("[" + TypedCode.ALPHABET + "]{2,8}");
  private static final Pattern MATTER_ID = Pattern.compile("[" + TypedCode.ALPHABET + "]{2,6}");
  private static final Pattern NUMBER = Pattern.compile("0?[1-9]|[1-9][0-9]");
  private static final int PHONE_MOST = 30;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[0-9 -]{1,28}[0-9])?");
  private static final Pattern SEPARATOR = Pattern.compile(";");

  private final Set<String> categories;
  private final Map<String, Long> units = new LinkedHashMap<>();
  private final Map<String, Long> matters = new LinkedHashMap<>();
  private final Map<String, Long> counters = new LinkedHashMap<>();
  private final Set<String> areas = new LinkedHashSet<>();
  private boolean unitsRead;
  private boolean mattersRead;

  /**
   * @param categories in which units are ranked; of another one no notice would speak
   */
  PlaceRows(Set<String> categories) {
    this.categories = categories;
  }

  /** Also true while nobody can know because units.csv could not be read. */
  boolean hasUnit(String id) {
    return !unitsRead || units.containsKey(id);
  }

  /** As {@link #hasUnit}. */
  boolean hasArea(String area) {
    return !unitsRead || areas.contains(area);
  }

  /** The areas in which there are units. */
  Set<String> areas() {
    return areas;
  }

  List<Unit> units(CsvTable sheet) {
    unitsRead = sheet.isWhole();
    List<Unit> read = new ArrayList<>();
    for (CsvRow row : sheet.rows()) {
      read.add(unit(row));
    }
    return read;
  }

  List<Matter> matters(CsvTable sheet) {
    mattersRead = sheet.isWhole();
    List<Matter> read = new ArrayList<>();
    for (CsvRow row : sheet.rows()) {
      read.add(matter(row));
    }
    return read;
  }

  /** Call it after {@link #units} and {@link #matters}. */
  List<Counter> counters(CsvTable sheet) {
    List<Counter> read = new ArrayList<>();
    for (CsvRow row : sheet.rows()) {
      String unit = row.field("unit");
      if (!hasUnit(unit)) {
        row.mistake("unit %s is not in units.csv".formatted(quoted(unit)));
      }
      List<String> done = mattersOf(row);
      String name = row.text("name", NAME_MOST);
      String nameEn = row.text("nameEn", NAME_EN_MOST);
      String number = row.field("counter");
      if (!NUMBER.matcher(number).matches()) {
        row.mistake("counter %s is not a number from 1 to 99".formatted(quoted(number)));
        continue;
      }
      Counter counter = new Counter(unit, Integer.parseInt(number), name, nameEn, done);
      once(row, counters, "counter", counter.id());
      read.add(counter);
    }
    return read;
  }

  private Unit unit(CsvRow row) {
    String id = id(row, units, "unit", UNIT_ID, "2 to 8");
    String area = row.key("area", NAME_MOST);
    areas.add(area);
    return new Unit(
        id,
        row.text("name", NAME_MOST),
        row.text("nameEn", NAME_EN_MOST),
        category(row),
        area,
        level(row),
        row.text("superior", NAME_MOST),
        creditCode(row),
        row.text("address", ADDRESS_MOST),
        phone(row));
  }

  private static String phone(CsvRow row) {
    String phone = row.field("phone");
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      row.mistake(
          "phone %s is no telephone number: figures, blanks, - and +, at most %d characters"
              .formatted(quoted(phone), PHONE_MOST));
    }
    return phone;
  }

  private Matter matter(CsvRow row) {
    return new Matter(
        id(row, matters, "matter", MATTER_ID, "2 to 6"),
        row.text("name", NAME_MOST),
        row.text("nameEn", NAME_EN_MOST));
  }

  private List<String> mattersOf(CsvRow row) {
    List<String> ids = new ArrayList<>();
    for (String id : SEPARATOR.split(row.field("matters"), -1)) {
      if (!id.isBlank()) {
        ids.add(id.strip());
      }
    }
    if (ids.isEmpty() || ids.size() > MATTERS_MOST) {
      row.mistake(
          "matters names %d; 1 to %d ids of matters.csv are needed, separated by ;"
              .formatted(ids.size(), MATTERS_MOST));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        row.mistake("matter %s is named twice".formatted(quoted(id)));
      } else if (mattersRead && !matters.containsKey(id)) {
        row.mistake("matter %s is not in matters.csv".formatted(quoted(id)));
      }
    }
    return List.copyOf(seen);
  }

  private static String id(
      CsvRow row, Map<String, Long> known, String column, Pattern form, String length) {
    String id = row.field(column);
    if (!form.matcher(id).matches()) {
      row.mistake(
          "%s %s is not %s characters of %s"
              .formatted(column, quoted(id), length, TypedCode.ALPHABET));
    }
    once(row, known, column, id);
    return id;
  }

  private static void once(CsvRow row, Map<String, Long> known, String what, String id) {
    Long first = known.putIfAbsent(id, row.line());
    if (first != null) {
      row.mistake(
          "%s %s is already in line %d; each is allowed once".formatted(what, quoted(id), first));
    }
  }

  private static String level(CsvRow row) {
    String level = row.field("level");
    if (!LEVELS.contains(level)) {
      row.mistake("level %s is none of %s".formatted(quoted(level), String.join(", ", LEVELS)));
    }
    return level;
  }

  private String category(CsvRow row) {
    String category = row.key("category", NAME_MOST);
    if (!category.isEmpty() && !categories.contains(category)) {
      row.mistake(
          "category %s is in no rule book; allowed are %s"
              .formatted(quoted(category), String.join(", ", categories)));
    }
    return category;
  }

  private static String creditCode(CsvRow row) {
    String code = row.field("code");
    if (!CreditCode.isWellFormed(code)) {
      row.mistake(
          "code %s is no unified social credit code: 18 figures and capitals without I, O, S, V, Z"
              .formatted(quoted(code)));
    } else if (code.charAt(17) != CreditCode.check(code)) {
      row.mistake(
          "code %s ends with a wrong check character; by GB 32100-2015 it is %s"
              .formatted(quoted(code), CreditCode.check(code)));
    }
    return code;
  }
}
