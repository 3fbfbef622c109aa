package dev.pingyi.infra.localstack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether what a stack lists is really there. LocalStack counts a resource whose type it does
 * not know as created, unless told otherwise at its start.
 */
final class Inventory {
  private final Emulator emulator;

  Inventory(Emulator emulator) {
    this.emulator = emulator;
  }

  /** What is listed and not there or not at work, in a line each. */
  List<String> missing(List<Stacks.Resource> listed) {
    return listed.stream().flatMap(each -> missing(each).stream()).toList();
  }

  private Optional<String> missing(Stacks.Resource resource) {
    try {
      return isThere(resource.type(), resource.id())
          ? Optional.empty()
          : Optional.of(resource + " is not as it should be");
    } catch (Emulator.RefusedException gone) {
      return Optional.of(resource + ": " + gone.getMessage());
    }
  }

  private boolean isThere(String type, String id) {
    return switch (type.split("::", -1)[1]) {
      case "DynamoDB" -> isStreaming(id);
      case "Lambda" -> isCallable(type, id);
      case "SQS" ->
          type.endsWith("Policy")
              || has("sqs", "AmazonSQS.GetQueueUrl", "QueueName", id.replaceFirst(".*/", ""));
      case "SecretsManager" ->
          has("secretsmanager", "secretsmanager.DescribeSecret", "SecretId", id);
      case "Events" -> isEnabled(id);
      case "Logs" -> has("logs", "Logs_20140328.DescribeLogStreams", "logGroupName", id);
      case "KMS" -> has("kms", "TrentService.DescribeKey", "KeyId", id);
      case "CloudWatch" -> isAlarm(id);
      case "SNS" -> type.endsWith("Policy") || isTopic(id);
      case "IAM" -> type.endsWith("Policy") || isRole(id);
      default ->
          throw new AssertionError("nobody knows how to look for a " + type + ": add it here");
    };
  }

  private boolean isStreaming(String table) {
    JsonObject found =
        look("dynamodb", "DynamoDB_20120810.DescribeTable", "TableName", table)
            .getAsJsonObject("Table");
    return found.getAsJsonObject("StreamSpecification").get("StreamEnabled").getAsBoolean()
        && found.getAsJsonArray("GlobalSecondaryIndexes").toString().contains("\"due\"");
  }

  private boolean isCallable(String type, String id) {
    return switch (type) {
      case "AWS::Lambda::Function" ->
          emulator
              .get("lambda", "/2015-03-31/functions/" + id + "/configuration")
              .get("State")
              .getAsString()
              .equals("Active");
      case "AWS::Lambda::EventSourceMapping" ->
          emulator
              .get("lambda", "/2015-03-31/event-source-mappings/" + id)
              .get("State")
              .getAsString()
              .equals("Enabled");
      // Versions, aliases and URLs have the name of what is called by them.
      case "AWS::Lambda::Version", "AWS::Lambda::Alias", "AWS::Lambda::Url" ->
          emulator.get("lambda", "/2015-03-31/functions/" + id).has("Configuration");
      // They belong to one of the others and have no name of their own.
      case "AWS::Lambda::Permission", "AWS::Lambda::EventInvokeConfig" -> true;
      default ->
          throw new AssertionError("nobody knows how to look for a " + type + ": add it here");
    };
  }

  private boolean isEnabled(String rule) {
    return look("events", "AWSEvents.DescribeRule", "Name", rule)
        .get("State")
        .getAsString()
        .equals("ENABLED");
  }

  private boolean isAlarm(String name) {
    return !emulator
        .form("monitoring", "2010-08-01", "DescribeAlarms", "AlarmNames.member.1", name)
        .all("//MetricAlarms/member")
        .isEmpty();
  }

  private boolean isTopic(String arn) {
    return !emulator
        .form("sns", "2010-03-31", "GetTopicAttributes", "TopicArn", arn)
        .all("//Attributes/entry")
        .isEmpty();
  }

  private boolean isRole(String name) {
    return !emulator
        .form("iam", "2010-05-08", "GetRole", "RoleName", name)
        .text("//Role/Arn")
        .isEmpty();
  }

  private boolean has(String service, String target, String field, String id) {
    return !look(service, target, field, id).isEmpty();
  }

  private JsonObject look(String service, String target, String field, String id) {
    return emulator.call(service, target, JsonObjects.of(field, id));
  }
}
