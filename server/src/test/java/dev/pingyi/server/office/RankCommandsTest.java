package dev.pingyi.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rankings by command: of now, as published, and under a draft of the rules. */
final class RankCommandsTest {
  private static final String MONTH = "'command':'rank.month','month':'2026-11'";

  private final Town town = new Town();
  private final Commands commands = new Commands(town);

  /** Two units of one category: one with an upheld complaint, one with a breach. */
  private void two_units_lose_points() {
    Phone officer = town.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Phone inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
    Phone second = town.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY));
    town.phone("citizen").scans("JA2-01").taps("不满意").taps("不满意").taps("先这样");
    officer.does("转办");
    inspector.does("属实");
    inspector.writes("违纪").taps("刷好评").writes("JH2-01 周一上午有人替群众扫码打分");
    second.does("查实");
  }

  private String draft(String from, String to) throws IOException {
    try (InputStream in = RuleBook.class.getResourceAsStream("2026.properties")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      return text.replace(from, to).replace("\n", "\\n").replace('"', '”').replace('\'', '’');
    }
  }

  private static JsonObject of(List<JsonElement> rows, String unit) {
    return rows.stream()
        .map(JsonElement::getAsJsonObject)
        .filter(row -> row.get("unit").getAsString().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonElement> rows(JsonObject answer) {
    return answer.getAsJsonArray("tables").asList().stream()
        .flatMap(table -> table.getAsJsonObject().getAsJsonArray("rows").asList().stream())
        .toList();
  }

  @Test
  void a_month_is_ranked_as_of_now_until_it_is_published() {
    two_units_lose_points();

    JsonObject now = commands.run("{" + MONTH + "}");
    assertThat(now.get("published").getAsBoolean()).isFalse();
    assertThat(of(rows(now), "JA2").get("points").getAsInt()).isEqualTo(97);
    assertThat(of(rows(now), "JH2").get("points").getAsInt()).isEqualTo(90);

    town.until("2026-12-01T09:10");
    town.doors().announce(AwsEvents.sample("scheduler").toString());
    assertThat(commands.run("{" + MONTH + "}").get("published").getAsBoolean()).isTrue();
    assertThat(commands.run("{'command':'rank.year','year':'2026'}").get("month").getAsString())
        .isEqualTo("2026-12");
  }

  @Test
  void a_draft_shows_who_would_move_and_writes_nothing() throws IOException {
    two_units_lose_points();
    String rules = draft("points.upheld=3", "points.upheld=12");

    JsonObject whatIf = commands.run("{" + MONTH + ",'rules':'" + rules + "'}");

    List<JsonElement> moved = whatIf.getAsJsonArray("moved").asList();
    assertThat(moved).hasSize(1);
    JsonObject row = of(moved, "JA2");
    assertThat(row.get("pointsNow").getAsInt()).isEqualTo(97);
    assertThat(row.get("pointsThen").getAsInt()).isEqualTo(88);
    assertThat(of(rows(whatIf), "JH2").get("points").getAsInt()).isEqualTo(90);
    assertThat(of(rows(commands.run("{" + MONTH + "}")), "JA2").get("points").getAsInt())
        .isEqualTo(97);
    assertThat(town.store().entries("JA2", 2026).getFirst().change()).isEqualTo(-3);
  }

  @Test
  void a_draft_that_changes_nothing_moves_nobody() throws IOException {
    two_units_lose_points();
    String rules = draft("version=2026.1", "version=2026.9");

    JsonObject whatIf = commands.run("{" + MONTH + ",'rules':'" + rules + "'}");

    assertThat(whatIf.getAsJsonArray("moved")).isEmpty();
    assertThat(whatIf.get("rules").getAsString()).isEqualTo("2026.9");
    assertThat(whatIf.get("insteadOf").getAsString()).isEqualTo("2026.1");
  }

  @Test
  void what_is_wrong_in_a_draft_is_told_with_its_line() throws IOException {
    String draft = draft("points.breach=10", "points.breach=ten");

    assertThat(commands.error("{" + MONTH + ",'file':'d.properties','rules':'" + draft + "'}"))
        .matches(
            "d.properties, line \\d+: points.breach = 'ten' is not a whole number; allowed: 1 or"
                + " more");
    assertThat(commands.error("{'command':'rank.month','month':'2027-01'}"))
        .isEqualTo("month 2027-01 has not begun");
    assertThat(commands.error("{'command':'rank.year','year':'26'}"))
        .isEqualTo("year '26' is not a year; allowed: like 2026");
  }
}
