package dev.pingyi.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.local.web.LocalCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComplaintListTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
  private final Person citizen = city.citizen("rater");

  @Test
  void the_history_tells_who_did_what_and_when() {
    rateBadly();
    city.passes(Duration.ofHours(23));
    officer.does("转办");

    assertThat(history())
        .hasToString(
            "["
                + line("open", "citizen", "received", "2026-11-23T09:00:00")
                + ","
                + line("ready", "citizen", "received", "2026-11-23T09:00:00")
                + ","
                + line("remind", "clock", "received", "2026-11-24T08:00:00")
                + ","
                + line("refer", "callback", "referred", "2026-11-24T08:00:00")
                + "]");
  }

  @Test
  void what_was_repeated_is_one_line_of_several_times() {
    rateBadly();
    city.passes(Duration.ofHours(25));

    assertThat(history().asList().getLast().getAsJsonObject().get("times").getAsInt())
        .isGreaterThan(1);
  }

  @Test
  void a_member_is_named_by_role_only() {
    rateBadly();
    officer.does("转办");

    assertThat(city.complaint(citizen.reference()).file().history().entries().getLast().by())
        .startsWith("callback/m");
    assertThat(list()).doesNotContain("callback/");
  }

  @Test
  void what_was_said_with_an_act_stays_with_those_whom_it_is_for() {
    rateBadly();
    officer.does("转办");

    assertThat(list()).contains("refer").doesNotContain(Person.WORDS);
  }

  @Test
  void people_held_to_account_are_told_in_numbers_while_the_verdict_stands() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    rateBadly();
    officer.does("转办");
    inspector.does("属实");
    assertThat(list()).doesNotContain("accountability\":");

    inspector.taps("记录问责").writes("工作人员 批评教育 2，单位领导 诫勉 1，立案").does("提交");

    assertThat(list())
        .contains(
            "\"accountability\":{\"people\":3,\"measures\":{\"staff/criticism\":2,"
                + "\"leaders/admonition\":1},\"also\":[\"case-opened\"]}")
        .contains(line("record-accountability", "inspector", "remedying", "2026-11-23T09:00:00"))
        .doesNotContain(Person.WORDS);
  }

  private void rateBadly() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
  }

  private static String line(String action, String by, String state, String at) {
    return "{\"action\":\"%s\",\"by\":\"%s\",\"state\":\"%s\",\"at\":\"%s+08:00\",\"times\":1}"
        .formatted(action, by, state, at);
  }

  private JsonArray history() {
    return JsonParser.parseString(list())
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("history");
  }

  private String list() {
    OfficeTime time = new OfficeTime(ZoneId.of("Asia/Shanghai"), city::now);
    ComplaintList list =
        new ComplaintList(
            city.office().roster(), city.store(), file -> Optional.empty(), time, 2026);
    byte[] body = list.answer(new LocalCall.Asked(Map.of(), "")).body();
    return new String(body, StandardCharsets.UTF_8);
  }
}
