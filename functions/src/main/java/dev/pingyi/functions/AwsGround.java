package dev.pingyi.functions;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.functions.keys.KeysFile;
import dev.pingyi.functions.roster.RosterFolder;
import dev.pingyi.functions.store.DynamoClients;
import dev.pingyi.functions.store.DynamoTable;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The ground on AWS: table, queue and secret as the stack names them in the environment. */
final class AwsGround {
  private AwsGround() {}

  static Ground open() {
    Map<String, String> settings = new HashMap<>(System.getenv());
    settings.putAll(secret(settings));
    RosterFolder roster = RosterFolder.demo();
    InstantSource clock = InstantSource.system();
    return new Ground(
        new DynamoTable(DynamoClients.aws(), required(settings, "PINGYI_TABLE")),
        new SqsQueue(
            SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
            required(settings, "PINGYI_QUEUE")),
        clock,
        clock,
        KeysFile.parse(required(settings, "PINGYI_KEYS")),
        roster.roster(),
        RuleBooks.shipped(roster.calendar()),
        Settings.of(settings, List.of()),
        Journal.NONE);
  }

  /** The secret is one JSON object whose keys are the names of the settings. */
  private static Map<String, String> secret(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    Optional<String> name = Optional.ofNullable(environment.get("PINGYI_SETTINGS"));
    name.ifPresent(
        id -> {
          try (SecretsManagerClient secrets =
              SecretsManagerClient.builder()
                  .httpClientBuilder(UrlConnectionHttpClient.builder())
                  .build()) {
            String text = secrets.getSecretValue(r -> r.secretId(id)).secretString();
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            json.entrySet()
                .forEach(
                    e ->
                        settings.put(
                            e.getKey(),
                            e.getValue().isJsonPrimitive()
                                ? e.getValue().getAsString()
                                : e.getValue().toString()));
          }
        });
    return settings;
  }

  private static String required(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new IllegalStateException(name + " is not set"));
  }
}
