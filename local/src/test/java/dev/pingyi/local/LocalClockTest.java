package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clock of one machine is moved by hand, and what falls due on the way happens. */
@Timeout(300)
final class LocalClockTest {
  @TempDir private Path folder;
  private LocalFixture local;

  @BeforeEach
  void start() {
    local = new LocalFixture(folder);
  }

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void the_clock_moves_forward_and_counts_the_minutes() {
    assertThat(local.post("/local/clock", "{\"forward\":\"PT6H\"}").body())
        .isEqualTo("{\"now\":\"2026-11-23T15:00:00+08:00\",\"ticks\":360}");
    assertThat(local.get("/local/clock").body()).contains("2026-11-23T15:00:00+08:00");
  }

  @Test
  void the_month_is_announced_on_the_way_at_its_time() {
    local.post("/local/clock", "{\"at\":\"2027-01-15T00:00:00+08:00\"}");

    assertThat(local.product.announcedAt)
        .containsExactly(
            "2026-12-01T09:07+08:00[Asia/Shanghai]", "2027-01-01T09:07+08:00[Asia/Shanghai]");
  }

  @Test
  void a_year_is_a_matter_of_seconds() {
    assertThat(local.post("/local/clock", "{\"forward\":\"P365D\"}").body())
        .contains("\"ticks\":525600}");
  }

  @Test
  void a_move_that_cannot_be_is_refused_with_a_sentence() {
    for (String body :
        new String[] {
          "{\"at\":\"2026-11-23T08:59:00+08:00\"}",
          "{\"forward\":\"-PT1M\"}",
          "{\"forward\":\"six hours\"}",
          "{\"forward\":\"PT1H\",\"at\":\"2026-11-23T10:00:00+08:00\"}",
          "{\"forward\":\"P9999D\"}",
          "{}",
          "[]",
          "not JSON"
        }) {
      HttpResponse<String> response = local.post("/local/clock", body);

      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.body()).startsWith("{\"error\":\"");
    }
    assertThat(local.get("/local/clock").body()).contains("2026-11-23T09:00:00+08:00");
  }

  @Test
  void a_restart_on_the_same_folder_goes_on_where_the_clock_stood() {
    local.post("/local/clock", "{\"forward\":\"PT6H\"}");

    local.restarts();

    assertThat(local.get("/local/clock").body()).contains("2026-11-23T15:00:00+08:00");
  }
}
