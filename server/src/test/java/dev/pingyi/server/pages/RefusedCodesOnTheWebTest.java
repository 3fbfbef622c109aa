package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever tries out codes gets a kind page each time, and fills no table. */
class RefusedCodesOnTheWebTest {
  private final WebOffice office = new WebOffice();

  @Test
  void a_thousand_codes_that_are_not_ours_leave_one_count() {
    for (int i = 0; i < 1000; i++) {
      Browser browser = office.browser().opens("/s/garbage" + i);

      assertThat(browser.status()).isEqualTo(404);
      assertThat(browser.response().cookies()).isEmpty();
      browser.sees("这个二维码不是我们发的");
    }

    assertThat(office.table.items())
        .singleElement()
        .satisfies(item -> assertThat(item.kind()).isEqualTo("forged"))
        .satisfies(item -> assertThat(item.expiresAt()).isPositive());
  }

  @Test
  void a_start_that_is_no_code_leaves_nothing_either() {
    for (int i = 0; i < 100; i++) {
      String body = "{\"id\":\"a\",\"start\":\"garbage" + i + "\"}";
      Browser browser = office.browser();
      browser.request("POST", "/web/say", Map.of("content-type", "application/json"), body);

      assertThat(browser.status()).isEqualTo(404);
      assertThat(browser.response().cookies()).isEmpty();
    }

    assertThat(office.table.items()).allMatch(item -> item.kind().equals("forged"));
  }

  @Test
  void a_code_of_a_counter_that_is_gone_is_one_event_an_hour_and_no_talk() {
    String gone = new CounterCodes(office.keys).token(new CounterCode("ZZ9-01", 1, ""));

    for (int i = 0; i < 20; i++) {
      Browser browser = office.browser().opens("/s/" + gone);
      assertThat(browser.status()).isEqualTo(404);
      assertThat(browser.response().cookies()).isEmpty();
    }

    assertThat(office.table.items())
        .singleElement()
        .satisfies(item -> assertThat(item.kind()).isEqualTo("event"));
  }
}
