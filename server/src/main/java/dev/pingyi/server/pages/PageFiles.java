package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Styles and scripts, kept by browsers for a while and then only asked whether they changed. */
final class PageFiles {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of(
          "style.css", "text/css; charset=utf-8",
          "desk.css", "text/css; charset=utf-8",
          "desk.js", SCRIPT,
          "chat.js", SCRIPT,
          "bubbles.js", SCRIPT,
          "time.js", SCRIPT,
          "room.js", SCRIPT,
          "wire.js", SCRIPT);

  @SuppressWarnings("ArrayRecordComponent") // Written once and never compared.
  private record File(byte[] content, String tag) {}

  private final Map<String, File> files = new ConcurrentHashMap<>();

  /** The file, or only that it is still the one which the browser has. */
  Optional<WebResponse> serve(WebRequest request, String name) {
    return Optional.ofNullable(TYPES.get(name))
        .map(type -> answer(request, type, files.computeIfAbsent(name, PageFiles::read)));
  }

  private static WebResponse answer(WebRequest request, String type, File file) {
    PageResponse answer =
        EntityTag.isKnown(request, file.tag())
            ? PageResponse.notModified(PageResponse.KEPT_SHORTLY)
            : PageResponse.file(PageResponse.KEPT_SHORTLY, type, file.content());
    return answer.header("etag", file.tag()).response();
  }

  private static File read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("web/" + name)) {
      if (in == null) {
        throw new MissingResourceException("no file web/" + name, "pages", name);
      }
      byte[] content = in.readAllBytes();
      return new File(content, EntityTag.of(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
