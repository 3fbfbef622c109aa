package dev.pingyi.infra.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RelayTest {
  private HttpServer server;
  private Relay relay;

  @BeforeEach
  void a_server_behind_a_relay() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] heard = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, heard.length);
          exchange.getResponseBody().write(heard);
          exchange.close();
        });
    server.start();
    relay = new Relay(loopback, server.getAddress().getPort());
  }

  @AfterEach
  void both_are_closed() {
    relay.close();
    server.stop(0);
  }

  @Test
  void what_is_posted_comes_back_as_from_the_server_itself() throws IOException {
    assertThat(posted("你好")).isEqualTo("你好");
    assertThat(posted("x".repeat(1 << 20))).hasSize(1 << 20);
  }

  @Test
  void nobody_listens_any_more_once_it_is_closed() {
    relay.close();

    assertThatThrownBy(() -> posted("hello")).isInstanceOf(IOException.class);
  }

  private String posted(String text) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + relay.port() + "/");
    var connection = address.toURL().openConnection();
    connection.setDoOutput(true);
    connection.getOutputStream().write(text.getBytes(UTF_8));
    try (var in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
