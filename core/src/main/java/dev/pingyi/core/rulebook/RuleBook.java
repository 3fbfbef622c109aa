package dev.pingyi.core.rulebook;

import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Grades;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The numbers of the office in one year; the data file says where each comes from.
 *
 * @param version year and revision, such as {@code 2026.1}; every entry of the points book names it
 * @param zone the office's time zone
 */
public record RuleBook(
    String version,
    ZoneId zone,
    PointsNumbers points,
    Grades grades,
    Promises promises,
    Talk talk,
    TypedCodes typedCodes,
    Ranking ranking,
    Integrity integrity,
    StaffNotices staff,
    Checks checks,
    SystemicNumbers systemic) {
  /** Lines whose rules come with later releases. Any other line that nothing reads is a mistake. */
  static final Set<String> LATER = Set.of("rating.weights", "ratings.yearsKept");

  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  /** The talk knows one addition to a rating, as the national rules do. */
  private static final int SUBMISSIONS_MAX = 2;

  /**
   * What the office owes and by when. Working days count from the day after. {@code handOverEvery}:
   * the unit is told of what it has to put right so often, from midnight on.
   */
  public record Promises(
      Duration call,
      ReminderSchedule callSchedule,
      ReminderSchedule laterSchedule,
      Duration settledConfirmWithin,
      Duration remedyConfirmWithin,
      int verdictWorkingDays,
      int assignedWorkingDays,
      int remedyWorkingDays,
      int appealWorkingDays,
      int reviewWorkingDays,
      Duration handOverEvery) {}

  /**
   * Limits of the talk. {@code wordsParts}: so many messages of {@code wordsMax} characters are
   * kept. {@code actWordsMin}: what is said with an act has at least so many characters that show.
   * {@code silence}: staff are told after so long without a word. {@code submissionsMax}: the
   * rating is the first, a later addition the second.
   */
  public record Talk(
      Duration silence,
      int wordsMax,
      int wordsParts,
      int actWordsMin,
      int officeWordsMax,
      int letterMax,
      int submissionsMax,
      Duration countedOncePer,
      Map<Grade, List<Integer>> reasons,
      List<CallWindow> callWindows,
      int foreignLookupsPerDay,
      String officePhone,
      int unknownLookupsPerMinute,
      Duration invitationExpires,
      int contactDaysKept,
      Duration somebodyElseAfter) {}

  /**
   * When short codes are no longer looked at: after so many wrong ones from one account in an hour,
   * or from all accounts in a minute.
   */
  public record TypedCodes(int wrongPerHour, Duration rest, int wrongPerMinute) {}

  /**
   * The monthly notice. Percentages as in the file: 2.5 is 2.5 %. {@code hiddenUnder}: the public
   * does not read of groups of fewer people. {@code best}, {@code worst}: so many of the year's
   * list are named at either end.
   */
  public record Ranking(
      List<String> categories,
      List<String> categoriesEn,
      int dayOfMonth,
      LocalTime time,
      int rateHiddenUnder,
      int unrankedUnder,
      int interviewLast,
      int best,
      int worst,
      int removalYears,
      int warnAbove,
      double alertPercent,
      double alarmPercent,
      double wilsonZ,
      int hiddenUnder) {
    /** Refuses English names that are not one for each category. */
    public Ranking {
      categories = List.copyOf(categories);
      categoriesEn = List.copyOf(categoriesEn);
      if (categories.size() != categoriesEn.size()) {
        throw new IllegalArgumentException(
            "categories.en has "
                + categoriesEn.size()
                + " names for "
                + categories.size()
                + " categories");
      }
    }

    /** A category in English; one that the book does not name stays as it is. */
    public String categoryEn(String category) {
      int place = categories.indexOf(category);
      return place < 0 ? category : categoriesEn.get(place);
    }
  }

  /**
   * Reads a rule book.
   *
   * @throws IllegalArgumentException naming the key that is missing, wrong or unknown
   */
  public static RuleBook read(String file, Properties values) {
    Numbers numbers = new Numbers(file, values);
    RuleBook book =
        new RuleBook(
            numbers.text("version"),
            numbers.value("zone", ZoneId::of),
            PointsNumbers.read(numbers),
            grades(numbers),
            promises(numbers),
            talk(numbers),
            typedCodes(numbers),
            ranking(numbers),
            Integrity.read(numbers),
            StaffNotices.read(numbers),
            Checks.read(numbers),
            SystemicNumbers.read(numbers));
    numbers.refuseUnread(LATER);
    return book;
  }

  private static Grades grades(Numbers numbers) {
    List<Grade> bad = numbers.list("rating.badGrades", RuleBook::grade);
    List<Grade> reasons = numbers.list("rating.reasonsRequiredFor", RuleBook::grade);
    return numbers.value(
        "rating.satisfiedFrom",
        text -> new Grades(Set.copyOf(bad), Set.copyOf(reasons), grade(text)));
  }

  private static Grade grade(String score) {
    return Grade.of(Integer.parseInt(score));
  }

  private static Promises promises(Numbers numbers) {
    Duration overdueEvery = numbers.duration("promise.overdueEvery");
    List<String> steps = numbers.list("promise.ladder");
    boolean half = steps.contains("half");
    List<Duration> before =
        numbers.value(
            "promise.ladder",
            text -> steps.stream().filter(s -> !s.equals("half")).map(Duration::parse).toList());
    return new Promises(
        Duration.ofHours(numbers.count("promise.hours")),
        new ReminderSchedule(half, before, overdueEvery),
        new ReminderSchedule(half, List.of(overdueEvery), overdueEvery),
        numbers.duration("settled.confirmWithin"),
        numbers.duration("remedy.confirmWithin"),
        numbers.count("verdict.workingDays"),
        numbers.count("assigned.workingDays"),
        numbers.count("remedy.workingDays"),
        numbers.count("appeal.workingDays"),
        numbers.count("appeal.decideWorkingDays"),
        numbers.partOfDay("handOver.every"));
  }

  private static Talk talk(Numbers numbers) {
    Map<Grade, List<Integer>> reasons = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      reasons.put(grade, numbers.list("reasons." + grade.score(), Integer::valueOf));
    }
    return new Talk(
        numbers.duration("notice.silence"),
        numbers.count("words.max"),
        numbers.count("words.parts"),
        numbers.count("words.actMin"),
        numbers.count("words.officeMax"),
        numbers.count("letter.max"),
        numbers.count("rating.submissionsMax", 1, SUBMISSIONS_MAX),
        numbers.duration("rating.countedOncePer"),
        Map.copyOf(reasons),
        numbers.list("callWindows").stream().map(c -> CallWindow.read(numbers, c)).toList(),
        numbers.count("lookup.foreignPerDay"),
        numbers.text("office.phone"),
        numbers.count("lookup.unknownPerMinute", 1, Integer.MAX_VALUE),
        numbers.duration("invitation.expires"),
        numbers.count("phone.daysKept"),
        numbers.duration("device.somebodyElseAfter"));
  }

  private static TypedCodes typedCodes(Numbers numbers) {
    return new TypedCodes(
        numbers.count("typed.wrongPerHour", 1, Integer.MAX_VALUE),
        numbers.duration("typed.rest"),
        numbers.count("typed.wrongPerMinute", 1, Integer.MAX_VALUE));
  }

  private static Ranking ranking(Numbers numbers) {
    return new Ranking(
        numbers.list("categories"),
        numbers.list("categories.en"),
        numbers.count("announce.dayOfMonth", 1, LAST_DAY_OF_EVERY_MONTH),
        numbers.time("announce.time"),
        numbers.count("ranking.rateHiddenUnder"),
        numbers.count("ranking.unrankedUnder"),
        numbers.count("ranking.interviewLast"),
        numbers.count("ranking.best"),
        numbers.count("ranking.worst"),
        numbers.count("ranking.removalYears", 2, Integer.MAX_VALUE),
        numbers.count("ranking.warnAbove"),
        numbers.figure("ranking.alertPercent"),
        numbers.figure("ranking.alarmPercent"),
        numbers.figure("ranking.wilsonZ"),
        numbers.count("counts.hiddenUnder", 1, Integer.MAX_VALUE));
  }
}
