package dev.pingyi.local.web;

import dev.pingyi.bot.WebResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The console's page and what it consists of, from the class path. */
final class ConsoleFiles {
  private static final String FOLDER = "/dev/pingyi/local/console/";
  private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]{1,40}/)?[a-z0-9.-]{1,60}");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private ConsoleFiles() {}

  /** A file by its name, such as {@code index.html}. */
  static Optional<WebResponse> file(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches() || name.contains("..")) {
      return Optional.empty();
    }
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(FOLDER + name)) {
      return Optional.ofNullable(in).map(found -> response(type, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WebResponse response(String type, InputStream in) {
    try {
      Map<String, String> headers = Map.of("content-type", type);
      return LocalAnswer.guarded(new WebResponse(200, headers, List.of(), in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
