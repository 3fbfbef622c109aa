package dev.pingyi.bot;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a query or a form, still encoded and in their order. Read in one pass, and no more
 * of them than anybody needs: what is done with many names at once grows faster than their number.
 */
public final class UrlEncodedFields {
  /** So many fields, cookies or headers of one request are read; who sends more is refused. */
  public static final int MOST = 100;

  /** One field; without a sign of equality it has an empty value. */
  public record Field(String name, String value) {}

  private UrlEncodedFields() {}

  /**
   * The fields; empty pieces are none.
   *
   * @throws TooManyFieldsException if there are more pieces than {@link #MOST}
   */
  public static List<Field> of(String text) {
    String[] pieces = text.split("&", MOST + 1);
    TooManyFieldsException.check(pieces.length);
    List<Field> fields = new ArrayList<>();
    for (String piece : pieces) {
      int equals = piece.indexOf('=');
      if (!piece.isEmpty()) {
        fields.add(
            equals < 0
                ? new Field(piece, "")
                : new Field(piece.substring(0, equals), piece.substring(equals + 1)));
      }
    }
    return fields;
  }

  /** The text that was encoded; empty if an escape is broken. */
  public static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException brokenEscape) {
      return Optional.empty();
    }
  }
}
