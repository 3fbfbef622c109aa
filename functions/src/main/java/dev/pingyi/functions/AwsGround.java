package dev.pingyi.functions;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pingyi.core.errand.Queue;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.functions.keys.KeysFile;
import dev.pingyi.functions.roster.RosterFolder;
import dev.pingyi.functions.store.DynamoClients;
import dev.pingyi.functions.store.DynamoTable;
import dev.pingyi.functions.store.FirstLine;
import dev.pingyi.functions.warmup.WarmUp;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The ground on AWS: table, queue and secret as the stack names them in the environment.
 *
 * <p>Roster, rule books and clients are no secrets: they are made once and kept. The secret is read
 * whenever the doors are opened.
 */
final class AwsGround {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Map<String, String> environment;
  private final Supplier<RosterFolder> roster = new Once<>(this::readRoster);
  private final Supplier<RuleBooks> books =
      new Once<>(() -> RuleBooks.shipped(roster.get().calendar()));
  private final Supplier<DynamoDbClient> dynamo = new Once<>(DynamoClients::aws);
  private final Supplier<Queue> queue = new Once<>(this::openQueue);

  AwsGround(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads the secret.
   *
   * @throws IllegalStateException if something that only the stack can say is not set
   */
  Ground open() {
    Map<String, String> settings = new HashMap<>(environment);
    settings.putAll(secret());
    return new Ground(
        new DynamoTable(dynamo.get(), required(settings, "PINGYI_TABLE")),
        // Only two doors put errands, so its client waits for the first one.
        (errands, delay) -> queue.get().put(errands, delay),
        CLOCK,
        CLOCK,
        KeysFile.parse(required(settings, "PINGYI_KEYS")),
        roster.get().roster(),
        books.get(),
        Settings.of(settings, List.of()),
        Journal.NONE,
        metrics());
  }

  /** A rating that nobody gives, over the roster and the books of this ground. */
  WarmUp warmUp() {
    return new WarmUp(roster.get().roster(), books.get());
  }

  /** Makes what every call needs and no secret is in. */
  void prepare() {
    var _ = dynamo.get();
    FirstLine.tried();
  }

  private RosterFolder readRoster() {
    return Optional.ofNullable(environment.get("PINGYI_ROSTER"))
        .map(folder -> RosterFolder.read(Path.of(folder)))
        .orElseGet(RosterFolder::demo);
  }

  private Queue openQueue() {
    return new SqsQueue(
        SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        required(environment, "PINGYI_QUEUE"));
  }

  private Metrics metrics() {
    return Optional.ofNullable(environment.get("PINGYI_STAGE"))
        .<Metrics>map(stage -> new EmbeddedMetrics(stage, CLOCK))
        .orElse(Metrics.NONE);
  }

  /** The secret is one JSON object whose keys are the names of the settings. */
  private Map<String, String> secret() {
    Map<String, String> settings = new HashMap<>();
    Optional.ofNullable(environment.get("PINGYI_SETTINGS"))
        .map(AwsGround::read)
        .ifPresent(json -> json.asMap().forEach((name, value) -> settings.put(name, text(value))));
    return settings;
  }

  private static JsonObject read(String id) {
    try (SecretsManagerClient secrets =
        SecretsManagerClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      return json(secrets.getSecretValue(r -> r.secretId(id)).secretString());
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
    return Optional.ofNullable(settings.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalStateException(name + " is not set"));
  }
}
