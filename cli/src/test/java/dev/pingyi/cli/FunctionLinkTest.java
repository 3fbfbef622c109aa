package dev.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The call of the deployed function, before a server that answers as Lambda does. */
final class FunctionLinkTest {
  private static final Map<String, String> OF_AWS =
      Map.of(
          "aws.accessKeyId", "AKIDEXAMPLE", "aws.secretAccessKey", "secret", "aws.region", "eu-x");

  private HttpServer lambda;
  private String asked = "";
  private String authorization = "";
  private String body = "";
  private Optional<String> failure = Optional.empty();
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    OF_AWS.forEach(System::setProperty);
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext("/", this::answer);
    lambda.start();
  }

  @AfterEach
  void stop() {
    lambda.stop(0);
    OF_AWS.keySet().forEach(System::clearProperty);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    failure.ifPresent(f -> exchange.getResponseHeaders().set("X-Amz-Function-Error", f));
    byte[] answer = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private FunctionLink link() {
    return new FunctionLink(
        "pingyi-demo-office:live",
        Optional.of("http://127.0.0.1:" + lambda.getAddress().getPort() + "/"));
  }

  @Test
  void the_function_is_called_by_a_signed_post_and_its_answer_is_the_offices() {
    assertThat(link().send("{\"command\":\"health\"}")).isEqualTo("{\"ok\":true}");

    assertThat(asked).isEqualTo("POST /2015-03-31/functions/pingyi-demo-office%3Alive/invocations");
    assertThat(body).isEqualTo("{\"command\":\"health\"}");
    assertThat(authorization)
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/eu-x/lambda/aws4_request", "Signature=");
  }

  @Test
  void a_function_that_failed_is_no_answer() {
    failure = Optional.of("Unhandled");

    assertThatThrownBy(() -> link().send("{}"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("pingyi-demo-office:live failed");
  }

  @Test
  void what_aws_refuses_is_told() {
    status = 403;

    assertThatThrownBy(() -> link().send("{}"))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("AWS answers 403");
  }
}
