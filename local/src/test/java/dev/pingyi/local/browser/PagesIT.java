package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Every page: accessible in all its looks, never wider than a phone, and alive without script. */
@Timeout(1800)
final class PagesIT {
  private static final int PHONE = 360;
  private static final List<Integer> WIDTHS = List.of(PHONE, 1400);
  private static final List<String> COLOURS = List.of("light", "dark");
  private static final int RATINGS = 120;

  @TempDir private static Path folder;
  private static LocalServer server;
  private static Browser browser;
  private static String token;
  private static String invitation;

  @BeforeAll
  static void start() {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
    LocalApi api = new LocalApi(server.base());
    token = api.token();
    api.crowd(RATINGS);
    api.clock("2026-12-01T09:30:00+08:00");
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    talk("half").tap("满意");
    talk("done").tap("满意");
    page("done").tap("满意");
    page("done").hears("编号 PY-");
    browser.go("/m/" + api.invitation(officer()) + "?phone=staff");
    browser.follow("button[name='start']");
    browser.go("/m/talk?phone=staff");
    page("staff").hears("欢迎，您已加入");
    invitation = api.invitation(officer());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static JsonObject officer() {
    JsonObject officer = new JsonObject();
    officer.addProperty("name", "演示回访员");
    officer.addProperty("role", "callback");
    officer.addProperty("area", "*");
    return officer;
  }

  private static Phone page(String phone) {
    return new Phone(browser, "[data-phone='" + phone + "']");
  }

  private static Phone talk(String phone) {
    browser.go("/s/" + token + "?phone=" + phone);
    return page(phone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/s/TOKEN?phone=half",
        "/s/TOKEN?phone=done",
        "/m/?phone=staff",
        "/m/talk?phone=staff",
        "/m/INVITATION?phone=new",
        "/results",
        "/results/2026/11",
        "/results/2026/10",
        "/s/nothing"
      })
  void a_page_is_clean_on_a_phone_and_a_desk_in_light_and_dark(String path) {
    browser.go(path.replace("TOKEN", token).replace("INVITATION", invitation));
    if (path.equals("/")) {
      new ConsolePage(browser).open();
    }
    for (int width : WIDTHS) {
      for (String colours : COLOURS) {
        browser.width(width);
        browser.colours(colours);
        browser.isClean();
      }
    }
  }

  @Test
  void a_satisfied_rating_is_two_taps_without_script() {
    browser.scripts(false);
    try {
      Phone phone = talk("plain");
      assertThat(browser.count("form.rows .tap")).isGreaterThanOrEqualTo(5);
      phone.tap("满意");
      phone.hears("服务怎么样");
      phone.tap("非常满意");
      phone.hears("编号 PY-");
      assertThat(browser.count("[aria-live]")).as("what only a script makes").isZero();
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void the_notice_of_a_month_shows_its_picture() {
    browser.go("/results/2026/11");

    browser.follow(".category a.picture");
    browser.await("the picture alone", () -> browser.ask("img", img -> img.getSize().width) > 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {641, 720, 1024, 1280, 1920})
  void the_head_of_no_column_is_broken_within_a_word(int width) {
    browser.width(width);
    browser.go("/results/2026/11");

    Object broken =
        browser.run(
            """
            const heads = ['Place', 'Unit', 'Points', 'Ratings', 'Satisfied (95% interval)'];
            document.querySelectorAll('thead').forEach(head => head.querySelectorAll('th')
              .forEach((th, column) => th.textContent = heads[column]));
            return [...document.querySelectorAll('thead th')].flatMap(th =>
              [...th.firstChild.data.matchAll(/[^ ]+/g)].filter(word => {
                const range = document.createRange();
                range.setStart(th.firstChild, word.index);
                range.setEnd(th.firstChild, word.index + word[0].length);
                return range.getClientRects().length > 1;
              }).map(word => word[0]));
            """);

    assertThat(broken).isEqualTo(List.of());
  }

  @Test
  void a_joint_place_leaves_room_for_the_name_of_the_unit() {
    browser.width(PHONE);
    browser.go("/results/2026/11");
    browser.run(
        "document.querySelectorAll('tbody .rank').forEach(cell => cell.textContent = 'joint 12')");

    Rectangle place = browser.ask("tbody .rank", WebElement::getRect);
    Rectangle name = browser.ask("tbody .name", WebElement::getRect);
    assertThat(place.x + place.width).isLessThanOrEqualTo(name.x);
  }
}
