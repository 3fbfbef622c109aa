package dev.pingyi.functions.cloud;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.telegram.Shown;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Decision;
import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.server.AwsEvents;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages, cookies and pictures, as they come out of the HTTP API and into the groups. */
@Timeout(900)
final class PagesOnLambdaIT {
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private static Cloud cloud;

  @BeforeAll
  static void open() {
    cloud = Clouds.open();
  }

  @AfterAll
  static void close() {
    if (cloud != null) {
      cloud.close();
    }
  }

  @Test
  void a_scanned_code_sets_one_cookie_that_brings_the_same_talk_back() throws Exception {
    String page = "/s/" + cloud.code("DH1-01");
    HttpResponse<byte[]> first = get(page, "");

    List<String> cookies = first.headers().allValues("set-cookie");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(new String(first.body(), UTF_8)).contains("东湖高新区劳动监察大队");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.getFirst()).matches("pingyi-me=[^;]+; Path=/; Max-Age=86400; HttpOnly.*");

    String shown = cookies.getFirst().split(";", 2)[0];
    HttpResponse<byte[]> second = get(page, "theme=dark; " + shown);
    String again = second.headers().firstValue("set-cookie").orElseThrow();
    assertThat(holder(again)).isEqualTo(holder(shown)).contains("DH1-01");
  }

  /** A ticket without its instant and signature: each page shown renews those. */
  private static String holder(String cookie) {
    String ticket = cookie.substring("pingyi-me=".length()).split(";", 2)[0];
    String plain = new String(Base64.getUrlDecoder().decode(ticket), ISO_8859_1);
    return plain.substring(0, plain.lastIndexOf('~'));
  }

  @Test
  void a_published_month_is_a_picture_in_the_group_and_on_the_page() throws Exception {
    YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2);
    cloud
        .store()
        .commit(
            Decision.of(
                new Count(
                    "DH1",
                    month,
                    new Counts(40, 0, 20, 15, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                    "a")));

    cloud.invoke("announce", AwsEvents.sample("scheduler").toString());
    cloud.settle();

    List<Shown> group = cloud.telegram().group(Cloud.GROUP).sees();
    assertThat(group).filteredOn(Shown::picture).hasSizeGreaterThanOrEqualTo(3);
    String path = "/results/%d/%d/1.png".formatted(month.getYear(), month.getMonthValue());
    HttpResponse<byte[]> picture = get(path, "");
    assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
    assertThat(image.getWidth()).isGreaterThan(600);
    assertThat(raw(path).get("isBase64Encoded").getAsBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(raw(path).get("body").getAsString()))
        .isEqualTo(picture.body());
  }

  @Test
  void a_printed_poster_comes_out_of_the_office_as_a_pdf() {
    String command = "{\"command\":\"signs.print\",\"counter\":\"DH1-01\"}";

    JsonObject answer =
        JsonParser.parseString(cloud.invoke("office", command).body()).getAsJsonObject();

    byte[] poster = Base64.getDecoder().decode(answer.get("poster").getAsString());
    assertThat(new String(poster, ISO_8859_1)).startsWith("%PDF-").contains("%%EOF");
    assertThat(answer.get("url").getAsString()).isEqualTo(link("DH1-01"));
  }

  private static String link(String counter) {
    return "https://rate.example/s/" + cloud.code(counter);
  }

  private static HttpResponse<byte[]> get(String path, String cookies)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(cloud.url().resolve(path)).timeout(Duration.ofMinutes(4));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    return BROWSER.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static JsonObject raw(String path) {
    Answer answer = cloud.invoke("webhook", AwsEvents.request("GET", path).toString());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
