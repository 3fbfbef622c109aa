package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;

/** What must outlive every release: the table of items, the queue of errands, the settings. */
final class DataStack extends Stack {
  private final Stage stage;
  private final TableV2 items;
  private final Queue errands;
  private final Secret settings;

  DataStack(App app, Stage stage) {
    super(app, "data", stage.stack("data"));
    this.stage = stage;
    this.items = items();
    this.errands = errands(deadErrands());
    this.settings = settings();
  }

  /** Where everything lies, as the functions read it from their environment. */
  Map<String, String> places() {
    return Map.of(
        "PINGYI_STORE", "dynamodb",
        "PINGYI_TABLE", items.getTableName(),
        "PINGYI_QUEUE", errands.getQueueUrl(),
        "PINGYI_SETTINGS", settings.getSecretArn());
  }

  /**
   * Lets a function work on items whose keys it knows.
   *
   * <p>No Scan: the table's own grants would add it. The index is asked for the lists of open and
   * due complaints.
   */
  void grantItems(IGrantable door) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(door)
            .actions(
                List.of(
                    "dynamodb:GetItem",
                    "dynamodb:BatchGetItem",
                    "dynamodb:Query",
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:ConditionCheckItem"))
            .resourceArns(List.of(items.getTableArn(), items.getTableArn() + "/index/due"))
            .build());
  }

  void grantSettings(IGrantable door) {
    settings.grantRead(door);
  }

  private TableV2 items() {
    return TableV2.Builder.create(this, "Items")
        .tableName(stage.named("items"))
        .partitionKey(text("pk"))
        .sortKey(text("sk"))
        .globalSecondaryIndexes(List.of(due()))
        .billing(Billing.onDemand())
        // The committed event items set off everything else; what they replace is never asked for.
        .dynamoStream(StreamViewType.NEW_IMAGE)
        .timeToLiveAttribute("expiresAt")
        .pointInTimeRecoverySpecification(
            PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
        .deletionProtection(true)
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  /** Only items that wait for a time carry these attributes, so the index holds nothing else. */
  private static GlobalSecondaryIndexPropsV2 due() {
    return GlobalSecondaryIndexPropsV2.builder()
        .indexName("due")
        .partitionKey(text("dueOn"))
        .sortKey(text("dueAt"))
        .projectionType(ProjectionType.KEYS_ONLY)
        .build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }

  private Queue errands(Queue dead) {
    return Queue.Builder.create(this, "Errands")
        .queueName(stage.named("errands"))
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        // Six times what a function may take, as Lambda asks of a queue that it reads.
        .visibilityTimeout(Duration.seconds(6 * Door.SECONDS_MAX))
        .deadLetterQueue(DeadLetterQueue.builder().queue(dead).maxReceiveCount(5).build())
        .build();
  }

  private Queue deadErrands() {
    return Queue.Builder.create(this, "DeadErrands")
        .queueName(stage.named("errands-dead"))
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .retentionPeriod(Duration.days(14))
        .build();
  }

  /** Begins as an empty JSON object, which the operator fills; no later release writes to it. */
  private Secret settings() {
    Secret secret =
        Secret.Builder.create(this, "Settings")
            .secretName(stage.named("settings"))
            .description("The PINGYI_ settings of the channels and the versioned keys")
            .secretObjectValue(Map.of())
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    Accepted.finding(secret, "SMG4", "what chat services issue can only be changed by hand");
    return secret;
  }
}
