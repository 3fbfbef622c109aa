package dev.pingyi.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebResponse;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalGuardTest {
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080", "127.0.0.1"})
  void a_program_of_this_machine_may_come_in(String host) {
    assertThat(status("POST", "127.0.0.1", with(JSON, "host", host))).isEmpty();
  }

  @Test
  void a_peer_in_the_network_may_not() {
    assertThat(status("GET", "192.168.1.9", Map.of("host", "127.0.0.1:8080"))).contains(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "",
        "[::1",
        "127.0.0.1:8080:9"
      })
  void a_foreign_name_for_our_address_may_not(String host) {
    assertThat(status("GET", "127.0.0.1", Map.of("host", host))).contains(403);
  }

  @ParameterizedTest
  @CsvSource({
    "origin, https://evil.example",
    "origin, null",
    "origin, http://127.0.0.1:9999",
    "sec-fetch-site, cross-site",
    "sec-fetch-site, same-site",
    "x-forwarded-for, 10.0.0.1"
  })
  void a_page_of_another_site_or_a_tunnel_may_not(String header, String value) {
    Map<String, String> headers = with(Map.of("host", "127.0.0.1:8080"), header, value);

    assertThat(status("GET", "127.0.0.1", headers)).contains(403);
  }

  @Test
  void the_own_page_may() {
    Map<String, String> headers =
        Map.of(
            "host", "127.0.0.1:8080",
            "origin", "http://127.0.0.1:8080",
            "sec-fetch-site", "same-origin",
            "content-type", "application/json; charset=utf-8");

    assertThat(status("POST", "127.0.0.1", headers)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", ""})
  void a_post_that_any_page_could_send_is_of_the_wrong_type(String type) {
    Map<String, String> headers = Map.of("host", "localhost", "content-type", type);

    assertThat(status("POST", "127.0.0.1", headers)).contains(415);
  }

  private static Optional<Integer> status(String method, String peer, Map<String, String> headers) {
    Incoming request =
        new Incoming(
            method,
            "/local/counts",
            "",
            headers,
            List.of(),
            new InetSocketAddress(peer, 40_000),
            new byte[0]);
    return LocalGuard.refusal(request).map(WebResponse::status);
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return more;
  }
}
