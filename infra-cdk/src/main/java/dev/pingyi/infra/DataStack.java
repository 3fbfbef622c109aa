package dev.pingyi.infra;

import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** What must outlive every release: the table of items, the queues, the settings. */
final class DataStack extends Stack {
  private final Stage stage;
  private final Items items;
  private final Queues queues;
  private final Secret settings;

  DataStack(App app, Stage stage) {
    super(app, "data", stage.stack("data"));
    this.stage = stage;
    this.items = new Items(this, stage);
    this.queues = new Queues(this, stage);
    this.settings = settings();
    items.comeAfter(items.key(), settings);
    queues.all().forEach(items::comeAfter);
  }

  Items items() {
    return items;
  }

  Queues queues() {
    return queues;
  }

  /** Where everything lies, as the functions read it from their environment. */
  Map<String, String> places() {
    return Sorted.map(
        Map.of(
            "PINGYI_TABLE", items.table().getTableName(),
            "PINGYI_QUEUE", queues.errands().getQueueUrl(),
            "PINGYI_SETTINGS", settings.getSecretArn()));
  }

  void grantSettings(Door door) {
    door.allow(settings.getSecretArn(), "secretsmanager:GetSecretValue");
  }

  /** Begins as an empty JSON object, which the operator fills; no later release writes to it. */
  private Secret settings() {
    Secret secret =
        Secret.Builder.create(this, "Settings")
            .secretName(stage.named("settings"))
            .description("The PINGYI_ settings of the channels and the versioned keys")
            .secretObjectValue(Map.of())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    Accepted.finding(secret, "SMG4", "what chat services issue can only be changed by hand");
    return secret;
  }
}
