package dev.pingyi.infra.localstack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/**
 * A running LocalStack, asked in the words of AWS's own protocols: it looks at no signature, and
 * the SDK has a library for each service.
 */
final class Emulator implements AutoCloseable {
  /** The account that LocalStack takes everybody to belong to. */
  static final String ACCOUNT = "000000000000";

  /** Any would do; the store's own client for emulators uses this one. */
  static final String REGION = "us-east-1";

  /** How Lambda says that the function itself failed. */
  private static final String FAILED = "X-Amz-Function-Error";

  private static final Duration ANSWER_MAX = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final URI endpoint;

  private Emulator(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The one at {@code AWS_ENDPOINT_URL}; skips if none answers, unless it is asked for. */
  static Emulator orSkip() {
    HostNames.are("");
    String address = System.getenv().getOrDefault("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
    Emulator emulator = new Emulator(URI.create(address));
    if (emulator.answers()) {
      return emulator;
    }
    emulator.close();
    String why = "no LocalStack answers at " + address + " (see docs/localstack.md)";
    String required = System.getenv().getOrDefault("PINGYI_REQUIRE", "");
    if (Arrays.asList(required.split("[,\\s]+", -1)).contains("localstack")) {
      throw new IllegalStateException(why + ", and PINGYI_REQUIRE asks for it");
    }
    // An assumption alone is silent on the console.
    System.err.println("Skipped: " + why);
    return Assumptions.abort(why);
  }

  private boolean answers() {
    try {
      send(HttpRequest.newBuilder(endpoint.resolve("/_localstack/health")));
      return true;
    } catch (UncheckedIOException | RefusedException nobody) {
      return false;
    }
  }

  URI endpoint() {
    return endpoint;
  }

  /**
   * Whether its functions are containers, for which this machine's loopback address is not theirs.
   */
  boolean isContained() {
    return send(HttpRequest.newBuilder(endpoint.resolve("/_localstack/info")))
        .get("is_docker")
        .getAsBoolean();
  }

  /** A call of a service that takes JSON, such as {@code AWSEvents.DescribeRule}. */
  JsonObject call(String service, String target, JsonObject body) {
    return send(
        as(service, "/")
            .header("X-Amz-Target", target)
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** The same about something that may not be there. */
  void callIfThere(String service, String target, JsonObject body) {
    try {
      call(service, target, body);
    } catch (RefusedException refused) {
      if (!refused.getMessage().contains("ResourceNotFoundException")) {
        throw refused;
      }
    }
  }

  /** A call of a service that takes a form and answers XML: name and value in turn. */
  XmlAnswer form(String service, String version, String action, String... fields) {
    StringBuilder form = new StringBuilder("Version=" + version + "&Action=" + action);
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String value = URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8);
      form.append('&').append(fields[i]).append('=').append(value);
    }
    return XmlAnswer.of(
        text(
            as(service, "/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))));
  }

  /** A call of a service that has paths. */
  JsonObject get(String service, String path) {
    return send(as(service, path));
  }

  JsonObject post(String service, String path, JsonObject body) {
    return send(as(service, path).POST(BodyPublishers.ofString(body.toString())));
  }

  /** The scope of the credentials tells which service is meant. */
  private HttpRequest.Builder as(String service, String path) {
    String credential = "test/20260101/" + REGION + "/" + service + "/aws4_request";
    return HttpRequest.newBuilder(endpoint.resolve(path))
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential="
                + credential
                + ", SignedHeaders=host;x-amz-date, Signature=0")
        .header("X-Amz-Date", "20260101T000000Z");
  }

  private JsonObject send(HttpRequest.Builder request) {
    String text = text(request);
    return text.isBlank() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
  }

  private String text(HttpRequest.Builder request) {
    HttpRequest ready = request.timeout(ANSWER_MAX).build();
    try {
      HttpResponse<String> answer = client.send(ready, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2 || answer.headers().firstValue(FAILED).isPresent()) {
        throw new RefusedException(ready.uri().getPath() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A service, or a function, did not do what was asked. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String why) {
      super(why);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
