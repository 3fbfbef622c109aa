package dev.pingyi.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Starts the whole system on this machine. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(System.getenv().getOrDefault("PINGYI_PORT", "8080"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/health",
        exchange -> {
          byte[] body = "{\"ready\":true}\n".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (var answer = exchange.getResponseBody()) {
            answer.write(body);
          }
        });
    server.start();
    System.out.println("Pingyi is ready: http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }
}
