package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.rulebook.CalendarDay;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a start says of a year whose holidays nobody has announced. */
final class UnannouncedYearTest {
  private static final RuleBooks BOOKS =
      RuleBooks.shipped(List.of(new CalendarDay(LocalDate.parse("2026-10-01"), false, "国庆节")));

  @Test
  void it_is_named_as_soon_as_deadlines_reach_into_it() {
    assertThat(Wiring.unannounced(BOOKS, Instant.parse("2026-09-01T00:00:00Z"))).isEmpty();
    assertThat(Wiring.unannounced(BOOKS, Instant.parse("2026-12-01T00:00:00Z")))
        .singleElement()
        .asString()
        .startsWith("WARNING: calendar.csv names no holiday in 2027:");
  }
}
