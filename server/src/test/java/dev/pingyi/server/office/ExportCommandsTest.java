package dev.pingyi.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import dev.pingyi.server.export.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is exported of a month, page by page, and what is not. */
final class ExportCommandsTest {
  private static final String RATINGS = "'command':'export.ratings','month':'2026-11'";
  private static final String NATIONAL = "'command':'export.national','month':'2026-11'";

  private final Town town = new Town();
  private final Commands commands = new Commands(town);

  private void praise(String counter, int times) {
    for (int i = 0; i < times; i++) {
      town.phone("content-" + counter + i).scans(counter).taps("非常满意").taps("非常满意");
    }
  }

  private void complain() {
    Phone angry = town.phone("angry").scans("WC1-02").taps("基本满意").taps("非常不满意");
    angry.taps("服务态度差效率低").taps("完成").writes("=等了三个小时").writes("13800000000");
    angry.taps("随时可以");
  }

  @Test
  void every_rating_of_a_month_is_exported_once_over_all_pages() {
    praise("WC1-02", 3);
    praise("DH1-01", 2);
    complain();

    List<JsonObject> rows = commands.rows(RATINGS);

    assertThat(rows).hasSize(6);
    assertThat(rows)
        .filteredOn(row -> row.get("grade").getAsInt() == 1)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("unit").getAsString()).isEqualTo("WC1");
              assertThat(row.get("matterGrade").getAsInt()).isEqualTo(3);
              assertThat(row.get("reasons").getAsString()).isEqualTo("115");
              assertThat(row.get("day").getAsString()).isEqualTo("2026-11-23");
            });
    assertThat(commands.rows(RATINGS + ",'unit':'DH1'")).hasSize(2);
    assertThat(commands.rows("'command':'export.ratings','month':'2026-10'")).isEmpty();
  }

  @Test
  void more_ratings_than_a_page_holds_come_on_several_and_none_twice() {
    praise("DH1-01", 3);
    praise("WC1-02", ExportCommands.PAGE + 5);

    List<JsonObject> pages = commands.pages(NATIONAL);

    assertThat(pages.size()).isGreaterThan(1);
    assertThat(
            pages.stream()
                .flatMap(page -> page.getAsJsonArray("rows").asList().stream())
                .map(row -> row.getAsJsonObject().get("projectNo").getAsString())
                .distinct())
        .hasSize(pages.stream().mapToInt(page -> page.get("count").getAsInt()).sum());
    assertThat(pages).allSatisfy(p -> assertThat(p.get("count").getAsInt()).isBetween(0, 200));
  }

  @Test
  void nothing_personal_is_exported() {
    complain();

    for (String what : List.of(RATINGS, NATIONAL, RATINGS.replace("ratings", "complaints"))) {
      assertThat(commands.rows(what).toString())
          .doesNotContain("13800000000", "三个小时", "account", "angry");
    }
    assertThat(commands.rows(RATINGS).toString()).doesNotContain("09:0", "PY-");
  }

  @Test
  void a_row_of_the_national_export_fits_its_schema_and_the_profile() throws IOException {
    complain();
    praise("WC1-02", 1);
    JsonSchema schema = schema();

    List<JsonObject> rows = commands.rows(NATIONAL);

    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(schema.misfits(row)).isEmpty());
    JsonObject bad =
        rows.stream().filter(r -> r.get("satisfaction").getAsInt() == 1).findFirst().orElseThrow();
    assertThat(bad.get("areaCode").getAsString()).isEqualTo("420100");
    assertThat(bad.get("deptCode").getAsString()).hasSize(18).contains("420100");
    assertThat(bad.get("assessTime").getAsString()).isEqualTo("2026-11-23 09:00:00");
    assertThat(bad.get("evalDetail").getAsString()).isEqualTo("115");
    assertThat(bad.get("appStatus").getAsInt()).isEqualTo(3);
    assertThat(commands.rows(NATIONAL + ",'profile':'gbt39046'"))
        .extracting(row -> row.get("satisfaction").getAsInt())
        .containsExactlyInAnyOrder(5, 1);
    assertThat(commands.error("{" + NATIONAL + ",'profile':'iso'}"))
        .isEqualTo("profile 'iso' is unknown; allowed: interface, gbt39046");
  }

  @Test
  void a_wrong_row_does_not_fit_the_schema() throws IOException {
    JsonObject row = new JsonObject();
    row.addProperty("satisfaction", 6);
    row.addProperty("phone", "1");

    assertThat(schema().misfits(row))
        .contains("satisfaction is not one of [1,2,3,4,5]", "phone is unknown", "pf is missing");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = JsonSchema.class.getResourceAsStream("national.schema.json")) {
      return new JsonSchema(
          JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .getAsJsonObject());
    }
  }

  @Test
  void complaints_are_exported_with_how_they_stand() {
    complain();

    JsonObject row = commands.rows(RATINGS.replace("ratings", "complaints")).getFirst();

    assertThat(row.get("state").getAsString()).isEqualTo("received");
    assertThat(row.get("verdict").getAsString()).isEqualTo("none");
    assertThat(row.get("dueOn").getAsString()).isEqualTo("2026-11-24");
  }

  @Test
  void a_wrong_cursor_unit_month_or_form_is_refused() {
    assertThat(commands.error("{" + RATINGS + ",'after':'x'}")).contains("answered as next");
    assertThat(commands.error("{" + RATINGS + ",'after':'ZZ9/PY'}")).contains("answered as next");
    assertThat(commands.error("{" + RATINGS + ",'unit':'ZZ9'}"))
        .isEqualTo("unit 'ZZ9' is not in the roster");
    assertThat(commands.error("{" + RATINGS + ",'form':'xls'}"))
        .isEqualTo("form 'xls' is unknown; allowed: json, csv");
    assertThat(commands.error("{'command':'export.ratings','month':'11'}"))
        .isEqualTo("month '11' is not a month; allowed: like 2026-11");
  }
}
