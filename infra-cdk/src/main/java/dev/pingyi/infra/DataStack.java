package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;

/** What must outlive every release: the table of items, the queue of errands, the settings. */
final class DataStack extends Stack {
  /** Longer than a chat service takes with the biggest picture. */
  static final int SPEAK_SECONDS = 60;

  private final Stage stage;
  private final Key key;
  private final Table items;
  private final Queue errands;
  private final Queue deadEvents;
  private final Queue deadCalls;
  private final Secret settings;

  DataStack(App app, Stage stage) {
    super(app, "data", stage.stack("data"));
    this.stage = stage;
    this.key = newKey();
    this.items = table();
    this.errands = errands(dead("DeadErrands", "errands-dead"));
    this.deadEvents = dead("DeadEvents", "events-dead");
    this.deadCalls = dead("DeadCalls", "calls-dead");
    this.settings = settings();
  }

  Key key() {
    return key;
  }

  Table items() {
    return items;
  }

  Queue errands() {
    return errands;
  }

  /** Where it is told which events nobody could react to. */
  Queue deadEvents() {
    return deadEvents;
  }

  /** Calls of the clock that came to nothing. */
  Queue deadCalls() {
    return deadCalls;
  }

  /** Where everything lies, as the functions read it from their environment. */
  Map<String, String> places() {
    return Sorted.map(
        Map.of(
            "PINGYI_STORE", "dynamodb",
            "PINGYI_TABLE", items.getTableName(),
            "PINGYI_QUEUE", errands.getQueueUrl(),
            "PINGYI_SETTINGS", settings.getSecretArn()));
  }

  /**
   * Lets a door read items whose keys it knows, and the lists of what waits.
   *
   * <p>No Scan: the table's own grants would add it.
   */
  void grantReading(Door door) {
    allow(door, items.getTableArn(), "dynamodb:GetItem", "dynamodb:Query");
    allow(door, items.getTableArn() + "/index/due", "dynamodb:Query");
    allow(door, key.getKeyArn(), "kms:Decrypt", "kms:DescribeKey");
  }

  /** Lets a door read and write; a transaction asks for the rights of its parts. */
  void grantItems(Door door) {
    grantReading(door);
    allow(
        door,
        items.getTableArn(),
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem");
    allow(
        door,
        key.getKeyArn(),
        "kms:Encrypt",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext");
  }

  void grantErrands(Door door) {
    allow(door, errands.getQueueArn(), "sqs:SendMessage");
  }

  void grantSettings(Door door) {
    allow(door, settings.getSecretArn(), "secretsmanager:GetSecretValue");
  }

  private static void allow(Door door, String arn, String... actions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(door.function())
            .actions(List.of(actions))
            .resourceArns(List.of(arn))
            .build());
  }

  /**
   * The office's own key: who may use it is written here and in the doors' roles, each use is
   * recorded, and without it nothing can be read. Alarms are encrypted with it on their way.
   */
  private Key newKey() {
    Key made =
        Key.Builder.create(this, "Key")
            .alias(stage.named("items"))
            .description("Encrypts the items of the stage " + stage.name())
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.RETAIN)
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

  private Table table() {
    Table table =
        Table.Builder.create(this, "Items")
            .tableName(stage.named("items"))
            .partitionKey(text("pk"))
            .sortKey(text("sk"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .encryption(TableEncryption.CUSTOMER_MANAGED)
            .encryptionKey(key)
            // The committed event items set off everything else; what they replace is never asked
            // for.
            .stream(StreamViewType.NEW_IMAGE)
            .timeToLiveAttribute("expiresAt")
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    table.addGlobalSecondaryIndex(due());
    return table;
  }

  /** Only items that wait for a time carry these attributes, so the index holds nothing else. */
  private static GlobalSecondaryIndexProps due() {
    return GlobalSecondaryIndexProps.builder()
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
        // Six times what the function may take, as Lambda asks of a queue that it reads.
        .visibilityTimeout(Duration.seconds(6 * SPEAK_SECONDS))
        .deadLetterQueue(DeadLetterQueue.builder().queue(dead).maxReceiveCount(5).build())
        .build();
  }

  private Queue dead(String id, String name) {
    Queue queue =
        Queue.Builder.create(this, id)
            .queueName(stage.named(name))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Accepted.finding(queue, "SQS3", "it is itself where dead letters go, with an alarm");
    return queue;
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
