package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.export.NationalRating;
import dev.pingyi.core.rating.Rating;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an export says of a rating and of a complaint.
 *
 * @param zone by which days are told
 */
record ExportRows(ZoneId zone) {
  private static final List<String> OF_RATINGS =
      List.of(
          "unit",
          "counter",
          "matter",
          "day",
          "matterGrade",
          "personGrade",
          "grade",
          "reasons",
          "submissions",
          "counts",
          "heldBack",
          "withdrawn");

  private static final List<String> OF_COMPLAINTS =
      List.of(
          "reference",
          "unit",
          "area",
          "counter",
          "matter",
          "day",
          "matterGrade",
          "personGrade",
          "reasons",
          "state",
          "verdict",
          "how",
          "attempts",
          "reminders",
          "overdue",
          "dueOn");

  /** The columns of an export, by the name of its command. */
  static List<String> columns(String command) {
    return switch (command) {
      case "export.ratings" -> OF_RATINGS;
      case "export.complaints" -> OF_COMPLAINTS;
      default ->
          Arrays.stream(NationalRating.class.getRecordComponents())
              .map(RecordComponent::getName)
              .toList();
    };
  }

  /** Whoever reads it may be of the unit or know it: the day is told, and not the minute. */
  JsonObject rating(Rating rating) {
    JsonObject row = new JsonObject();
    row.addProperty("unit", rating.unit());
    row.addProperty("counter", rating.counter());
    row.addProperty("matter", rating.matter());
    row.addProperty("day", day(rating.at()));
    row.addProperty("matterGrade", rating.matterGrade().score());
    row.addProperty("personGrade", rating.personGrade().score());
    row.addProperty("grade", rating.grade().score());
    row.addProperty("reasons", codes(rating.reasons()));
    row.addProperty("submissions", rating.submissions());
    row.addProperty("counts", !rating.withdrawn() && !rating.heldBack());
    row.addProperty("heldBack", rating.heldBack());
    row.addProperty("withdrawn", rating.withdrawn());
    return row;
  }

  /** {@code how} is there once it is closed, {@code dueOn} while something is owed or asked. */
  JsonObject complaint(Complaint complaint, Instant now) {
    CaseFile file = complaint.file();
    Opening opening = file.opening();
    JsonObject row = new JsonObject();
    row.addProperty("reference", file.reference());
    row.addProperty("unit", opening.unit());
    row.addProperty("area", opening.area());
    row.addProperty("counter", opening.counter());
    row.addProperty("matter", file.details().matter());
    row.addProperty("day", day(opening.at()));
    row.addProperty("matterGrade", opening.matterGrade().score());
    row.addProperty("personGrade", opening.personGrade().score());
    row.addProperty("reasons", codes(file.details().reasons()));
    row.addProperty("state", complaint.state().code());
    row.addProperty("verdict", file.inquiry().verdict().code());
    if (complaint instanceof Complaint.Closed closed) {
      row.addProperty("how", closed.reason().code());
    }
    row.addProperty("attempts", file.calls().attempts().size());
    row.addProperty("reminders", file.reminders());
    row.addProperty("overdue", ComplaintRules.isOverdue(complaint, now));
    complaint.promisedBy().ifPresent(at -> row.addProperty("dueOn", day(at)));
    return row;
  }

  private String day(Instant at) {
    return at.atZone(zone).toLocalDate().toString();
  }

  private static String codes(List<Integer> reasons) {
    return reasons.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
