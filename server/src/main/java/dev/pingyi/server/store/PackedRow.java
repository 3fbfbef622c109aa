package dev.pingyi.server.store;

import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.CaseRow.Known;
import dev.pingyi.core.complaint.CaseRow.Place;
import dev.pingyi.core.complaint.CaseRow.Rated;
import dev.pingyi.core.complaint.CaseRow.Work;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The row of a complaint as the due index carries it: short parts with a bar between. Two hundred
 * of them are one read, so each byte is read two hundred times; what the keys say stands there
 * only.
 */
final class PackedRow {
  /** What it is packed by; one of another form is not guessed at. */
  private static final String FORM = "1";

  private static final String BAR = "|";
  private static final int PARTS = 14;
  private static final int SHORT_TIME = 36;

  // What is so of it, a letter each.
  private static final String TOLD = "t";
  private static final String UNIT_TOLD = "u";
  private static final String REACHED = "r";
  private static final String WRITTEN = "w";
  private static final String PHONE = "p";
  private static final String UNREACHABLE = "x";
  private static final String UNDER_REVIEW = "v";
  private static final String LETTERS =
      TOLD + UNIT_TOLD + REACHED + WRITTEN + PHONE + UNREACHABLE + UNDER_REVIEW;

  private PackedRow() {}

  static String of(CaseRow row) {
    Place place = row.place();
    Rated rated = row.rated();
    Work work = row.work();
    Known known = row.known();
    boolean usual = place.counter().startsWith(place.unit() + "-");
    return String.join(
        BAR,
        FORM,
        row.state().tag(),
        known.toUnit() == row.state() ? "" : known.toUnit().tag(),
        letters(row),
        Long.toString(rated.at().getEpochSecond(), SHORT_TIME),
        place.unit(),
        usual ? place.counter().substring(place.unit().length()) : place.counter(),
        place.matter(),
        "" + rated.matter().score() + rated.person().score(),
        rated.callTime().equals(RatingDetails.ANY_TIME) ? "" : rated.callTime(),
        work.tries() + roles(work.acted()),
        work.holder() + (work.recorder().isEmpty() ? "" : "/" + work.recorder()),
        known.hint(),
        // The last, since it is a name and may hold anything.
        place.area());
  }

  /**
   * The row in an entry of the index.
   *
   * @throws IllegalStateException if it is of another form, or none
   */
  static CaseRow read(IndexEntry entry) {
    List<String> parts = List.of(entry.row().split("\\|", PARTS));
    try {
      if (parts.size() != PARTS || !parts.getFirst().equals(FORM)) {
        throw new IllegalArgumentException("another form");
      }
      return row(entry, parts);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the row of %s in the due index cannot be read: %s; write the complaint again"
              .formatted(entry.key().pk(), e.getMessage()),
          e);
    }
  }

  private static CaseRow row(IndexEntry entry, List<String> parts) {
    State state = state(parts.get(1));
    String letters = letters(parts.get(3));
    String unit = parts.get(5);
    String counter = parts.get(6);
    String numbers = parts.get(10);
    int digits = (int) numbers.chars().takeWhile(Character::isDigit).count();
    String[] members = parts.get(11).split("/", 2);
    return new CaseRow(
        entry.key().pk(),
        Due.instant(entry.at()),
        state,
        new Place(
            parts.getLast(),
            unit,
            counter.startsWith("-") ? unit + counter : counter,
            parts.get(7)),
        new Rated(
            Instant.ofEpochSecond(Long.parseLong(parts.get(4), SHORT_TIME)),
            grade(parts.get(8), 0),
            grade(parts.get(8), 1),
            letters.contains(PHONE),
            !letters.contains(UNREACHABLE),
            parts.get(9).isEmpty() ? RatingDetails.ANY_TIME : parts.get(9)),
        new Work(
            Integer.parseInt(numbers.substring(0, digits)),
            letters.contains(REACHED),
            letters.contains(WRITTEN),
            members[0],
            members.length > 1 ? members[1] : "",
            roles(numbers.substring(digits))),
        new Known(
            letters.contains(TOLD),
            letters.contains(UNIT_TOLD),
            parts.get(2).isEmpty() ? state : state(parts.get(2)),
            letters.contains(UNDER_REVIEW),
            parts.get(12)));
  }

  private static String letters(CaseRow row) {
    List<String> letters = new ArrayList<>();
    letters.add(row.known().told() ? TOLD : "");
    letters.add(row.known().unit() ? UNIT_TOLD : "");
    letters.add(row.work().reached() ? REACHED : "");
    letters.add(row.work().written() ? WRITTEN : "");
    letters.add(row.rated().phone() ? PHONE : "");
    letters.add(row.rated().reachable() ? "" : UNREACHABLE);
    letters.add(row.known().underReview() ? UNDER_REVIEW : "");
    return String.join("", letters);
  }

  private static String letters(String packed) {
    if (packed.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
      throw new IllegalArgumentException("unknown letters " + packed);
    }
    return packed;
  }

  private static State state(String tag) {
    return Arrays.stream(State.values())
        .filter(state -> state.tag().equals(tag))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown state " + tag));
  }

  private static Grade grade(String grades, int place) {
    if (grades.length() != 2) {
      throw new IllegalArgumentException("two grades are needed, not " + grades);
    }
    return Grade.of(Character.digit(grades.charAt(place), 10));
  }

  /** Each by its first letter. */
  private static String roles(Set<Role> roles) {
    StringBuilder letters = new StringBuilder();
    Arrays.stream(Role.values())
        .filter(roles::contains)
        .forEach(role -> letters.append(role.code().charAt(0)));
    return letters.toString();
  }

  private static Set<Role> roles(String letters) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      Optional<Role> role =
          Arrays.stream(Role.values()).filter(r -> r.code().charAt(0) == letter).findFirst();
      roles.add(role.orElseThrow(() -> new IllegalArgumentException("unknown role " + letter)));
    }
    return roles;
  }
}
