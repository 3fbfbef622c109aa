package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.points.BookFile;
import dev.pingyi.core.points.BookFile.Placed;
import dev.pingyi.core.points.BookLines.Header;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.points.PointsRules.Cause;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.Json;
import dev.pingyi.server.http.Compression;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How large the books of a large office are, and what of them Lambda answers with. */
class BookSizeTest {
  private static final int UNITS = 10_000;
  private static final int LAMBDA_MOST = 6 * 1024 * 1024;

  private final PointsRules rules = new PointsRules(RuleBooks.shipped(List.of()), Fixtures.keys());

  @Test
  void ten_thousand_units_with_two_entries_each_go_through_packed() {
    byte[] lines = bytes(2);
    int sent = answer(lines, "gzip");
    System.out.printf("10,000 units, 2 entries each: %,d bytes, %,d sent%n", lines.length, sent);

    assertThat(lines.length).isBetween(BookDownload.PLAIN_MOST, BookDownload.PACKED_MOST);
    assertThat((long) sent * BookDownload.PACKED_MOST / lines.length).isLessThan(LAMBDA_MOST);
  }

  @Test
  void what_may_be_sent_as_it_is_goes_through() {
    byte[] lines = bytes(0);

    assertThat((long) answer(lines, "identity") * BookDownload.PLAIN_MOST / lines.length)
        .isLessThan(LAMBDA_MOST);
  }

  /** So large is the body in what the function answers: packed as base64, else as JSON text. */
  private static int answer(byte[] lines, String accepted) {
    WebResponse response =
        PageResponse.file(PageResponse.KEPT_FOR_EVER, "text/plain; charset=utf-8", lines)
            .response();
    WebRequest request =
        new WebRequest("GET", "/", Map.of("accept-encoding", accepted), Map.of(), Map.of(), "");
    WebResponse sent = Compression.of(request, response);
    return sent.headers().containsKey("content-encoding")
        ? Base64.getEncoder().encode(sent.body()).length
        : Json.write(new String(sent.body(), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8)
            .length;
  }

  private byte[] bytes(int entries) {
    List<Placed> units =
        IntStream.rangeClosed(1, UNITS).mapToObj(unit -> placed("U" + unit, entries)).toList();
    Header header = new Header(YearMonth.of(2026, 11), Fixtures.OFFICE, "2026.1", 100);
    return (String.join("\n", new BookFile(header, units).lines()) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Placed placed(String unit, int number) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Cause cause = new Cause(unit + "-" + i, "inspector/m1");
      entries.add(rules.uphold(rules.book(unit, 2026, entries), cause, Fixtures.monday9()).entry());
    }
    return new Placed(rules.book(unit, 2026, entries), "机关处科室和基层站所", 1, 100 - 3 * number);
  }
}
