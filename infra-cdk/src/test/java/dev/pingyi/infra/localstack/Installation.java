package dev.pingyi.infra.localstack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stacks of one stage, deployed by the CDK command line into an emulator. */
final class Installation {
  private static final String STAGE = "localstack";

  private final Emulator emulator;
  private final Stacks stacks;

  Installation(Emulator emulator) {
    this.emulator = emulator;
    this.stacks = new Stacks(emulator);
  }

  static String named(String thing) {
    return "pingyi-" + STAGE + "-" + thing;
  }

  /** Deploys every stack, where nothing is: LocalStack cannot update a function with an alias. */
  void deploy() throws IOException, InterruptedException {
    clear();
    new Cdk(emulator).run("bootstrap", "aws://" + Emulator.ACCOUNT + "/" + Emulator.REGION);
    deployed();
    HostNames.are(address().getHost());
  }

  /**
   * Deploys with a restored table in place of the own one. On AWS that is an update; here the doors
   * have to go first.
   */
  void servesFrom(String streamArn) throws IOException, InterruptedException {
    stacks.delete(named("alarms"));
    stacks.delete(named("bot"));
    deployed("--context=table=" + streamArn);
  }

  private void deployed(String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("deploy", "--all", "--require-approval=never"));
    command.addAll(List.of("--output=target/cdk.localstack", "--context=localstack=true"));
    command.add("--context=stage=" + STAGE);
    command.addAll(List.of(more));
    new Cdk(emulator).run(command.toArray(String[]::new));
  }

  /** Removes the stacks, and what is meant to outlive them. */
  void clear() {
    List<String> tables = List.of(named("items"), Restore.NAME);
    // First of all: of a table that is kept unless its own making fails LocalStack knows nothing.
    for (String table : tables) {
      emulator.callIfThere(
          "dynamodb",
          "DynamoDB_20120810.UpdateTable",
          JsonObjects.of("TableName", table, "DeletionProtectionEnabled", false));
    }
    stacks.names().reversed().forEach(stacks::delete);
    for (String table : tables) {
      emulator.callIfThere(
          "dynamodb", "DynamoDB_20120810.DeleteTable", JsonObjects.of("TableName", table));
    }
    emulator.callIfThere(
        "secretsmanager",
        "secretsmanager.DeleteSecret",
        JsonObjects.of("SecretId", named("settings"), "ForceDeleteWithoutRecovery", true));
  }

  Stacks stacks() {
    return stacks;
  }

  /** Where the outside finds the product, as the deployment told. */
  URI address() {
    return URI.create(stacks.output("PublicUrl"));
  }

  /** Fills the secret, as the operator does after the first deployment. */
  void isSet(Map<String, String> settings, String keys) {
    JsonObject all = new JsonObject();
    settings.forEach(all::addProperty);
    all.add("PINGYI_KEYS", JsonParser.parseString(keys));
    emulator.call(
        "secretsmanager",
        "secretsmanager.PutSecretValue",
        JsonObjects.of(
            "SecretId",
            named("settings"),
            "SecretString",
            all.toString(),
            "ClientRequestToken",
            UUID.randomUUID().toString()));
  }

  /** Calls a door by hand, as the operator may. */
  JsonObject calls(String door, JsonObject event) {
    return emulator.post(
        "lambda", "/2015-03-31/functions/" + named(door) + "/invocations?Qualifier=live", event);
  }

  /** A command of the operator: name and value in turn. */
  JsonObject office(String command, String... more) {
    JsonObject json = JsonObjects.of((Object[]) more);
    json.addProperty("command", command);
    return calls("office", json);
  }

  /** How many letters lie in a queue. */
  int lettersIn(String queue) {
    JsonObject found =
        emulator.call("sqs", "AmazonSQS.GetQueueUrl", JsonObjects.of("QueueName", named(queue)));
    found.add("AttributeNames", JsonParser.parseString("[\"ApproximateNumberOfMessages\"]"));
    return emulator
        .call("sqs", "AmazonSQS.GetQueueAttributes", found)
        .getAsJsonObject("Attributes")
        .get("ApproximateNumberOfMessages")
        .getAsInt();
  }

  /** How many items the stage's own table holds. */
  int itemsInOwnTable() {
    return emulator
        .call(
            "dynamodb",
            "DynamoDB_20120810.Scan",
            JsonObjects.of("TableName", named("items"), "Select", "COUNT", "ConsistentRead", true))
        .get("Count")
        .getAsInt();
  }
}
