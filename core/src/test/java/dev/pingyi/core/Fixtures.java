package dev.pingyi.core;

import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Term;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent.RatingGiven;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented people, ratings and complaints for the tests of every module. */
public final class Fixtures {
  /** So long after an act at the latest the unit is told of what it has to put right. */
  public static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /** The zone of the office. */
  public static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

  private Fixtures() {}

  /** Monday, 23 November 2026, 09:00 at the office. */
  public static Instant monday9() {
    return at("2026-11-23T09:00");
  }

  /** An instant by the clock on the wall of the office, like {@code 2026-11-23T09:00}. */
  public static Instant at(String officeTime) {
    return LocalDateTime.parse(officeTime).atZone(OFFICE).toInstant();
  }

  /** A reference of the right form: the {@code number}th of 999. */
  public static String reference(int number) {
    String digits = String.format(Locale.ROOT, "%03d", number);
    // References have no 0 and no 1.
    return "PY-TEST-" + digits.replace('0', 'A').replace('1', 'B') + "X-YYYY";
  }

  /** A talk in which the citizen was just greeted; version 1. */
  public static Conversation aConversation(String account) {
    Visit visit = new Visit("DH1-02", "", "telegram:100", monday9());
    return Conversation.begin(account, Language.ZH, monday9())
        .moved("telegram:100", new Step.GradeMatter(visit), false, monday9());
  }

  /** Two taps of 满意; version 1. */
  public static Rating aRating(String reference) {
    return aRating(reference, Grade.SATISFIED, Grade.SATISFIED);
  }

  public static Rating aRating(String reference, Grade matter, Grade person) {
    return new Rating(
        reference,
        1,
        "telegram:102",
        "citizen-1",
        "DH1",
        "DH1-02",
        "",
        matter,
        person,
        List.of(),
        1,
        false,
        false,
        List.of(),
        monday9(),
        monday9());
  }

  public static ComplaintFixture aComplaint() {
    return new ComplaintFixture();
  }

  /** The personal part of a rating; version 1, to be kept until further notice. */
  public static Contact aContact(String reference) {
    return Contact.of(reference, "sealed-address", "zh");
  }

  public static Member aMember(String id, String account, Post post) {
    return new Member(
        id, "王敏", post, account, "sealed-address", "zh", monday9(), 1, List.of(), Term.OWN);
  }

  /** The {@code number}th deduction of three points of a unit in 2026. */
  public static Entry anEntry(String unit, int number) {
    Entry.Booking booking =
        new Entry.Booking(
            Entry.Kind.DEDUCTION,
            3,
            reference(number),
            "upheld",
            0,
            YearMonth.of(2026, 11),
            "2026",
            "inspector/m1",
            monday9());
    return new Entry(
        unit,
        2026,
        number,
        booking,
        new Entry.Effect(-3, 100 - 3 * number),
        "seal-" + number,
        "hash-" + (number - 1),
        "hash-" + number);
  }

  /** The head of the unit's book after {@link #anEntry} number {@code number}. */
  public static PointsBalance aUnitYear(String unit, int number) {
    return new PointsBalance(
        unit, 2026, number, 100 - 3 * number, YearMonth.of(2026, 11), "hash-" + number);
  }

  public static EventEnvelope anEvent(String id, String reference) {
    return new EventEnvelope(
        id, new RatingGiven(reference, "DH1", "DH1-02", 4, 4, false, monday9()));
  }

  /** Keys that are the same in every run, so that what hangs on them can be written down. */
  public static Keyring keys() {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) 7);
    byte[] sealing = new byte[32];
    Arrays.fill(sealing, (byte) 9);
    return new Keyring(secret, Map.of(1, sealing));
  }
}
