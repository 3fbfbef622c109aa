package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Who a browser is. A session is a chance name in a signed cookie, so nobody can invent one; a
 * browser may hold several, one for each phone that it plays.
 */
public final class Sessions {
  /** The phone of a browser that plays only one. */
  public static final String USUAL_PHONE = "me";

  private static final Pattern PHONE = Pattern.compile("[a-z0-9-]{1,24}");
  private static final Duration KEPT = Duration.ofDays(365);
  private static final int SHORT = 10;

  private final Keyring keys;
  private final Supplier<String> chance;
  private final boolean secure;

  /**
   * @param chance at least 128 bits of it at each call
   * @param secure whether browsers reach the product by https
   */
  public Sessions(Keyring keys, Supplier<String> chance, boolean secure) {
    this.keys = keys;
    this.chance = chance;
    this.secure = secure;
  }

  public static boolean isPhone(String name) {
    return PHONE.matcher(name).matches();
  }

  /** The session that the browser shows for a phone, if it is one of ours. */
  public Optional<String> of(WebRequest request, String phone) {
    return Optional.ofNullable(request.cookies().get(name(phone)))
        .flatMap(cookie -> keys.read(Purpose.SESSION, cookie, ""));
  }

  public String mint() {
    return chance.get();
  }

  /**
   * The cookie by which the browser will show the session. Lax: other sites cannot post with it.
   */
  public String cookie(String phone, String session) {
    return name(phone)
        + "="
        + keys.token(Purpose.SESSION, session, "")
        + "; Path=/; Max-Age="
        + KEPT.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }

  /** Enough of a session's hash to tell causes apart; the session cannot be found from it. */
  String shortName(String session) {
    return keys.account(WebChannel.NAME, session).substring(0, SHORT);
  }

  private static String name(String phone) {
    return "pingyi-" + phone;
  }
}
