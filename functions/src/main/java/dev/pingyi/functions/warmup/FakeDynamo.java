package dev.pingyi.functions.warmup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The far end of a DynamoDB client, inside this process: remembers whole items, checks nothing. So
 * the client's own code runs as in earnest, down to the signature, without network or credentials.
 */
final class FakeDynamo implements SdkHttpClient {
  private static final String TARGET = "X-Amz-Target";

  /** By partition, then by sort key. */
  private final Map<String, NavigableMap<String, JsonObject>> items = new TreeMap<>();

  DynamoDbClient client() {
    return DynamoDbClient.builder()
        .httpClient(this)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
        .build();
  }

  /** How many items of a kind were written. */
  long count(String kind) {
    return items.values().stream()
        .flatMap(partition -> partition.values().stream())
        .filter(item -> text(item, "kind").equals(kind))
        .count();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return response(answer(operation(request), body(request)));
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public String clientName() {
    return "warm-up";
  }

  @Override
  public void close() {}

  private JsonObject answer(String operation, JsonObject body) {
    return switch (operation) {
      case "GetItem" -> found(body.getAsJsonObject("Key"));
      case "Query" -> page(body.getAsJsonObject("ExpressionAttributeValues"));
      case "PutItem" -> kept(body.getAsJsonObject("Item"));
      case "TransactWriteItems" -> {
        body.getAsJsonArray("TransactItems").forEach(each -> part(each.getAsJsonObject()));
        yield new JsonObject();
      }
      default -> new JsonObject();
    };
  }

  private void part(JsonObject write) {
    if (write.has("Put")) {
      kept(write.getAsJsonObject("Put").getAsJsonObject("Item"));
    }
  }

  private JsonObject kept(JsonObject item) {
    items.computeIfAbsent(text(item, "pk"), _ -> new TreeMap<>()).put(text(item, "sk"), item);
    return new JsonObject();
  }

  private JsonObject found(JsonObject key) {
    JsonObject item = partition(text(key, "pk")).get(text(key, "sk"));
    JsonObject answer = new JsonObject();
    if (item != null) {
      answer.add("Item", item);
    }
    return answer;
  }

  /** The whole partition; a list of the due index has none, so nothing is due. */
  private JsonObject page(JsonObject values) {
    JsonArray found = new JsonArray();
    if (values.has(":pk")) {
      partition(text(values, ":pk")).values().forEach(found::add);
    }
    JsonObject answer = new JsonObject();
    answer.add("Items", found);
    answer.addProperty("Count", found.size());
    return answer;
  }

  private NavigableMap<String, JsonObject> partition(String pk) {
    return items.getOrDefault(pk, new TreeMap<>());
  }

  private static String text(JsonObject values, String name) {
    JsonElement value = values.get(name);
    return value == null ? "" : value.getAsJsonObject().get("S").getAsString();
  }

  private static String operation(HttpExecuteRequest request) {
    String target = request.httpRequest().firstMatchingHeader(TARGET).orElse("");
    return target.substring(target.indexOf('.') + 1);
  }

  private static JsonObject body(HttpExecuteRequest request) {
    try (InputStream in = request.contentStreamProvider().orElseThrow().newStream()) {
      return JsonParser.parseString(new String(in.readAllBytes(), UTF_8)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpExecuteResponse response(JsonObject answer) {
    byte[] bytes = answer.toString().getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", String.valueOf(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }
}
