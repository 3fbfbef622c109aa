package dev.pingyi.local.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of {@code PINGYI_LOCAL_KEY}: whoever knows it may use the console and {@code /local/…}.
 *
 * <p>Programs send it in a header. A browser gets a cookie for it, which is not the key itself:
 * cookies know no ports, so every server of this machine that the browser visits is shown it.
 */
record LocalKey(String key) {
  static final String HEADER = "x-pingyi-key";
  static final String PARAMETER = "key";
  private static final String COOKIE = "pingyi-local";

  boolean isShown(Incoming request) {
    return request.header(HEADER).filter(this::is).isPresent()
        || request.cookies().stream().anyMatch(cookie -> same(cookie, pair()));
  }

  boolean is(String text) {
    return same(text, key);
  }

  /** Until the browser is closed, and never with a request that another site began. */
  String cookie() {
    return pair() + "; Path=/; HttpOnly; SameSite=Strict";
  }

  private String pair() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] value = mac.doFinal(COOKIE.getBytes(StandardCharsets.UTF_8));
      return COOKIE + "=" + HexFormat.of().formatHex(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  /** In a time that does not tell how much of it was right. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "LocalKey";
  }
}
