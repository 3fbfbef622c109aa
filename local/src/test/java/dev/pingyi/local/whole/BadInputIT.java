package dev.pingyi.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.telegram.Delivered;
import dev.pingyi.bot.telegram.Shown;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.keys.Keyring;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in that should not, is answered kindly and changes nothing. */
@Timeout(300)
final class BadInputIT {
  @TempDir private Path data;
  private Town town;
  private LocalCalls calls;
  private Raw raw;
  private Phone citizen;

  @BeforeEach
  void start() {
    town = Town.in(data);
    calls = town.calls();
    raw = new Raw(calls);
    citizen = town.citizen(5_000_000_001L);
  }

  @AfterEach
  void close() {
    assertThat(calls.count("deadLetters")).isZero();
    town.close();
  }

  @Test
  void without_the_secret_nothing_happens() {
    String scan = Raw.message(1, 7, "/start " + calls.token("DH1-02"));

    assertThat(raw.posts(scan, "wrong").statusCode()).isEqualTo(401);
    assertThat(raw.posts(scan, Town.SECRET + "x").statusCode()).isEqualTo(401);
    HttpResponse<String> none =
        calls.send(calls.request("/telegram").POST(BodyPublishers.ofString(scan)));

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(saidSoFar()).isZero();
    assertThat(calls.count("events")).isZero();
  }

  @Test
  void what_cannot_be_read_or_is_of_another_kind_is_taken_and_forgotten() {
    for (String body :
        new String[] {
          "",
          "not JSON",
          "[]",
          "null",
          "{}",
          "{\"update_id\":\"x\"}",
          "{\"update_id\":1,\"message\":5}",
          "{\"update_id\":1,\"message\":{}}",
          "{\"update_id\":1,\"poll\":{\"id\":\"1\"}}",
          "{\"update_id\":1,\"tomorrows_kind\":{\"id\":\"1\"}}",
          "[".repeat(100_000),
          "\u0000\uFFFF",
          "{\"update_id\":1,\"message\":{\"text\":\"" + "x".repeat(2_000_000) + "\"}}"
        }) {
      assertThat(raw.posts(body).statusCode()).as(body).isEqualTo(200);
    }
    citizen.user().edits("/help");
    citizen.user().blocks();
    citizen.user().unblocks();
    town.telegram().group(-5).hears(citizen.user(), "/help");

    assertThat(saidSoFar()).isZero();
    assertThat(citizen.texts()).isEmpty();
    citizen.user().sendsSticker();
    assertThat(citizen.texts()).hasSize(1);
  }

  @Test
  void a_code_that_is_not_ours_is_answered_with_a_kind_sentence() {
    String token = calls.token("DH1-02");
    Keyring others = new Keyring(new byte[32], Map.of(1, new byte[32]));
    String foreign = new CounterCodes(others).token(new CounterCode("DH1-02", 1, ""));

    for (String bad :
        new String[] {foreign, token.substring(0, token.length() - 2), "x", flipped(token)}) {
      citizen.opens(bad).sees("不是我们发的");
    }

    assertThat(calls.count("ratings")).isZero();
  }

  @Test
  void a_revoked_code_is_answered_with_a_kind_sentence_and_the_new_one_works() {
    String old = calls.token("DH1-02");
    calls.posted("/local/office", "{\"command\":\"signs.revoke\",\"counter\":\"DH1-02\"}");

    citizen.opens(old).sees("已经停用");
    citizen.scans("DH1-02").taps("满意", "满意").sees("谢谢");

    assertThat(calls.token("DH1-02")).isNotEqualTo(old);
  }

  @Test
  void an_old_or_forged_button_gets_a_notice_and_changes_nothing() {
    Phone officer = town.joins(11, "callback", "*");
    citizen.scans("DH1-02");
    Shown first = citizen.last();
    citizen.taps("不满意", "不满意", "先这样");
    Shown card = officer.last();
    officer.does("交办");
    long events = calls.count("events");

    citizen.taps(first, "满意");
    officer.taps(card, "转办");
    for (String data : new String[] {"", "x", "满意", "A".repeat(64)}) {
      citizen.user().forgesTap(data);
    }

    assertThat(citizen.user().toasts()).hasSize(5).allMatch(toast -> toast.contains("已经过时"));
    assertThat(officer.last().text()).contains("您刚刚已记录：交办", "已交单位限期解决");
    assertThat(calls.count("events")).isEqualTo(events);
    assertThat(calls.count("ratings")).isEqualTo(1);
  }

  @Test
  void a_repeated_update_is_answered_the_same_and_done_once() {
    citizen.scans("DH1-02").taps("不满意");
    Delivered rated = citizen.user().taps("不满意");

    Delivered again = citizen.user().repeats();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.answer()).isEqualTo(rated.answer());
    assertThat(calls.count("ratings")).isEqualTo(1);
    assertThat(calls.count("complaints")).isEqualTo(1);
  }

  @Test
  void a_repeat_of_an_older_update_is_taken_in_silence() {
    String first = Raw.message(900_000_001, 7, "/start " + calls.token("DH1-02"));
    HttpResponse<String> answered = raw.posts(first);
    assertThat(answered.body()).contains("sendMessage");
    raw.posts(Raw.message(900_000_002, 7, "/language"));
    long said = saidSoFar();

    HttpResponse<String> again = raw.posts(first);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEmpty();
    assertThat(saidSoFar()).isEqualTo(said);
  }

  @Test
  void local_calls_are_for_this_machines_own_programs() throws IOException {
    assertThat(statusFor("Host: evil.example")).contains(" 403 ");
    assertThat(statusFor("Host: 127.0.0.1\r\nOrigin: https://evil.example")).contains(" 403 ");
    assertThat(statusFor("Host: 127.0.0.1\r\nX-Forwarded-For: 1.2.3.4")).contains(" 403 ");
    assertThat(statusFor("Host: 127.0.0.1")).contains(" 200 ");
    HttpResponse<String> form =
        calls.send(
            calls
                .request("/local/clock")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"forward\":\"PT1H\"}")));

    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(calls.now()).isEqualTo(Town.MONDAY_NINE);
  }

  @Test
  void the_clock_never_goes_back() {
    HttpResponse<String> back =
        calls.post("/local/clock", "{\"at\":\"2026-11-23T08:00:00+08:00\"}");

    assertThat(back.statusCode()).isEqualTo(400);
    assertThat(back.body()).contains("never goes back");
    assertThat(calls.now()).isEqualTo(Town.MONDAY_NINE);
  }

  @Test
  void an_invitation_with_something_missing_or_too_much_is_refused_with_a_sentence() {
    for (String body :
        new String[] {
          "{}",
          "[]",
          "x",
          "{\"name\":\"A\",\"role\":\"boss\",\"area\":\"*\"}",
          "{\"name\":\"A\",\"role\":\"callback\"}",
          "{\"name\":\"A\",\"role\":\"callback\",\"area\":\"*\",\"unit\":\"DH1\"}",
          "{\"name\":\"A\",\"role\":\"callback\",\"area\":\"月球\"}",
          "{\"name\":\"A\",\"role\":\"head\",\"area\":\"*\"}",
          "{\"name\":\"A\",\"role\":\"head\",\"unit\":\"ZZ9\"}",
          "{\"name\":\"\",\"role\":\"callback\",\"area\":\"*\"}",
          "{\"role\":\"callback\",\"area\":\"*\"}",
        }) {
      HttpResponse<String> refused = calls.post("/local/invitations", body);

      assertThat(refused.statusCode()).as(body + refused.body()).isEqualTo(400);
      assertThat(refused.body()).as(body).matches("\\{\"error\":\".{10,}\"}");
    }
  }

  private long saidSoFar() {
    return calls.list("/local/outbox?after=0").size();
  }

  private static String flipped(String token) {
    int middle = token.length() / 2;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    return token.substring(0, middle) + other + token.substring(middle + 1);
  }

  /** The status line for these headers, which a usual client does not let us choose. */
  private String statusFor(String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), calls.base().getPort())) {
      String request = "GET /local/counts HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8).lines().findFirst().get();
    }
  }
}
