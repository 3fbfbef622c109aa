package dev.pingyi.bot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An HTTP response. */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; never compared.
public record WebResponse(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  public WebResponse {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** The same with one more cookie. */
  public WebResponse cookie(String cookie) {
    List<String> all = new ArrayList<>(cookies);
    all.add(cookie);
    return new WebResponse(status, headers, all, body);
  }

  public static WebResponse empty(int status) {
    return new WebResponse(status, Map.of(), List.of(), new byte[0]);
  }

  public static WebResponse text(int status, String type, String text) {
    return new WebResponse(
        status, Map.of("content-type", type), List.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  public static WebResponse json(int status, String json) {
    return text(status, "application/json; charset=utf-8", json);
  }
}
