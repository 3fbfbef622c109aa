package dev.pingyi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompressionTest {
  private static final String LONG = "评事也评人。".repeat(200);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br|true",
        "GZIP;q=0.5|true",
        "br, gzip ; q=1.0|true",
        "gzip;q=0|false",
        "gzip;q=0.000, br|false",
        "br|false",
        "xgzip|false",
        "''|false"
      })
  void whoever_takes_it_gets_it_packed(String accepted, boolean packed) throws IOException {
    WebResponse response = Compression.of(asking(accepted), page(LONG));

    assertThat(response.headers().containsKey("content-encoding")).isEqualTo(packed);
    assertThat(response.headers()).containsEntry("vary", "accept-encoding");
    assertThat(packed ? unpacked(response) : text(response)).isEqualTo(LONG);
    assertThat(response.body().length).isLessThanOrEqualTo(packed ? 200 : Integer.MAX_VALUE);
  }

  @Test
  void what_else_it_varies_by_stays() {
    WebResponse page =
        new WebResponse(
            200,
            Map.of("content-type", "text/html; charset=utf-8", "vary", "cookie"),
            List.of(),
            LONG.getBytes(StandardCharsets.UTF_8));

    assertThat(Compression.of(asking("gzip"), page).headers())
        .containsEntry("vary", "cookie, accept-encoding");
  }

  @Test
  void a_short_text_and_a_picture_stay_as_they_are() {
    WebResponse brief = page("评");
    WebResponse picture = WebResponse.text(200, "image/png", LONG);

    assertThat(Compression.of(asking("gzip"), brief)).isSameAs(brief);
    assertThat(Compression.of(asking("gzip"), picture)).isSameAs(picture);
  }

  private static WebRequest asking(String accepted) {
    return new WebRequest(
        "GET", "/results", Map.of("accept-encoding", accepted), Map.of(), Map.of(), "");
  }

  private static WebResponse page(String text) {
    return WebResponse.text(200, "text/html; charset=utf-8", text);
  }

  private static String text(WebResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String unpacked(WebResponse response) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
