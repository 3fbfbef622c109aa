package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which a browser asks whether what it has is still the same. */
final class EntityTag {
  private static final int LETTERS = 16;

  private EntityTag() {}

  static String of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      // Weak, because the same content may be packed on its way.
      return "W/\"" + HexFormat.of().formatHex(hash).substring(0, LETTERS) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }

  /** Whether the browser has it already. */
  static boolean isKnown(WebRequest request, String tag) {
    return request.header("if-none-match").filter(known -> known.contains(tag)).isPresent();
  }
}
