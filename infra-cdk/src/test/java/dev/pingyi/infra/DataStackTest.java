package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.json;
import static dev.pingyi.infra.TestStage.resources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Template;

final class DataStackTest {
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String QUEUE = "AWS::SQS::Queue";

  private static Template data;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    data = Template.fromStack(TestStage.stack("data"));
  }

  @Test
  void the_table_has_the_keys_and_the_expiry_that_the_store_writes() {
    data.hasResourceProperties(
        TABLE,
        json(
            """
            {"TableName": "pingyi-test-items",
             "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"},
                           {"AttributeName": "sk", "KeyType": "RANGE"}],
             "TimeToLiveSpecification": {"AttributeName": "expiresAt", "Enabled": true},
             "BillingMode": "PAY_PER_REQUEST"}
            """));
  }

  @Test
  void the_due_index_holds_the_keys_of_what_waits_with_the_row_of_a_list_and_no_more() {
    data.hasResourceProperties(
        TABLE,
        json(
            """
            {"GlobalSecondaryIndexes": [
              {"IndexName": "due",
               "KeySchema": [{"AttributeName": "dueOn", "KeyType": "HASH"},
                             {"AttributeName": "dueAt", "KeyType": "RANGE"}],
               "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["row"]}}]}
            """));
  }

  @Test
  void the_stream_carries_what_was_written() {
    data.hasResourceProperties(
        TABLE, json("{\"StreamSpecification\": {\"StreamViewType\": \"NEW_IMAGE\"}}"));
  }

  @Test
  void the_table_can_be_put_back_to_any_second() {
    data.hasResourceProperties(
        TABLE,
        json("{\"PointInTimeRecoverySpecification\": {\"PointInTimeRecoveryEnabled\": true}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TABLE, "AWS::KMS::Key", "AWS::SecretsManager::Secret"})
  void what_cannot_be_made_again_outlives_the_stack_but_not_a_first_deployment_that_fails(
      String type) {
    data.allResources(
        type,
        json(
            """
            {"DeletionPolicy": "RetainExceptOnCreate", "UpdateReplacePolicy": "Retain"}
            """));
    data.resourceCountIs(type, 1);
  }

  @Test
  void the_table_which_is_protected_is_made_when_nothing_else_can_fail() {
    Map<String, Map<String, Object>> tables = data.findResources(TABLE);
    Set<Object> others = new HashSet<>(((Map<?, ?>) data.toJSON().get("Resources")).keySet());
    others.removeAll(tables.keySet());

    assertThat(tables.values())
        .singleElement()
        .satisfies(
            table -> assertThat(new HashSet<>((List<?>) table.get("DependsOn"))).isEqualTo(others));
  }

  @Test
  void the_table_survives_a_mistaken_delete() {
    data.hasResourceProperties(TABLE, json("{\"DeletionProtectionEnabled\": true}"));
  }

  @Test
  void the_items_are_locked_with_a_key_of_our_own_that_changes_every_year() {
    String key = data.getResourceId("AWS::KMS::Key");

    data.hasResourceProperties(
        TABLE,
        json(
            """
            {"SSESpecification": {"SSEEnabled": true, "SSEType": "KMS",
                                  "KMSMasterKeyId": {"Fn::GetAtt": ["%s", "Arn"]}}}
            """
                .formatted(key)));
    data.hasResourceProperties("AWS::KMS::Key", json("{\"EnableKeyRotation\": true}"));
  }

  @Test
  void the_settings_which_open_every_contact_are_locked_with_the_same_key() {
    data.hasResourceProperties(
        "AWS::SecretsManager::Secret",
        json(
            """
            {"Name": "pingyi-test-settings", "KmsKeyId": {"Fn::GetAtt": ["%s", "Arn"]}}
            """
                .formatted(data.getResourceId("AWS::KMS::Key"))));
  }

  @Test
  void a_notification_that_fails_five_times_lies_with_the_dead_ones() {
    String dead =
        data.getResourceId(
            QUEUE,
            Map.of("Properties", json("{\"QueueName\": \"pingyi-test-notifications-dead\"}")));

    data.hasResourceProperties(
        QUEUE,
        json(
            """
            {"QueueName": "pingyi-test-notifications",
             "RedrivePolicy": {"maxReceiveCount": 5,
                               "deadLetterTargetArn": {"Fn::GetAtt": ["%s", "Arn"]}}}
            """
                .formatted(dead)));
  }

  @Test
  void what_is_dead_is_kept_for_fourteen_days() {
    assertThat(resources(data, QUEUE))
        .filteredOn(each -> each.get("QueueName").toString().endsWith("-dead"))
        .hasSize(3)
        .allSatisfy(
            each -> assertThat(each.get("MessageRetentionPeriod")).isEqualTo(14 * 24 * 3600));
  }

  @Test
  void every_queue_is_encrypted() {
    data.allResourcesProperties(QUEUE, json("{\"SqsManagedSseEnabled\": true}"));
  }

  @Test
  void the_settings_begin_empty() {
    data.hasResourceProperties(
        "AWS::SecretsManager::Secret",
        json("{\"Name\": \"pingyi-test-settings\", \"SecretString\": \"{}\"}"));
  }
}
