package dev.pingyi.functions;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.functions.dynamo.TlsWarmUp;
import dev.pingyi.functions.warmup.WarmUp;
import dev.pingyi.server.Lazy;
import dev.pingyi.server.Platform;
import dev.pingyi.server.Settings;
import dev.pingyi.server.keys.KeysFile;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.store.OtherShapeException;
import dev.pingyi.server.store.ShapeVersion;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.telemetry.Metrics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The platform on AWS: table, queue and secret as the stack names them in the environment.
 *
 * <p>Roster, rule books and clients are no secrets: they are made once and kept. The secret is read
 * whenever the doors are opened.
 */
final class AwsPlatform {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Map<String, String> environment;
  private final Supplier<RosterFolder> roster = new Lazy<>(this::readRoster);
  private final Supplier<RuleBooks> books =
      new Lazy<>(() -> RuleBooks.shipped(roster.get().calendar()));
  private final Supplier<DynamoDbClient> dynamo = new Lazy<>(DynamoClients::aws);
  // Looked at once, not at every opening: what it holds does not change its shape meanwhile.
  private final Supplier<Table> table = new Lazy<>(this::openTable);
  private final Supplier<Queue> queue = new Lazy<>(this::openQueue);

  AwsPlatform(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads the secret.
   *
   * @throws IllegalStateException if something that only the stack can say is not set, or if the
   *     table is of another shape
   */
  Platform open() {
    Map<String, String> settings = new HashMap<>(environment);
    settings.putAll(secret());
    return new Platform(
        table.get(),
        // Only two doors put notifications, so its client waits for the first one.
        (notifications, delay) -> queue.get().put(notifications, delay),
        CLOCK,
        CLOCK,
        KeysFile.parse(required(settings, "PINGYI_KEYS")),
        roster.get().roster(),
        books.get(),
        Settings.of(settings, List.of()),
        SentLog.NONE,
        metrics());
  }

  /** A rating that nobody gives, over the roster and the books of this platform. */
  WarmUp warmUp() {
    return new WarmUp(roster.get().roster(), books.get());
  }

  /** Makes what every call needs and no secret is in. */
  void prepare() {
    var _ = dynamo.get();
    TlsWarmUp.tried();
  }

  private RosterFolder readRoster() {
    String folder = environment.get("PINGYI_ROSTER");
    return folder == null ? RosterFolder.demo() : RosterFolder.read(Path.of(folder));
  }

  private Table openTable() {
    String name = required(environment, "PINGYI_TABLE");
    Table opened = new DynamoTable(dynamo.get(), name);
    try {
      ShapeVersion.check(opened);
    } catch (OtherShapeException e) {
      throw new IllegalStateException(
          "The table %s %s: deploy the %s program again, or a stage of another name"
              .formatted(name, e.getMessage(), e.isNewer() ? "newer" : "older"),
          e);
    }
    return opened;
  }

  private Queue openQueue() {
    return new SqsQueue(
        SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        required(environment, "PINGYI_QUEUE"));
  }

  private Metrics metrics() {
    String stage = environment.get("PINGYI_STAGE");
    return stage == null ? Metrics.NONE : new EmbeddedMetrics(stage, CLOCK);
  }

  /** The secret is one JSON object whose keys are the names of the settings. */
  private Map<String, String> secret() {
    Map<String, String> settings = new HashMap<>();
    String id = environment.get("PINGYI_SETTINGS");
    if (id != null) {
      for (Map.Entry<String, JsonElement> each : read(id).entrySet()) {
        settings.put(each.getKey(), text(each.getValue()));
      }
    }
    return settings;
  }

  private static JsonObject read(String id) {
    try (SecretsManagerClient secrets =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      return json(
          secrets
              .getSecretValue(GetSecretValueRequest.builder().secretId(id).build())
              .secretString());
    }
  }

  private static JsonObject json(String secret) {
    try {
      return JsonParser.parseString(secret).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException wrong) {
      // The reason is left out: it may quote what was read, which is a secret.
      throw new IllegalStateException("the secret of PINGYI_SETTINGS is not a JSON object");
    }
  }

  private static String text(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private static String required(Map<String, String> settings, String name) {
    String value = settings.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }
}
