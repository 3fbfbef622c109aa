package dev.pingyi.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableAttributes;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.IDependable;

/**
 * The table of items under the office's own key.
 *
 * <p>Of the older kind of table: see docs/decisions/0013-a-table-of-the-older-kind.md. Where one
 * that was restored serves in its place, the stage's own stays as it is, for the way back.
 */
final class ItemTable {
  private final Stack stack;
  private final Stage stage;
  private final Key key;
  private final Table own;
  private final ITable table;

  ItemTable(Stack stack, Stage stage, Key key) {
    this.stack = stack;
    this.stage = stage;
    this.key = key;
    this.own = newTable();
    own.addGlobalSecondaryIndex(due());
    keepExports();
    this.table = stage.options().table().map(this::restored).orElse(own);
  }

  /** The one that serves. */
  ITable table() {
    return table;
  }

  /**
   * Makes the table after others.
   *
   * <p>One that stands is protected and cannot be taken away when something else cannot be made.
   */
  void createAfter(IDependable... others) {
    own.getNode().addDependency(others);
  }

  /**
   * Lets a door read items whose keys it knows, and the lists of what waits, ask how many there
   * are, and write; a transaction asks for the rights of its parts. Each door writes: also {@code
   * react} keeps what it has seen of a crowd, and holds back or bundles by it.
   *
   * <p>No Scan: the table's own grants would add it.
   */
  void grantUse(DoorFunction door) {
    door.allow(table.getTableArn(), "dynamodb:GetItem", "dynamodb:Query", "dynamodb:DescribeTable");
    door.allow(table.getTableArn() + "/index/due", "dynamodb:Query");
    door.allow(key.getKeyArn(), "kms:Decrypt", "kms:DescribeKey");
    door.allow(
        table.getTableArn(), "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");
    door.allow(
        key.getKeyArn(),
        "kms:Encrypt",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext");
  }

  private Table newTable() {
    return Table.Builder.create(stack, "Items")
        .tableName(stage.named("items"))
        .partitionKey(text("pk"))
        .sortKey(text("sk"))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .encryption(TableEncryption.CUSTOMER_MANAGED)
        .encryptionKey(key)
        // The committed event items set off everything else; what they replace is never asked for.
        .stream(StreamViewType.NEW_IMAGE)
        .timeToLiveAttribute("expiresAt")
        .pointInTimeRecoverySpecification(
            PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
        .deletionProtection(true)
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
        .build();
  }

  /** Whether the doors use the own table or not, this stack stays the same and lets them change. */
  private void keepExports() {
    stack.exportValue(own.getTableName());
    stack.exportValue(own.getTableArn());
    stack.exportValue(own.getTableStreamArn());
  }

  /** What else such a table must have, the operator sees to: docs/deploy.md. */
  private ITable restored(RestoredTable restored) {
    return Table.fromTableAttributes(
        stack,
        "Restored",
        TableAttributes.builder()
            .tableArn(restored.arn())
            .tableStreamArn(restored.streamArn())
            .encryptionKey(key)
            .build());
  }

  /**
   * Only items that wait for a time carry these attributes, so the index holds nothing else; of an
   * open complaint it tells what a list shows.
   */
  private static GlobalSecondaryIndexProps due() {
    return GlobalSecondaryIndexProps.builder()
        .indexName("due")
        .partitionKey(text("dueOn"))
        .sortKey(text("dueAt"))
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(List.of("row"))
        .build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
