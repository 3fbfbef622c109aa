package dev.pingyi.server.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Long texts as they are kept: packed, because a notice of many units says the same words often.
 */
final class Packed {
  private Packed() {}

  /** In letters that every body can hold, an eighth to a tenth of what it was. */
  static String of(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() / 8);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /**
   * What was packed.
   *
   * @throws IllegalStateException if it is not what {@link #of} made
   */
  static String text(String packed) {
    byte[] bytes = Base64.getDecoder().decode(packed);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("a kept text of " + bytes.length + " bytes is torn", e);
    }
  }
}
