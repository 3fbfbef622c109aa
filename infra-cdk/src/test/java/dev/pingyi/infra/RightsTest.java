package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.inside;
import static dev.pingyi.infra.TestStage.resources;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.server.door.DoorNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Template;

/**
 * Who may do what, exactly. LocalStack enforces no rights, so nothing but this and a deployment
 * would show one too few or too many.
 */
final class RightsTest {
  private static final Path FUNCTIONS = Path.of("../functions/src/main/java/dev/pingyi/functions");

  private static final List<String> OF_EVERY_DOOR =
      List.of(
          "logs:CreateLogStream on Log",
          "logs:PutLogEvents on Log",
          "secretsmanager:GetSecretValue on Settings",
          "kms:Decrypt on Key");

  private static final List<String> READING =
      List.of(
          "dynamodb:GetItem on Items",
          "dynamodb:Query on Items",
          "dynamodb:DescribeTable on Items",
          "dynamodb:Query on index/due",
          "kms:DescribeKey on Key");

  private static final List<String> WRITING =
      List.of(
          "dynamodb:PutItem on Items",
          "dynamodb:UpdateItem on Items",
          "dynamodb:DeleteItem on Items",
          "kms:Encrypt on Key",
          "kms:ReEncryptFrom on Key",
          "kms:ReEncryptTo on Key",
          "kms:GenerateDataKey on Key",
          "kms:GenerateDataKeyWithoutPlaintext on Key");

  private static final List<String> STREAM =
      List.of(
          "dynamodb:ListStreams on *",
          "dynamodb:DescribeStream on Stream",
          "dynamodb:GetRecords on Stream",
          "dynamodb:GetShardIterator on Stream");

  private static final List<String> CONSUMING =
      List.of(
          "sqs:ReceiveMessage on Notifications",
          "sqs:ChangeMessageVisibility on Notifications",
          "sqs:GetQueueUrl on Notifications",
          "sqs:DeleteMessage on Notifications",
          "sqs:GetQueueAttributes on Notifications");

  private static final List<String> SENDING = List.of("sqs:SendMessage on Notifications");

  private static Template bot;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    bot = TestStage.template("bot");
  }

  static List<String> doors() {
    return DoorNames.ALL;
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_door_may_do_what_its_code_does_and_no_more(String door) {
    assertThat(rights(bot, door + "Role")).containsExactlyInAnyOrderElementsOf(expected(door));
  }

  static List<String> expected(String door) {
    List<String> expected = new ArrayList<>(OF_EVERY_DOOR);
    expected.addAll(needsOf(door));
    return expected;
  }

  @Test
  void the_store_makes_no_call_that_no_right_was_thought_of() throws IOException {
    assertThat(calls("dynamo/DynamoTable.java", "client"))
        .containsExactlyInAnyOrder("getItem", "query", "describeTable", "transactWriteItems");
    assertThat(calls("dynamo/DynamoWrites.java", "client"))
        .containsExactlyInAnyOrder("putItem", "updateItem", "deleteItem");
    assertThat(calls("SqsQueue.java", "sqs")).containsExactly("sendMessageBatch");
    assertThat(calls("AwsPlatform.java", "secrets")).containsExactly("getSecretValue");
  }

  @Test
  void the_scheduler_may_call_the_two_doors_of_the_clock_and_tell_of_dead_calls() {
    assertThat(rights(bot, "SchedulerRole"))
        .containsExactlyInAnyOrder(
            "lambda:InvokeFunction on tickLive",
            "lambda:InvokeFunction on announceLive",
            "sqs:SendMessage on DeadCalls");
  }

  @Test
  void nobody_else_has_rights() {
    bot.resourceCountIs("AWS::IAM::Role", DoorNames.ALL.size() + 2);
    assertThat(resources(bot, "AWS::IAM::Role"))
        .allSatisfy(role -> assertThat(role.containsKey("ManagedPolicyArns")).isFalse());
  }

  /** What the functions ask of a client, as their source says. */
  private static Set<String> calls(String file, String client) throws IOException {
    String source = Files.readString(FUNCTIONS.resolve(file));
    return Pattern.compile("\\b" + client + "\\s*\\.(\\w+)\\(")
        .matcher(source)
        .results()
        .map(call -> call.group(1))
        .collect(toSet());
  }

  private static List<String> needsOf(String door) {
    return switch (door) {
      case DoorNames.WEBHOOK, DoorNames.TICK, DoorNames.OFFICE -> all(List.of(READING, WRITING));
      case DoorNames.ANNOUNCE -> all(List.of(READING, WRITING, telling("DeadCalls")));
      case DoorNames.REACT ->
          all(List.of(READING, WRITING, STREAM, telling("DeadEvents"), SENDING));
      case DoorNames.SPEAK -> all(List.of(READING, WRITING, CONSUMING, SENDING));
      default -> throw new AssertionError("say here what the door " + door + " needs");
    };
  }

  /** What CDK grants for a destination. */
  private static List<String> telling(String queue) {
    return Stream.of("sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl")
        .map(action -> action + " on " + queue)
        .toList();
  }

  private static List<String> all(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  static List<String> rights(Template template, String role) {
    return resources(template, "AWS::IAM::Policy").stream()
        .filter(policy -> policy.get("PolicyName").toString().startsWith(role))
        .map(policy -> inside(policy, "PolicyDocument"))
        .flatMap(document -> many(document.get("Statement")))
        .map(statement -> (Map<?, ?>) statement)
        .flatMap(
            statement ->
                many(statement.get("Action"))
                    .flatMap(
                        action ->
                            many(statement.get("Resource"))
                                .map(resource -> action + " on " + thing(resource.toString()))))
        .distinct()
        .toList();
  }

  private static Stream<?> many(Object oneOrMany) {
    return oneOrMany instanceof Collection<?> many ? many.stream() : Stream.of(oneOrMany);
  }

  /** What a reference refers to, such as {@code Items} for the export of its ARN; or an ARN. */
  private static String thing(String resource) {
    if (resource.equals("*") || resource.startsWith("arn:")) {
      return resource;
    }
    return Stream.of(
            "index/due",
            "StreamArn",
            "Items",
            "DeadEvents",
            "DeadCalls",
            "Notifications",
            "Settings",
            "Log",
            "tickLive",
            "announceLive",
            "Key")
        .filter(resource::contains)
        .findFirst()
        .map(name -> name.replace("StreamArn", "Stream"))
        .orElse(resource);
  }
}
