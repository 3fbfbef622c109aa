package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** What must outlive every release: the table of items, the queues, the settings. */
final class DataStack extends Stack {
  private final Stage stage;
  private final Key key;
  private final ItemTable items;
  private final Queues queues;
  private final Secret settings;

  DataStack(App app, Stage stage) {
    super(app, "data", stage.stackProps("data"));
    this.stage = stage;
    this.key = newKey();
    this.items = new ItemTable(this, stage, key);
    this.queues = new Queues(this, stage);
    this.settings = settings();
    items.createAfter(key, settings);
    queues.all().forEach(items::createAfter);
  }

  /**
   * Encrypts all that leads to a person: items, settings and, on their way, alarms. Who may use it
   * is written here and in the doors' roles, each use is recorded, and without it nothing can be
   * read.
   */
  Key key() {
    return key;
  }

  ItemTable items() {
    return items;
  }

  Queues queues() {
    return queues;
  }

  /** Where everything lies, as the functions read it from their environment variables. */
  Map<String, String> variables() {
    return Sorted.map(
        Map.of(
            "PINGYI_TABLE", items.table().getTableName(),
            "PINGYI_QUEUE", queues.notifications().getQueueUrl(),
            "PINGYI_SETTINGS", settings.getSecretArn()));
  }

  void grantSettings(DoorFunction door) {
    door.allow(settings.getSecretArn(), "secretsmanager:GetSecretValue");
    door.allow(key.getKeyArn(), "kms:Decrypt");
  }

  private Key newKey() {
    Key made =
        Key.Builder.create(this, "Key")
            .alias(stage.named("items"))
            .description("Encrypts the items and the settings of the stage " + stage.name())
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    made.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey*"))
            .resources(List.of("*"))
            .conditions(AlarmStack.fromOurAlarms(this, stage))
            .build());
    return made;
  }

  /** Begins as an empty JSON object, which the operator fills; no later release writes to it. */
  private Secret settings() {
    Secret secret =
        Secret.Builder.create(this, "Settings")
            .secretName(stage.named("settings"))
            .description("The PINGYI_ settings of the channels and the versioned keys")
            .secretObjectValue(Map.of())
            .encryptionKey(key)
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    Suppressions.suppress(secret, "SMG4", "what chat services issue can only be changed by hand");
    return secret;
  }
}
