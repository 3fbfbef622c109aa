package dev.pingyi.server.http;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Packs texts for browsers that take them packed: a phone in a hall may have a slow network. */
public final class Compression {
  /** Below that the packing costs as much as it saves. */
  private static final int LEAST = 1024;

  private static final String VARY = "vary";
  private static final String ACCEPT = "accept-encoding";

  private Compression() {}

  /** The response as it goes to whoever asks so. */
  public static WebResponse of(WebRequest request, WebResponse response) {
    byte[] body = response.body();
    if (body.length < LEAST || !isText(response.headers().getOrDefault("content-type", ""))) {
      return response;
    }
    Map<String, String> headers = new HashMap<>(response.headers());
    headers.merge(VARY, ACCEPT, (before, accept) -> before + ", " + accept);
    if (!takesGzip(request.header(ACCEPT).orElse(""))) {
      return new WebResponse(response.status(), headers, response.cookies(), body);
    }
    headers.put("content-encoding", "gzip");
    return new WebResponse(response.status(), headers, response.cookies(), gzip(body));
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || type.startsWith("application/json");
  }

  /** Named without a weight of nothing. */
  public static boolean takesGzip(String accepted) {
    for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = coding.replaceAll("\\s", "").split(";", 2);
      if (parts[0].equals("gzip")) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
