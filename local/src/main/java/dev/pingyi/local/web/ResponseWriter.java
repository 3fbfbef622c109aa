package dev.pingyi.local.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.pingyi.bot.WebResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a response. */
final class ResponseWriter {
  private ResponseWriter() {}

  static void send(HttpExchange exchange, WebResponse response) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    response.headers().forEach(headers::set);
    response.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
    // Its length is the server's business.
    headers.remove("Content-Length");
    byte[] body = response.body();
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(response.status(), -1);
    } else if (body.length == 0) {
      exchange.sendResponseHeaders(response.status(), -1);
    } else {
      exchange.sendResponseHeaders(response.status(), body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
