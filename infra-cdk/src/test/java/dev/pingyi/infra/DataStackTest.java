package dev.pingyi.infra;

import static dev.pingyi.infra.Ground.json;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

final class DataStackTest {
  private static final String TABLE = "AWS::DynamoDB::GlobalTable";

  private static Template data;

  @BeforeAll
  static void lay_the_ground_once() throws InterruptedException {
    Node.orSkip();
    data = Template.fromStack(Ground.stack("data"));
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
  void the_due_index_holds_the_keys_of_what_waits_and_no_more() {
    data.hasResourceProperties(
        TABLE,
        json(
            """
            {"GlobalSecondaryIndexes": [
              {"IndexName": "due",
               "KeySchema": [{"AttributeName": "dueOn", "KeyType": "HASH"},
                             {"AttributeName": "dueAt", "KeyType": "RANGE"}],
               "Projection": {"ProjectionType": "KEYS_ONLY"}}]}
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
        json(
            """
            {"Replicas": [
              {"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}}]}
            """));
  }

  @Test
  void the_table_survives_a_mistaken_delete() {
    data.hasResource(
        TABLE,
        json(
            """
            {"DeletionPolicy": "Retain",
             "UpdateReplacePolicy": "Retain",
             "Properties": {"Replicas": [{"DeletionProtectionEnabled": true}]}}
            """));
  }

  @Test
  void an_errand_that_fails_for_good_is_kept_for_fourteen_days() {
    String type = "AWS::SQS::Queue";
    Map<?, ?> dead =
        json("{\"QueueName\": \"pingyi-test-errands-dead\", \"MessageRetentionPeriod\": 1209600}");
    String id = data.getResourceId(type, Map.of("Properties", dead));

    data.hasResourceProperties(
        type,
        json(
            """
            {"QueueName": "pingyi-test-errands",
             "VisibilityTimeout": 120,
             "RedrivePolicy": {"maxReceiveCount": 5,
                               "deadLetterTargetArn": {"Fn::GetAtt": ["%s", "Arn"]}}}
            """
                .formatted(id)));
  }

  @Test
  void every_queue_is_encrypted() {
    data.allResourcesProperties("AWS::SQS::Queue", json("{\"SqsManagedSseEnabled\": true}"));
  }

  @Test
  void the_settings_begin_empty_and_outlive_the_stack() {
    data.hasResource(
        "AWS::SecretsManager::Secret",
        json(
            """
            {"DeletionPolicy": "Retain",
             "Properties": {"Name": "pingyi-test-settings", "SecretString": "{}"}}
            """));
  }
}
