package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program of another account of this machine calls, which takes root and Linux to try. */
@Timeout(60)
final class OtherAccountTest {
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final String KEY = "correct-horse_battery-5";

  private final FakeProduct product = new FakeProduct();
  private LocalServer server;

  @BeforeEach
  void start() {
    if (!Files.isExecutable(SETPRIV) || !isRoot()) {
      String reason = "Not tried as another account: this is not root, or there is no " + SETPRIV;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    server = LocalServer.start(Map.of("PINGYI_PORT", "0", "PINGYI_STORE", "memory"), product::open);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void another_account_gets_nothing_that_is_local() {
    assertThat(as("0", "GET", "/local/counts")).startsWith("HTTP/1.1 200 ");

    assertThat(as("65534", "GET", "/local/counts")).startsWith("HTTP/1.1 403 ");
    assertThat(as("65534", "GET", "/local/stream")).startsWith("HTTP/1.1 403 ");
    assertThat(as("65534", "POST", "/local/invitations")).startsWith("HTTP/1.1 403 ");
    assertThat(as("65534", "GET", "/local/console/console.js")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void another_account_gets_the_public_page_for_the_console() {
    assertThat(as("0", "GET", "/")).contains("/local/console/console.js");

    assertThat(as("65534", "GET", "/")).endsWith("hello");
  }

  @Test
  void another_account_that_knows_the_key_gets_in() {
    server.close();
    server =
        LocalServer.start(
            Map.of("PINGYI_PORT", "0", "PINGYI_STORE", "memory", "PINGYI_LOCAL_KEY", KEY),
            product::open);

    assertThat(as("0", "GET", "/local/counts")).startsWith("HTTP/1.1 403 ");
    assertThat(as("65534", "GET", "/local/counts", "X-Pingyi-Key: " + KEY))
        .startsWith("HTTP/1.1 200 ");
  }

  private String as(String account, String method, String path, String... headers) {
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
    lines.add("Host: 127.0.0.1:" + server.base().getPort());
    lines.add("Content-Type: application/json");
    lines.add("Connection: close");
    lines.addAll(List.of(headers));
    String script =
        "exec 3<>/dev/tcp/127.0.0.1/$1; printf '%s\\r\\n' \"${@:2}\" '' >&3; exec cat <&3";
    List<String> command = new ArrayList<>(List.of(SETPRIV.toString(), "--reuid", account));
    command.addAll(List.of("--clear-groups", "bash", "-c", script, "bash"));
    command.add(Integer.toString(server.base().getPort()));
    command.addAll(lines);
    return output(new ProcessBuilder(command).directory(Path.of("/").toFile()));
  }

  private static boolean isRoot() {
    return output(new ProcessBuilder("id", "-u")).strip().equals("0");
  }

  private static String output(ProcessBuilder command) {
    try {
      Process process = command.redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
