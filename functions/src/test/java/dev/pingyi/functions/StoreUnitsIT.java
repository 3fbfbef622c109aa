package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.MeteredTable;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every story costs at the store, taken through the doors: all messages, all that follows by
 * stream and queue, and what is said to whom. The figures are exact, so that a change shows.
 */
@Timeout(900)
final class StoreUnitsIT {
  /** Each story and its units. A lower figure is good news, and is put here too. */
  private enum Story {
    // 12 and 4 of it in the citizen's turn; the rest is what react keeps to see a burst: the latest
    // ratings of the counter and of the account, and whether the account is new.
    SATISFIED(14, 8),
    // Beside the talk the day is kept, or nobody would see that a code has fallen silent.
    FIRST_SCAN_OF_A_DAY(2, 2),
    LAST_TAP_TWICE(0, 1),
    // With its history a complaint is over one kilobyte from the first addition on.
    // Two count its day, two its reasons.
    // 8 and 5 of it put the complaint on the lists of its matter and of its reason.
    BAD_WITH_WORDS_AND_PHONE(94, 43),
    // Two of it count which way it went, on the day on which it opened.
    CALL_AND_REFERRAL(62, 65),
    // From here on it lies on the list of what is to be recorded, or is taken off it.
    VERDICT(30, 28),
    // The form is filled in by one message and recorded by the next two.
    ACCOUNTABILITY(27, 18),
    REMEDY(23, 15),
    CONFIRMED(18, 5),
    // Once on each open day: all codes, what was counted in a year, and who gets a list of the
    // morning, area by area; here also the first look of
    // a process at whether the calendar is a new one. On the first open day of a week, as here, the
    // units are ranked as they stand, to warn whose unit sinks.
    LOOK_OF_THE_DAY(23, 218),
    // The mark that each minute leaves, so that a minute without one is seen.
    IDLE_TICK(1, 11),
    // With the two ticks between which it lies on the agenda (2 and 22): the second looks what else
    // is due in the hour, and makes it a message, which is claimed and marked like the first.
    REMINDER(30, 76),
    // Also how the month's complaints went, area by area, and what came of earlier interviews.
    MONTH_OF_36_UNITS(6, 83.5),
    // Nearly all of it are the three pictures, drawn here and kept for everybody who asks later.
    MONTH_TOLD_TO_A_GROUP(450, 29);

    private final double writes;
    private final double reads;

    Story(double writes, double reads) {
      this.writes = writes;
      this.reads = reads;
    }

    double price() {
      return StoreUnitsIT.price(writes, reads);
    }

    private String units() {
      return StoreUnitsIT.units(writes, reads);
    }
  }

  private static final String AREA = "武昌区";
  private static final String SCHEDULE = AwsEvents.sample("scheduler").toString();

  /**
   * US dollars for a million units on demand in us-east-1: the prices since November 2024, looked
   * up in November 2026.
   */
  private static final double WRITES_PRICE = 0.625;

  private static final double READS_PRICE = 0.125;

  /** What a thousand ratings may cost. */
  private static final double PRICE_MAX = 0.02;

  /** A city's year: 15,250 complaints among 4,020,000 ratings. */
  private static final double COMPLAINTS_OF_A_RATING = 15_250.0 / 4_020_000;

  private static DynamoLocal local;

  private MeteredTable table;
  private Town town;
  private Phone officer;
  private Phone inspector;
  private Phone head;
  private double writesBefore;
  private double readsBefore;

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  @BeforeEach
  void a_town_with_its_staff() {
    town =
        new Town(
            mirror -> {
              table = MeteredTable.of(local, mirror);
              return table;
            });
    officer = town.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
    inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    head = town.joins("head", Post.headOf("WC1"));
    // Somebody was there before: the first scan of a counter on a day is a story of its own.
    town.phone("first").scans("WC1-02");
    reset();
  }

  @Test
  void the_first_scan_of_a_counter_on_a_day() {
    town.phone("citizen").scans("WC1-01");
    costs(Story.FIRST_SCAN_OF_A_DAY);
  }

  @Test
  void a_satisfied_rating_by_two_taps() {
    Phone citizen = town.phone("citizen");

    citizen.scans("WC1-02").taps("满意").taps("满意").sees("谢谢");
    costs(Story.SATISFIED);
    citizen.repeats();
    costs(Story.LAST_TAP_TWICE);

    assertThat(Story.SATISFIED.writes).isLessThanOrEqualTo(14);
    assertThat(Story.SATISFIED.reads).isLessThanOrEqualTo(8);
  }

  @Test
  void a_complaint_from_the_bad_rating_to_the_citizens_last_word() {
    Phone citizen = town.phone("citizen");

    citizen.scans("WC1-02").taps("非常不满意").taps("满意");
    citizen.taps("服务态度差效率低").taps("完成").writes("等了三个小时").writes("13800000000").taps("上午");
    officer.sees("【新差评】");
    costs(Story.BAD_WITH_WORDS_AND_PHONE);
    officer.taps("看号码").taps("已接通").does("转办").taps("放行");
    inspector.sees("【转办】");
    costs(Story.CALL_AND_REFERRAL);
    inspector.does("属实");
    head.sees("【查实】");
    costs(Story.VERDICT);
    inspector.taps("记录问责").writes("工作人员 谈话提醒 2，立案").does("提交");
    costs(Story.ACCOUNTABILITY);
    head.does("整改完成");
    costs(Story.REMEDY);
    citizen.taps("满意").sees("办结");
    costs(Story.CONFIRMED);
  }

  @Test
  void time_passes() {
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    reset();

    town.doors().tick(SCHEDULE);
    costs(Story.LOOK_OF_THE_DAY);
    town.office().to(town.office().instant().plusSeconds(60));
    town.doors().tick(SCHEDULE);
    costs(Story.IDLE_TICK);
    town.office().to(Fixtures.at("2026-11-24T08:00").minusSeconds(60));
    town.until("2026-11-24T08:01");
    officer.sees("【提醒】");
    costs(Story.REMINDER);
  }

  @Test
  void a_month_is_published() {
    town.phone("citizen").scans("WC1-02").taps("满意").taps("满意");
    town.office().to(Fixtures.at("2026-12-01T09:08"));
    reset();

    town.doors().announce(SCHEDULE);
    costs(Story.MONTH_OF_36_UNITS);
    town.settle();
    costs(Story.MONTH_TOLD_TO_A_GROUP);
  }

  @Test
  void a_thousand_ratings_of_a_city_cost_at_most_two_cents() {
    double complaint =
        Story.BAD_WITH_WORDS_AND_PHONE.price()
            + 3 * Story.REMINDER.price()
            + Story.CALL_AND_REFERRAL.price()
            + Story.VERDICT.price()
            + Story.ACCOUNTABILITY.price()
            + Story.REMEDY.price()
            + Story.CONFIRMED.price();

    double thousand = 1000 * (Story.SATISFIED.price() + COMPLAINTS_OF_A_RATING * complaint);

    System.out.printf(Locale.ROOT, "the store for a thousand ratings: $%.4f%n", thousand);
    assertThat(thousand).isLessThanOrEqualTo(PRICE_MAX);
  }

  /** What was spent since the last story is what this one may cost, to the unit. */
  private void costs(Story story) {
    String spent = units(table.writeUnits() - writesBefore, table.readUnits() - readsBefore);
    reset();

    System.out.printf("%s: %s%n", story, spent);
    assertThat(spent).as(story.name()).isEqualTo(story.units());
  }

  private void reset() {
    writesBefore = table.writeUnits();
    readsBefore = table.readUnits();
  }

  private static String units(double writes, double reads) {
    return String.format(Locale.ROOT, "%.1f write units, %.1f read units", writes, reads);
  }

  private static double price(double writes, double reads) {
    return (writes * WRITES_PRICE + reads * READS_PRICE) / 1_000_000;
  }
}
