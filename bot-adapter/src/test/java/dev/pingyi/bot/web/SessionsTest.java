package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.keys.Keyring;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
  private final Sessions sessions = sessions(false);

  private Sessions sessions(boolean secure) {
    return new Sessions(
        keys, () -> "chance", secure, MemoryMemberships.none(), InstantSource.system());
  }

  @Test
  void a_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    assertThat(sessions.cookie("me", "s"))
        .startsWith("pingyi-me=")
        .contains("; Path=/; ", "Max-Age=31536000", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void a_cookie_of_a_public_address_never_goes_in_the_clear() {
    assertThat(sessions(true).cookie("me", "s")).endsWith("; Secure");
  }

  @Test
  void each_phone_of_a_browser_has_a_session_of_its_own() {
    String cookie = sessions.cookie("head", "of the head");
    String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    WebRequest request =
        new WebRequest("GET", "/", Map.of(), Map.of(), Map.of("pingyi-head", value), "");

    assertThat(sessions.of(request, "head")).contains("of the head");
    assertThat(sessions.of(request, "me")).isEmpty();
  }
}
