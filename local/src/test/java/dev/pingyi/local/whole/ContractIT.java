package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The local calls are answered with the fields that were promised, each of its kind. */
@Timeout(300)
final class ContractIT {
  @TempDir private Path data;
  private Town town;
  private LocalCalls calls;
  private Phone citizen;

  @BeforeEach
  void start() {
    town =
        Town.in(
            data,
            Map.of(
                "PINGYI_PUBLIC_URL",
                "https://pingyi.example/",
                "PINGYI_TELEGRAM_BOT",
                "PingyiBot"));
    calls = town.calls();
    citizen = town.citizen(5_000_000_001L);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void health_is_a_line_of_json() {
    assertThat(calls.get("/health").isJsonObject()).isTrue();
    assertThat(calls.send(calls.request("/health")).body().strip().lines()).hasSize(1);
  }

  @Test
  void the_console_links_into_each_chat_service_that_is_on() {
    JsonArray chats = calls.get("/local/page").getAsJsonObject().getAsJsonArray("chats");

    assertThat(chats)
        .hasToString(
            "[{\"label\":\"Telegram\",\"english\":\"Telegram\","
                + "\"link\":\"https://t.me/PingyiBot?start=the-token\"}]");
  }

  @Test
  void signs() {
    JsonObject sign = calls.sign("DH1-02");

    assertThat(shape(sign))
        .isEqualTo(
            "area:text category:text counter:text counterName:text token:text typed:text unit:text"
                + " unitName:text url:text");
    assertThat(sign.get("url").getAsString())
        .isEqualTo("https://pingyi.example/s/" + sign.get("token").getAsString());
    assertThat(sign.get("token").getAsString()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(sign.get("typed").getAsString()).matches("DH1-02-[2-9ABCDEFGHJKMNPQRSTVWXYZ]{4}");
  }

  @Test
  void invitations() {
    String wish = "{\"name\":\"A\",\"role\":\"callback\",\"area\":\"*\"}";

    JsonObject invitation = calls.posted("/local/invitations", wish);

    assertThat(shape(invitation)).isEqualTo("invitation:text url:text");
    assertThat(invitation.get("url").getAsString())
        .isEqualTo("https://pingyi.example/m/" + invitation.get("invitation").getAsString());
  }

  @Test
  void the_clock_counts_the_minutes_that_it_passes() {
    assertThat(calls.now()).isEqualTo(Town.MONDAY_NINE);

    JsonObject moved = calls.forward("PT6H");

    assertThat(shape(moved)).isEqualTo("now:text ticks:number");
    assertThat(moved).hasToString("{\"now\":\"2026-11-23T15:00:00+08:00\",\"ticks\":360}");
    assertThat(calls.until("2026-11-23T15:00:30+08:00").get("ticks").getAsInt()).isZero();
    assertThat(calls.until("2026-11-24T15:00:00+08:00").get("ticks").getAsInt()).isEqualTo(1440);
    assertThat(calls.posted("/local/settle", "{}")).hasToString("{\"waiting\":0}");
  }

  @Test
  void a_reminder_comes_at_the_instant_that_is_told() {
    town.joins(11, "callback", "*");
    calls.forward("PT0.123456789S");
    citizen.scans("DH1-02").taps("不满意", "不满意", "先这样");
    String due = calls.complaint(citizen.reference()).get("nextDueAt").getAsString();

    JsonObject moved = calls.until(due);

    // Half of the time falls into the quiet hours, and waits for their end.
    assertThat(moved.get("now").getAsString()).isEqualTo(due).contains("2026-11-24T08:00:00");
    assertThat(calls.complaint(citizen.reference()).get("reminders").getAsInt()).isEqualTo(1);
  }

  @Test
  void a_year_passes_in_reasonable_time() {
    citizen.scans("DH1-02").taps("不满意", "不满意", "先这样");

    assertThat(calls.forward("P365D").get("ticks").getAsInt()).isEqualTo(525_600);

    assertThat(calls.now()).startsWith("2027-11-23");
    assertThat(calls.points("DH1")).isEqualTo(100);
  }

  @Test
  void outbox() {
    town.joins(11, "callback", "*");
    citizen.scans("DH1-02").taps("不满意", "不满意", "先这样");

    for (JsonObject row : calls.list("/local/outbox?after=0")) {
      assertThat(shape(row))
          .isEqualTo(
              "at:text buttons:list channel:text n:number outcome:text picture:flag text:text"
                  + " to:text");
      // An opaque name of one length, which may well begin with 11: the officer's own is 11.
      assertThat(row.get("to").getAsString()).matches("(citizen|staff):[A-Za-z0-9_-]{8}|group:.+");
      assertThat(row.get("at").getAsString()).isEqualTo(Town.MONDAY_NINE);
    }
    assertThat(calls.said("answered")).anyMatch(text -> text.contains("办得怎么样"));
    assertThat(calls.said("sent")).anyMatch(text -> text.contains("【新差评】"));
    long last = calls.list("/local/outbox?after=0").getLast().get("n").getAsLong();
    assertThat(calls.list("/local/outbox?after=" + (last - 1))).hasSize(1);
    assertThat(calls.list("/local/outbox?after=" + last)).isEmpty();
  }

  @Test
  void units_complaints_and_counts() {
    town.joins(11, "callback", "*");
    citizen.scans("DH1-02").taps("不满意", "满意", "先这样");
    town.citizen(6).scans("DH1-01").taps("满意", "非常满意");

    assertThat(shape(calls.unit("DH1")))
        .isEqualTo(
            "area:text bad:number breaches:number category:text counted:number heldBack:number"
                + " name:text points:number ratings:number satisfied:number unit:text"
                + " upheld:number");
    assertThat(calls.unit("DH1").toString()).contains("\"ratings\":2,\"satisfied\":1,\"bad\":1");
    JsonObject complaint = calls.complaint(citizen.reference());
    assertThat(shape(complaint))
        .contains("attempts:number", "dueAt:text", "nextDueAt:text", "openedAt:text")
        .contains("overdue:flag", "reference:text", "reminders:number", "state:text")
        .contains("unit:text", "verdict:text", "unitName:text", "stage:object");
    assertThat(List.copyOf(complaint.getAsJsonObject("stage").keySet()))
        .isSorted()
        .contains("opened", "rated", "scanned", "told");
    assertThat(complaint.get("state").getAsString()).isEqualTo("received");
    assertThat(complaint.get("verdict").getAsString()).isEqualTo("none");
    assertThat(complaint.has("how")).isFalse();
    assertThat(complaint.get("reminders").getAsInt()).isZero();
    calls.forward("P1D");
    assertThat(calls.complaint(citizen.reference()).get("overdue").getAsBoolean()).isTrue();
    // What fell into the quiet hours is one step at their end; the other is the overdue one.
    assertThat(calls.complaint(citizen.reference()).get("reminders").getAsInt()).isEqualTo(2);
    assertThat(shape(calls.get("/local/counts").getAsJsonObject()))
        .isEqualTo(
            "complaints:number deadLetters:number entries:number events:number failed:number"
                + " heldBack:number ratings:number sent:number");
  }

  @Test
  void who_was_reached_in_time_is_owed_the_result_by_the_end_of_the_promise() {
    Phone officer = town.joins(11, "callback", "*");
    citizen.scans("DH1-02").taps("不满意", "不满意", "拖欠工资投诉");
    citizen.taps("服务态度生硬", "完成", "跳过");
    citizen.sends("13800000000").taps("随时可以");
    calls.forward("PT10M");
    officer.saw("【新差评】").taps("已接通");

    calls.forward("PT23H");
    assertThat(calls.complaint(citizen.reference()).get("overdue").getAsBoolean()).isFalse();
    calls.forward("PT1H");

    assertThat(calls.complaint(citizen.reference()).get("state").getAsString())
        .isEqualTo("calling");
    assertThat(calls.complaint(citizen.reference()).get("overdue").getAsBoolean()).isTrue();
  }

  @Test
  void praise_that_is_held_back_is_counted_apart() {
    citizen.scans("DH1-02").taps("满意", "满意");
    citizen.scans("DH1-02").taps("再评一次", "满意", "满意");

    citizen.sees("不重复计数");
    assertThat(calls.count("ratings")).isEqualTo(2);
    assertThat(calls.count("heldBack")).isEqualTo(1);
  }

  @Test
  void office_takes_the_operators_commands() {
    assertThat(calls.posted("/local/office", "{\"command\":\"health\"}").get("ok").getAsBoolean())
        .isTrue();
    assertThat(calls.post("/local/office", "{\"command\":\"dance\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void the_program_says_once_that_it_is_ready_and_ends_when_told() {
    try (Child child = Child.start(Town.settings(data.resolve("child"), "http://127.0.0.1:1"))) {
      child.ready();
      assertThat(Child.READY.matcher(child.output()).results()).hasSize(1);
      assertThat(child.output().lines()).hasSizeLessThan(5);

      assertThat(child.stop()).isEqualTo(128 + 15);
      assertThat(child.children()).isEmpty();
    }
  }

  /** The names of the fields in order, each with the kind of its value. */
  private static String shape(JsonObject object) {
    Map<String, String> kinds = new TreeMap<>();
    object.asMap().forEach((name, value) -> kinds.put(name, kind(value)));
    return String.join(
        " ", kinds.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList());
  }

  private static String kind(JsonElement value) {
    return switch (value) {
      case JsonObject _ -> "object";
      case JsonArray _ -> "list";
      case JsonPrimitive p when p.isString() -> "text";
      case JsonPrimitive p when p.isBoolean() -> "flag";
      case JsonPrimitive _ -> "number";
      default -> "nothing";
    };
  }
}
