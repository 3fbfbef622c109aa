package dev.pingyi.infra.localstack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
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
    Cdk cdk = new Cdk(emulator);
    cdk.run("bootstrap", "aws://" + Emulator.ACCOUNT + "/" + Emulator.REGION);
    cdk.run(
        "deploy",
        "--all",
        "--require-approval=never",
        "--output=target/cdk.localstack",
        "--context=localstack=true",
        "--context=stage=" + STAGE);
    HostNames.are(address().getHost());
  }

  /** Removes the stacks, and what is meant to outlive them. */
  void clear() {
    stacks.names().reversed().forEach(stacks::delete);
    emulator.callIfThere(
        "dynamodb",
        "DynamoDB_20120810.UpdateTable",
        Json.of("TableName", named("items"), "DeletionProtectionEnabled", false));
    emulator.callIfThere(
        "dynamodb", "DynamoDB_20120810.DeleteTable", Json.of("TableName", named("items")));
    emulator.callIfThere(
        "secretsmanager",
        "secretsmanager.DeleteSecret",
        Json.of("SecretId", named("settings"), "ForceDeleteWithoutRecovery", true));
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
        Json.of(
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
    JsonObject json = Json.of((Object[]) more);
    json.addProperty("command", command);
    return calls("office", json);
  }

  /** How many letters lie in a queue. */
  int lettersIn(String queue) {
    JsonObject found =
        emulator.call("sqs", "AmazonSQS.GetQueueUrl", Json.of("QueueName", named(queue)));
    found.add("AttributeNames", JsonParser.parseString("[\"ApproximateNumberOfMessages\"]"));
    return emulator
        .call("sqs", "AmazonSQS.GetQueueAttributes", found)
        .getAsJsonObject("Attributes")
        .get("ApproximateNumberOfMessages")
        .getAsInt();
  }
}
