package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All five grades lie on one screen of a small phone: a grade below the fold is given less often,
 * and the ranking would say so of the service.
 */
@Timeout(1800)
final class FirstScreenIT {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 600;
  private static final int GRADES = 5;

  /** The tops and bottoms of the grades of the newest question, as they lie in the window. */
  private static final String GRADES_LIE =
      "return [...[...document.querySelectorAll('.log"
          + " .rows')].pop().querySelectorAll('.tap.choice')].map(each =>"
          + " each.getBoundingClientRect()).map(at => [Math.floor(at.top), Math.ceil(at.bottom)])";

  @TempDir private static Path folder;
  private static LocalServer server;
  private static List<String> tokens;

  /** By the size of the letters, which a browser has from its start. */
  private static final Map<Integer, Browser> BROWSERS = new HashMap<>();

  private static int citizens;
  private Browser browser;

  @BeforeAll
  static void start() {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
    tokens = new LocalApi(server.base()).tokens();
  }

  @AfterAll
  static void stop() {
    BROWSERS.values().forEach(Browser::close);
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 满意, 16, true",
    "zh, 满意, 18, true",
    "zh, 满意, 18, false",
    "en, Satisfied, 16, true",
    "en, Satisfied, 18, true",
    "en, Satisfied, 18, false"
  })
  void both_questions_show_all_their_grades(
      String language, String satisfied, int letters, boolean script) {
    browser = opened(letters, script);
    // Somebody who has been asked nothing yet.
    String name = "citizen-" + ++citizens;
    Phone phone = new Phone(browser, "[data-phone='" + name + "']");
    browser.go("/s/" + tokens.getFirst() + "?phone=" + name + "&lang=" + language);
    if (script) {
      // What the script draws has taken the place of what was served.
      browser.sees(".log[aria-live]");
    }
    assertThat(browser.run("return window.scrollY")).as("nobody has scrolled").isEqualTo(0L);
    allGradesAreSeen("the first question");

    phone.tap(satisfied);
    browser.sees(".msg.me:not(.waiting)");
    browser.comesToRest();
    allGradesAreSeen("the second question");
  }

  /** However long the name of a unit is. */
  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void every_counter_shows_all_grades(String language) {
    browser = opened(18, false);
    for (String token : tokens) {
      browser.go("/s/" + token + "?lang=" + language);
      allGradesAreSeen(browser.text("h1"));
    }
  }

  private static Browser opened(int letters, boolean script) {
    Browser browser =
        BROWSERS.computeIfAbsent(
            letters,
            size ->
                Chromium.open(server.base().toString(), folder.resolve("profile-" + size), size));
    browser.size(WIDTH, HEIGHT);
    browser.scripts(script);
    return browser;
  }

  private void allGradesAreSeen(String where) {
    assertThat(grades())
        .as(where)
        .hasSize(GRADES)
        .allSatisfy(
            lies -> {
              assertThat(lies.getFirst().intValue()).isNotNegative();
              assertThat(lies.getLast().intValue()).isLessThanOrEqualTo(HEIGHT);
            });
  }

  @SuppressWarnings("unchecked")
  private List<List<Number>> grades() {
    return (List<List<Number>>) browser.run(GRADES_LIE);
  }
}
