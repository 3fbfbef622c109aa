package dev.pingyi.functions.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.telegram.TelegramUser;
import dev.pingyi.core.TakesPatience;
import dev.pingyi.core.Traces;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a function's process writes, the runtime client's own lines included. */
@TakesPatience
@Timeout(900)
final class LogOnLambdaIT {
  private static final String NAME = "张小明";
  private static final String PHONE = "13800000000";
  private static final String WORDS = "等了三个小时没人理";
  private static final long CITIZEN = 5_000_000_003L;
  private static final long OFFICER = 5_000_000_004L;

  private Cloud cloud;

  @BeforeEach
  void open() {
    cloud = Clouds.open();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void nothing_personal_and_no_secret_is_in_the_log_and_every_line_is_json() {
    String code = cloud.code("DH1-01");
    rateWithEverything(code);
    // Troubles: a message that cannot be sent, one that is never understood, and no events at all.
    cloud.telegram().breaks("sendMessage", 1);
    cloud.telegram().user(CITIZEN).sends("/start " + code + WORDS);
    for (String door : List.of("webhook", "react", "speak", "office")) {
      cloud.invoke(door, NAME);
      cloud.invoke(door, "{\"" + NAME + "\":" + WORDS);
      cloud.invoke(door, "[\"" + WORDS + "\"]");
      cloud.invoke(door, "{\"body\":\"" + PHONE + "\",\"Records\":[{\"body\":\"" + WORDS + "\"}]}");
    }

    String log = cloud.log();

    assertThat(log.lines().filter(line -> !line.isBlank()))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line -> assertThat(JsonParser.parseString(line).isJsonObject()).as(line).isTrue());
    assertThat(log)
        .doesNotContain(Traces.of(NAME, PHONE, WORDS, code, Cloud.TOKEN, Cloud.SECRET))
        .doesNotContain(Traces.of(Long.toString(CITIZEN), Long.toString(OFFICER), "Member "))
        .doesNotContain(Traces.of("token-of-a-test", "secret-access-key"));
  }

  @Test
  void every_line_of_a_call_names_it_and_what_is_watched_is_counted() {
    rateWithEverything(cloud.code("DH1-01"));

    List<JsonObject> lines =
        cloud.log().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();

    assertThat(lines)
        .filteredOn(line -> List.of("react", "speak").contains(text(line, "door")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(text(line, "request")).isNotEmpty());
    assertThat(lines)
        .filteredOn(line -> text(line, "Stage").equals("test"))
        .flatMap(JsonObject::keySet)
        .contains("Ratings", "BadRatings", "ComplaintsOpened", "MessagesSent");
  }

  private static String text(JsonObject line, String name) {
    return line.has(name) ? line.get(name).getAsString() : "";
  }

  private void rateWithEverything(String code) {
    TelegramUser officer = cloud.joins(OFFICER, "callback", "*");
    TelegramUser citizen = cloud.telegram().user(CITIZEN);
    citizen.sends("/start " + code);
    List.of("不满意", "不满意", "拖欠工资投诉", "没有提供材料清单", "完成").forEach(citizen::taps);
    citizen.sends(WORDS + NAME);
    citizen.sharesContact(PHONE);
    citizen.taps("上午");
    cloud.settle();
    officer.taps("看号码");
    assertThat(officer.last().text()).contains(PHONE, WORDS);
  }
}
