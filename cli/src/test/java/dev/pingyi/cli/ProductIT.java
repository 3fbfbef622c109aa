package dev.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.local.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a product that was really started, by HTTP. */
@Timeout(300)
final class ProductIT {
  private static final String[] REPORT = {
    "breaches",
    "report",
    "--unit",
    "JA1",
    "--counter",
    "JA1-02",
    "--kind",
    "hindered",
    "--place",
    "大厅二号窗口",
    "--by",
    "李华"
  };

  @TempDir private Path folder;
  private LocalServer server;
  private Terminal terminal;

  @BeforeEach
  void start() {
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT",
                "0",
                "PINGYI_DATA",
                folder.resolve("data").toString(),
                "PINGYI_CLOCK",
                "2026-11-23T09:00:00+08:00"));
    terminal = new Terminal(Map.of("PINGYI_URL", server.base().toString()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> post(HttpClient client, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(server.base().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Invited by command, somebody opens the invitation on a phone of the console. */
  private void joins(String name, String... post) {
    List<String> words = new ArrayList<>(List.of("members", "invite", "--name", name));
    words.addAll(List.of(post));
    assertThat(terminal.runs(words.toArray(String[]::new))).as(terminal.err()).isZero();
    String invitation = terminal.out().strip();
    try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      String phone = String.valueOf(invitation.hashCode());
      String say = "{'phone':'" + phone + "','id':'i','start':'" + invitation + "'}";
      assertThat(post(client, "/web/say", say)).extracting(HttpResponse::statusCode).isEqualTo(200);
    }
  }

  private void inspectorsJoin() {
    joins("李华", "--role", "inspector", "--area", "*");
    joins("赵敏", "--role", "inspector", "--area", "*");
  }

  private void until(String at) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(post(client, "/local/clock", "{'at':'" + at + "'}").statusCode()).isEqualTo(200);
    }
  }

  private String breach() {
    assertThat(terminal.runs(REPORT)).as(terminal.err()).isZero();
    return terminal.out().strip();
  }

  @Test
  void a_breach_is_reported_listed_confirmed_ranked_exported_and_verified() throws IOException {
    inspectorsJoin();
    String id = breach();
    assertThat(id).matches("BR(-[2-9A-Z]{4}){3}");
    assertThat(terminal.runs("breaches list")).isZero();
    assertThat(terminal.out()).contains(id, "hindered", "JA1-02");

    assertThat(terminal.runs("breaches", "confirm", id, "--by", "李华")).isEqualTo(1);
    assertThat(terminal.err()).contains("another than its reporter");
    assertThat(terminal.runs("breaches", "confirm", id, "--by", "赵敏")).isZero();
    assertThat(terminal.out()).isEqualTo(id + " is confirmed, points -10\n");

    assertThat(terminal.runs("rank month 2026-11")).isZero();
    assertThat(terminal.out()).contains("as of now", "JA1");
    assertThat(terminal.runs("health", "--json")).isZero();
    assertThat(JsonParser.parseString(terminal.out()).getAsJsonObject().get("ok").getAsBoolean())
        .isTrue();
  }

  @Test
  void a_published_month_is_shown_sent_again_and_its_books_verified_line_by_line()
      throws IOException {
    inspectorsJoin();
    assertThat(terminal.runs("breaches", "confirm", breach(), "--by", "赵敏")).isZero();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(post(client, "/local/crowd", "{'ratings':200}").statusCode()).isEqualTo(200);
    }
    until("2026-12-01T09:30:00+08:00");

    assertThat(terminal.runs("notice show 2026-11")).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("2026 年 11 月");
    assertThat(terminal.runs("notice resend 2026-11")).isZero();
    assertThat(terminal.runs("notice resend 2026-10")).isEqualTo(1);
    assertThat(terminal.err()).contains("no notice of 2026-10");

    Path book = folder.resolve("points.jsonl");
    assertThat(terminal.runs("book", "export", "--year", "2026", "--out", book.toString()))
        .isZero();
    assertThat(terminal.runs("book", "verify", book.toString())).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("every line fits: 2026-11");

    List<String> lines = Files.readAllLines(book);
    int entry = 0;
    while (!lines.get(entry).startsWith("{\"entry\"")) {
      entry++;
    }
    Files.writeString(book, Files.readString(book).replaceFirst("(\"cost\"):10", "$1:3"));
    assertThat(terminal.runs("book", "verify", book.toString())).isEqualTo(1);
    assertThat(terminal.err()).startsWith("line " + (entry + 1) + " does not fit: ");
  }

  @Test
  void a_months_rows_are_exported_as_lines_as_json_and_as_a_table() throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(post(client, "/local/crowd", "{'ratings':300}").statusCode()).isEqualTo(200);
    }

    assertThat(terminal.runs("export ratings 2026-11")).isZero();
    long ratings = terminal.out().lines().count();
    assertThat(ratings).isGreaterThan(100);
    assertThat(terminal.err()).contains("2026-11: " + ratings + " rows");
    assertThat(terminal.runs("export ratings 2026-11 --json")).isZero();
    assertThat(JsonParser.parseString(terminal.out()).getAsJsonArray()).hasSize((int) ratings);

    Path file = folder.resolve("national.csv");
    String[] csv = {"export", "national", "2026-11", "--csv", "--out", file.toString()};
    assertThat(terminal.runs(csv)).isZero();
    String table = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(table).startsWith("\ufeffareaCode,areaName,deptCode,").endsWith("\r\n");
    assertThat(table.split("areaCode", -1)).hasSize(2);
    assertThat(terminal.runs("export complaints 2026-11")).isZero();
  }

  @Test
  void a_draft_of_the_rules_shows_who_would_move() throws IOException {
    inspectorsJoin();
    assertThat(terminal.runs("breaches", "confirm", breach(), "--by", "赵敏")).isZero();
    Path draft = folder.resolve("draft.properties");
    try (InputStream in = RuleBook.class.getResourceAsStream("2026.properties")) {
      String rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(draft, rules.replace("points.breach=10", "points.breach=20"));
    }

    String[] whatIf = {"rank", "month", "2026-11", "--rules", draft.toString()};
    assertThat(terminal.runs(whatIf)).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("nothing is written", "90 → 80");

    Files.writeString(draft, "points.start=many\n");
    assertThat(terminal.runs(whatIf)).isEqualTo(1);
    assertThat(terminal.err()).contains("draft.properties");
  }

  @Test
  void a_poster_is_printed_into_a_file() throws IOException {
    Path file = folder.resolve("poster.pdf");

    assertThat(terminal.runs("signs", "print", "--counter", "JA1-02", "--out", file.toString()))
        .isZero();

    assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(terminal.runs("signs", "print", "--counter", "XX", "--out", file.toString()))
        .isEqualTo(1);
    assertThat(terminal.err()).isEqualTo("counter 'XX' is not in the roster\n");
  }
}
