package dev.pingyi.bench.cold;

import dev.pingyi.image.TlsFront;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Hands calls on to DynamoDB Local, as if all came from one and the same account. */
final class HandedOn implements TlsFront.Store, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The emulator keeps apart what different people with different keys do. */
  private static final String ONE_AND_THE_SAME =
      "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI store;

  HandedOn(URI store) {
    this.store = store;
  }

  @Override
  public TlsFront.Reply call(String target, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(store)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .header("Authorization", ONE_AND_THE_SAME)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return new TlsFront.Reply(answer.statusCode(), answer.body());
  }

  @Override
  public void close() {
    client.close();
  }
}
