package dev.pingyi.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
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
  private static final Map<String, String> LOCAL = Map.of("host", "127.0.0.1:8080");
  private static final InetSocketAddress OWN =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);
  private static final String KEY = "correct-horse_battery-5";
  private static final LocalGuard OPEN = new LocalGuard((_, _) -> true, Optional.empty());
  private static final LocalGuard KEYED = LocalGuard.ofThisMachine(Optional.of(KEY));

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
    "forwarded, for=10.0.0.1",
    "x-forwarded-for, 10.0.0.1",
    "x-forwarded-proto, https",
    "x-real-ip, 10.0.0.1",
    "via, 1.1 proxy",
    "cf-connecting-ip, 10.0.0.1",
    "cf-ray, 8d",
    "true-client-ip, 10.0.0.1"
  })
  void a_page_of_another_site_or_what_came_through_a_proxy_may_not(String header, String value) {
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

  @Test
  void another_account_of_this_machine_may_not() {
    LocalGuard guard = new LocalGuard((_, _) -> false, Optional.empty());

    assertThat(guard.refusal(request(LOCAL)).map(WebResponse::status)).contains(403);
    assertThat(guard.isLocal(request(LOCAL))).isFalse();
  }

  @Test
  void the_account_is_looked_up_by_both_ends_of_the_connection() {
    List<Integer> ports = new ArrayList<>();
    PeerAccounts accounts = (peer, own) -> ports.addAll(List.of(peer.getPort(), own.getPort()));

    assertThat(new LocalGuard(accounts, Optional.empty()).refusal(request(LOCAL))).isEmpty();
    assertThat(ports).containsExactly(40_000, 8080);
  }

  @Test
  void where_there_is_a_key_it_is_asked_for_and_lets_every_account_in() {
    assertThat(KEYED.refusal(request(LOCAL)).map(WebResponse::status)).contains(403);
    assertThat(KEYED.isLocal(request(LOCAL))).isFalse();
    assertThat(KEYED.refusal(request(with(LOCAL, "x-pingyi-key", KEY + "x")))).isPresent();
    assertThat(KEYED.refusal(request(with(LOCAL, "x-pingyi-key", KEY)))).isEmpty();
  }

  @Test
  void a_key_does_not_open_what_came_through_a_proxy_or_by_another_name() {
    Map<String, String> right = with(LOCAL, "x-pingyi-key", KEY);

    assertThat(KEYED.refusal(request(with(right, "via", "1.1 proxy")))).isPresent();
    assertThat(KEYED.refusal(request(with(right, "host", "evil.example")))).isPresent();
    assertThat(KEYED.unlocked(opening(KEY, with(LOCAL, "via", "1.1 proxy")))).isEmpty();
  }

  @Test
  void opening_the_first_page_with_the_key_gives_the_browser_a_cookie() {
    WebResponse answer = KEYED.unlocked(opening(KEY, LOCAL)).orElseThrow();

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.headers()).containsEntry("location", "/");
    String cookie = answer.cookies().getFirst();
    assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Strict").doesNotContain(KEY);
    String pair = cookie.split(";", 2)[0];
    assertThat(KEYED.refusal(request("", LOCAL, List.of("other=1", pair)))).isEmpty();
    assertThat(KEYED.refusal(request("", LOCAL, List.of(pair + "0")))).isPresent();
  }

  @Test
  void a_wrong_key_opens_nothing_and_without_a_setting_there_is_none() {
    assertThat(KEYED.unlocked(opening("wrong", LOCAL)).map(WebResponse::status)).contains(403);
    assertThat(KEYED.unlocked(request(LOCAL))).isEmpty();
    assertThat(OPEN.unlocked(opening(KEY, LOCAL))).isEmpty();
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
            OWN,
            new byte[0]);
    return OPEN.refusal(request).map(WebResponse::status);
  }

  private static Incoming request(Map<String, String> headers) {
    return request("", headers, List.of());
  }

  private static Incoming opening(String key, Map<String, String> headers) {
    return request("key=" + key, headers, List.of());
  }

  private static Incoming request(String query, Map<String, String> headers, List<String> cookies) {
    InetSocketAddress peer = new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_000);
    return new Incoming("GET", "/", query, headers, cookies, peer, OWN, new byte[0]);
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return more;
  }
}
