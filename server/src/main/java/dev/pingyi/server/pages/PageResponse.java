package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts an answer of the pages together, and says how long it may be kept. What every answer has to
 * say to the browser is put on at the door ({@code SecurityHeaders}).
 */
public final class PageResponse {
  /** For pages that are somebody's own. */
  public static final String NEVER_KEPT = "no-store";

  /** For pages without anything personal yet: going back to one shows it at once. */
  public static final String ASKED_AGAIN = "private, no-cache";

  /** For pages that are the same for everybody but change. */
  public static final String KEPT_SHORTLY = "public, max-age=300";

  /** For months that have been followed by another; only a correction changes them. */
  public static final String KEPT_A_DAY = "public, max-age=86400";

  /** For what is published and never rewritten. */
  public static final String KEPT_FOR_EVER = "public, max-age=31536000, immutable";

  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";

  private final int status;
  private final Map<String, String> headers = new HashMap<>();
  private final List<String> cookies = new ArrayList<>();
  private byte[] body = {};

  private PageResponse(int status, String kept) {
    this.status = status;
    headers.put("cache-control", kept);
  }

  public static PageResponse html(int status, String kept, String page) {
    return new PageResponse(status, kept).body(HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  public static PageResponse json(int status, String json) {
    return new PageResponse(status, NEVER_KEPT).body(JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  public static PageResponse file(String kept, String type, byte[] content) {
    return new PageResponse(200, kept).body(type, content);
  }

  public static PageResponse seeOther(String path) {
    return new PageResponse(303, NEVER_KEPT).header("location", path);
  }

  public static PageResponse notModified(String kept) {
    return new PageResponse(304, kept);
  }

  /** With a tag; whoever asks whether it is still the same is told only that. */
  PageResponse tagged(WebRequest request) {
    String tag = EntityTag.of(body);
    PageResponse answer = this;
    if (status == 200 && EntityTag.isKnown(request, tag)) {
      answer = notModified(headers.getOrDefault("cache-control", NEVER_KEPT));
      String vary = headers.get("vary");
      if (vary != null) {
        answer.header("vary", vary);
      }
    }
    return answer.header("etag", tag);
  }

  public PageResponse header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public PageResponse cookie(String cookie) {
    cookies.add(cookie);
    return this;
  }

  private PageResponse body(String type, byte[] content) {
    headers.put("content-type", type);
    body = content.clone();
    return this;
  }

  public WebResponse response() {
    return new WebResponse(status, headers, cookies, body);
  }
}
