package dev.pingyi.functions.cloud;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.telegram.StrictTelegram;
import dev.pingyi.bot.telegram.TelegramUser;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.store.Store;
import dev.pingyi.functions.dynamo.CreateTable;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoStream;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.functions.lambda.LambdaFunction;
import dev.pingyi.functions.lambda.LambdaSetup;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.store.ItemStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One stage of the product with an empty table: six functions of the built zip, what they call, and
 * Telegram. Carries records from the stream and messages from the queue when asked to.
 */
final class Cloud implements AutoCloseable {
  static final String TOKEN = "7000001:AAE-a-token-of-a-test";
  static final String SECRET = "a-webhook-secret-of-a-test";
  static final long GROUP = -1_001_234_567_890L;

  private static final int ROUNDS_MAX = 100;

  private final Path task;
  private final String table = "pingyi-" + UUID.randomUUID();
  private final Aws aws;
  private final StrictTelegram telegram = StrictTelegram.start(TOKEN, "PingyiTestBot");
  private final DynamoDbClient client;
  private final DynamoStream stream;
  private final Map<String, LambdaFunction> functions = new HashMap<>();
  private final HttpApi api;
  private Map<String, String> positions = Map.of();

  Cloud(Path task, URI dynamo, Optional<SSLContext> certificate) {
    this.task = task;
    client = DynamoClients.at(dynamo);
    CreateTable.ifAbsent(client, table);
    String arn = client.describeTable(t -> t.tableName(table)).table().latestStreamArn();
    stream = new DynamoStream(DynamoClients.streamsAt(dynamo), arn);
    aws = new Aws(dynamo, certificate);
    api = new HttpApi(event -> invoke("webhook", event));
    callsTelegramAt(telegram.api());
    telegram.group(GROUP);
    telegram.webhook(api.url().resolve("/telegram"), SECRET);
  }

  /** From now on the secret names this Bot API; a process that runs goes on with the old one. */
  void callsTelegramAt(String telegramApi) {
    aws.secret(StageSecret.of(telegramApi).toString());
  }

  /** How the function behind a door is set up. */
  LambdaSetup setup(String door) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", door);
    environment.put("PINGYI_TABLE", table);
    environment.put("PINGYI_QUEUE", aws.queueUrl());
    environment.put("PINGYI_SETTINGS", Aws.SECRET_ARN);
    environment.put("PINGYI_STAGE", "test");
    environment.put("AWS_ACCESS_KEY_ID", Aws.ACCESS_KEY);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", aws.url());
    environment.put("AWS_ENDPOINT_URL_SQS", aws.url());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", aws.url());
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    return LambdaSetup.of(task, environment);
  }

  /** The same with a snapshot, which holds no credentials. */
  LambdaSetup snapStart(String door) {
    return setup(door)
        .without("AWS_ACCESS_KEY_ID")
        .with("AWS_CONTAINER_CREDENTIALS_FULL_URI", aws.credentialsUrl())
        .with("AWS_CONTAINER_AUTHORIZATION_TOKEN", "authorization-token-of-a-test")
        .withSnapStart();
  }

  /** The function behind a door, started by its first event. */
  synchronized LambdaFunction function(String door) {
    return functions.computeIfAbsent(door, name -> new LambdaFunction(setup(name)));
  }

  /** Puts another set-up behind a door. */
  synchronized LambdaFunction function(String door, LambdaSetup setup) {
    LambdaFunction function = new LambdaFunction(setup);
    LambdaFunction before = functions.put(door, function);
    if (before != null) {
      before.close();
    }
    return function;
  }

  Answer invoke(String door, String event) {
    LambdaFunction function = function(door);
    synchronized (function) {
      return function.invoke(event);
    }
  }

  Aws aws() {
    return aws;
  }

  URI url() {
    return api.url();
  }

  StrictTelegram telegram() {
    return telegram;
  }

  /** The items as they are kept, for whoever damages them. */
  DynamoDbClient client() {
    return client;
  }

  String table() {
    return table;
  }

  /** What the functions keep, read and written beside them. */
  Store store() {
    return new ItemStore(
        new DynamoTable(client, table),
        ZoneId.of("Asia/Shanghai"),
        InstantSource.system(),
        InstantSource.system());
  }

  /** The token in the first printed code of a counter. */
  String code(String counter) {
    return new CounterCodes(keys()).token(new CounterCode(counter, 1, ""));
  }

  static Keyring keys() {
    return StageSecret.keys();
  }

  /** Somebody is invited into a post by the operator and joins by the invitation. */
  TelegramUser joins(long id, String role, String area) {
    JsonObject command = new JsonObject();
    command.addProperty("command", "members.invite");
    command.addProperty("name", "Member " + id);
    command.addProperty("role", role);
    command.addProperty("area", area);
    JsonObject answer =
        JsonParser.parseString(invoke("office", command.toString()).body()).getAsJsonObject();
    TelegramUser member = telegram.user(id);
    member.sends("/start " + answer.get("invitation").getAsString());
    settle();
    return member;
  }

  /** New records of the stream, as the event source hands them over. */
  List<JsonObject> records() {
    DynamoStream.Reading reading = stream.read(positions, 100);
    positions = reading.positions();
    return reading.events();
  }

  /** Carries on until nothing is left that is due. */
  void settle() {
    for (int rounds = 0; rounds < ROUNDS_MAX; rounds++) {
      List<JsonObject> records = records();
      if (!records.isEmpty()) {
        carriedOut(invoke("react", AwsEvents.stream(records)));
      }
      List<StrictQueue.Message> due = aws.queue().take();
      if (!due.isEmpty()) {
        carriedOut(invoke("speak", sqs(due)));
      }
      if (records.isEmpty() && due.isEmpty()) {
        return;
      }
    }
    throw new AssertionError("It does not come to rest: " + aws.queue().messages());
  }

  private static void carriedOut(Answer answer) {
    if (!AwsEvents.failures(answer.body()).isEmpty()) {
      throw new AssertionError("Some records failed: " + answer);
    }
  }

  /** Messages as SQS hands them to a function. */
  static String sqs(List<StrictQueue.Message> messages) {
    JsonArray records = new JsonArray();
    for (StrictQueue.Message message : messages) {
      JsonObject record =
          AwsEvents.sample("sqs").getAsJsonArray("Records").get(0).getAsJsonObject();
      record.addProperty("messageId", message.id());
      record.addProperty("body", message.body());
      records.add(record);
    }
    JsonObject event = new JsonObject();
    event.add("Records", records);
    return event.toString();
  }

  /** All that all functions have written so far. */
  synchronized String log() {
    StringBuilder all = new StringBuilder();
    functions.values().forEach(function -> all.append(function.log()));
    return all.toString();
  }

  @Override
  public void close() {
    functions.values().forEach(LambdaFunction::close);
    api.close();
    telegram.close();
    aws.close();
    client.close();
  }
}
