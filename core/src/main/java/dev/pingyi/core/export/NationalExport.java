package dev.pingyi.core.export;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes of a rating what the national interface takes. Only ratings that count are handed over:
 * neither what was taken back nor praise that is held back ({@link #takes}).
 *
 * @param zone in which times are written
 */
public record NationalExport(Roster roster, ZoneId zone, SatisfactionProfile profile) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final int DONE = 3;
  private static final int PRINTED_CODE = 3;
  private static final int FIRST_SERVICE = 1;
  private static final int ANONYMOUS = 1;
  private static final int NATURAL_PERSON = 1;

  private static final int NO_REVIEW = 1;
  private static final int REVIEWED = 2;
  private static final int NOT_REVIEWED = 3;

  /** In a unified social credit code, the administrative division of whoever registered it. */
  private static final int AREA_FROM = 2;

  private static final int AREA_TO = 8;

  /** Whether a rating is handed over. */
  public static boolean takes(Rating rating) {
    return !rating.withdrawn() && !rating.heldBack();
  }

  /**
   * What is handed over of a rating.
   *
   * @param complaint that the rating opened; empty of praise
   */
  public NationalRating of(Rating rating, Unit unit, Optional<Complaint> complaint) {
    Optional<Matter> matter = roster.matter(rating.matter());
    return new NationalRating(
        unit.code().substring(AREA_FROM, AREA_TO),
        unit.area(),
        unit.code(),
        rating.matter(),
        matter.map(Matter::name).orElse(""),
        rating.reference(),
        DONE,
        "",
        FIRST_SERVICE,
        time(rating.scannedAt()),
        PRINTED_CODE,
        profile.satisfaction(rating.grade()),
        rating.reasons().stream().map(String::valueOf).collect(Collectors.joining(",")),
        "",
        time(rating.at()),
        rating.submissions(),
        complaint.map(NationalExport::review).orElse(NO_REVIEW),
        ANONYMOUS,
        NATURAL_PERSON);
  }

  /**
   * Reviewed is what the office has spoken with the citizen about, decided, or brought to an end.
   */
  private static int review(Complaint complaint) {
    boolean reviewed =
        complaint instanceof Complaint.Closed
            || complaint.file().calls().isReached()
            || complaint.file().inquiry().decided().isPresent();
    return reviewed ? REVIEWED : NOT_REVIEWED;
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
