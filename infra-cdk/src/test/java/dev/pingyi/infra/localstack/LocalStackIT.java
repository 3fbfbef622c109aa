package dev.pingyi.infra.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.pingyi.bot.telegram.Shown;
import dev.pingyi.bot.telegram.TelegramGroup;
import dev.pingyi.core.rulebook.SpeakingHours;
import dev.pingyi.server.door.DoorNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the scan to the month's notice, through the functions as they are deployed. */
@Tag("localstack")
@Timeout(900)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LocalStackIT {
  private static final String AREA = "东湖高新区";
  private static final String UNIT = "东湖高新区劳动监察大队";

  /** What a door says at a call before the secret is filled. */
  private static final String SHUT = "doors stay shut";

  /** What people said, their numbers and accounts, and what is secret. */
  private static final List<String> PERSONAL =
      List.of(
          "13800000000",
          "5000000001",
          "5000000002",
          "5000000003",
          "5000000004",
          "等了三个小时",
          "拒收材料",
          " of ",
          DeployedProduct.TOKEN,
          DeployedProduct.SECRET);

  /** The rule calls once a minute, and what it sets off passes through two more functions. */
  private static final Duration TWO_TICKS = Duration.ofMinutes(3);

  private static Emulator emulator;
  private static Installation installation;
  private static DeployedProduct product;
  private static TelegramPhone officer;
  private static TelegramPhone inspector;
  private static TelegramPhone supervisor;
  private static TelegramPhone head;

  @BeforeAll
  static void a_deployed_city_with_its_staff(@TempDir Path folder)
      throws IOException, InterruptedException {
    emulator = Emulator.orSkip();
    installation = new Installation(emulator);
    installation.deploy();
    product = new DeployedProduct(emulator, installation, folder);
    // Nobody can be served before the secret is filled; afterwards nothing has to be started anew.
    assertThatThrownBy(() -> installation.office("health")).hasMessageContaining("PINGYI_KEYS");
    product.opens();
    officer = product.joins(11, "callback", "area", AREA);
    inspector = product.joins(12, "inspector", "area", AREA);
    supervisor = product.joins(13, "supervisor", "area", "*");
    head = product.joins(14, "head", "unit", "DH1");
  }

  @AfterAll
  static void the_city_is_left() {
    if (installation != null) {
      installation.clear();
      emulator.close();
    }
    if (product != null) {
      product.close();
    }
  }

  @AfterEach
  void no_call_to_telegram_was_refused() {
    assertThat(product.telegram().refusals()).isEmpty();
  }

  @Test
  void everything_that_the_stacks_list_is_really_there() {
    Stacks stacks = installation.stacks();
    Inventory inventory = new Inventory(emulator);

    assertThat(stacks.names())
        .isNotEmpty()
        .allSatisfy(
            stack -> {
              assertThat(stacks.fallbacks(stack)).isEmpty();
              assertThat(inventory.missing(stacks.resources(stack))).isEmpty();
            });
  }

  @Test
  void a_satisfied_citizen_scans_taps_twice_and_has_a_reference() {
    TelegramPhone citizen = product.citizen(5_000_000_001L);

    citizen.opens(product.code("DH1-01")).sees(UNIT, "1 号窗口");
    citizen.taps("满意", "非常满意").sees("谢谢", "编号 " + citizen.reference());
  }

  @Test
  void the_code_leads_to_a_page_with_a_link_into_the_chat() {
    String printed = product.sign("DH1-02").get("url").getAsString();

    String page = product.site().page(URI.create(printed).getPath());

    assertThat(printed).startsWith(installation.address().toString());
    assertThat(page).contains(UNIT, "https://t.me/PingyiBot?start", product.code("DH1-02"));
    assertThat(product.site().page("/health")).contains("\"ok\":true");
  }

  @Test
  void who_does_not_know_the_secret_is_refused() {
    assertThat(product.site().posts("/telegram", "{}")).isEqualTo(401);
  }

  @Test
  void a_bad_rating_comes_to_the_officer_and_when_upheld_costs_three_points() {
    TelegramPhone citizen = product.citizen(5_000_000_002L);

    citizen.opens(product.code("DH1-01")).taps("不满意", "不满意", "拖欠工资投诉");
    citizen.taps("没有提供材料清单", "完成").sends("等了三个小时").sends("13800000000").taps("上午");
    String reference = citizen.reference();

    officer.sees("【新差评】", reference, "没有提供材料清单", "等了三个小时").taps("看号码").sees("13800000000");
    officer.taps("已接通").does("转办").taps("放行");
    inspector.sees("【转办】", reference).taps("属实").sends("已经查实：窗口拒收材料").sees("−3，现 97 分");
    citizen.sees("已查实", "拒收材料", "已被扣 3 分");
    head.sees("【查实】扣 3 分，现 97 分").taps("整改完成").sends("已补收材料，并向群众道歉");
    citizen.sees("整改完成", "已补收材料，并向群众道歉").taps("满意").sees("办结了");
    assertThat(product.pointsOf("DH1")).isEqualTo(97);
  }

  @Test
  void the_rule_ticks_and_the_supervisor_hears_of_what_is_overdue() {
    String reference =
        product
            .earlierRatings()
            .isRated(5_000_000_003L, "DH2-01", noonBefore(25), "不满意", "不满意", "先这样");

    if (new SpeakingHours(product.office().books(), false).areOpen(Instant.now())) {
      officer.sees("【新差评】", reference);
      supervisor.sees(TWO_TICKS, "【逾期】", reference);
      return;
    }
    Await.until("it is overdue", TWO_TICKS, () -> hasReactedTo("ComplaintOverdue", reference));
    assertThat(supervisor.times("【逾期】", reference)).isZero();
  }

  private static boolean hasReactedTo(String event, String reference) {
    return new Logs(emulator)
        .of("react").stream().anyMatch(line -> line.contains(event) && line.contains(reference));
  }

  /** At noon, whatever time it is now: what falls due at night is told in the morning. */
  private static Instant noonBefore(int hours) {
    ZonedDateTime before =
        Instant.now().minus(Duration.ofHours(hours)).atZone(product.office().books().zone());
    ZonedDateTime noon = before.toLocalDate().atTime(12, 0).atZone(before.getZone());
    return (noon.isAfter(before) ? noon.minusDays(1) : noon).toInstant();
  }

  @Test
  void the_month_is_announced_once_and_shown_to_everybody() {
    YearMonth month = product.lastMonthAnnounced();
    Instant then =
        month.atDay(10).atTime(10, 0).atZone(product.office().books().zone()).toInstant();
    product.earlierRatings().isRated(5_000_000_004L, "DH1-01", then, "满意", "满意");

    JsonObject announced = installation.calls("announce", new JsonObject());

    assertThat(announced.get("published").getAsString()).isEqualTo(month.toString());
    TelegramGroup group = product.telegram().group(DeployedProduct.GROUP);
    Await.until("two texts and three pictures", TWO_TICKS, () -> group.sees().size() == 5);
    List<Shown> texts = group.sees().stream().filter(each -> !each.picture()).toList();
    assertThat(texts).hasSize(2);
    assertThat(texts.getFirst().text()).contains(month.getMonthValue() + " 月通报");
    String results = "/results/" + month.getYear() + "/" + month.getMonthValue();
    assertThat(product.site().page("/results")).contains(UNIT, results + "/1.png");
    assertThat(Arrays.equals(product.site().file(results + "/1.png"), product.picture(month, 1)))
        .as("the picture on the page is the right one, with the public address in its code")
        .isTrue();
    assertThat(installation.calls("announce", new JsonObject()))
        .hasToString("{\"published\":\"\"}");
  }

  /** Looks at what the tests before it have caused. */
  @Test
  @Order(Integer.MAX_VALUE - 1)
  void nothing_has_failed_and_nothing_personal_is_in_any_log() {
    Logs logs = new Logs(emulator);

    for (String door : DoorNames.ALL) {
      assertThat(logs.of(door))
          .as(door)
          .isNotEmpty()
          .filteredOn(line -> !line.contains(SHUT))
          .noneMatch(line -> line.contains("\"level\":\"error\""))
          .noneMatch(line -> line.contains("Task timed out"))
          .noneMatch(line -> PERSONAL.stream().anyMatch(line::contains));
    }
    assertThat(installation.lettersIn("notifications-dead")).isZero();
    assertThat(installation.lettersIn("events-dead")).isZero();
  }

  /** Last of all: the doors that the other tests play with are made anew. */
  @Test
  @Order(Integer.MAX_VALUE)
  void a_restored_table_serves_in_place_of_the_own_one_and_nothing_is_said_twice()
      throws IOException, InterruptedException {
    TelegramPhone before = product.citizen(5_000_000_005L);
    before.opens(product.code("DH1-01")).taps("不满意", "不满意", "先这样");
    String known = before.reference();
    officer.sees("【新差评】", known);
    String printed = URI.create(product.sign("DH1-02").get("url").getAsString()).getPath();
    Restore restore = new Restore(emulator);

    restore.copied();
    installation.servesFrom(restore.completed());

    int ownItems = installation.itemsInOwnTable();
    assertThat(product.site().page(printed)).contains(UNIT);
    before.sends(known).sees(known, "已受理，等待回访");
    TelegramPhone after = product.citizen(5_000_000_006L);
    after.opens(product.code("DH1-01")).taps("不满意", "不满意", "先这样");
    officer.sees("【新差评】", after.reference());
    assertThat(officer.times("【新差评】", known)).isOne();
    assertThat(installation.itemsInOwnTable()).isEqualTo(ownItems);
  }
}
