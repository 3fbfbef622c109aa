package dev.pingyi.bench.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;







/**
 * Takes an update of Telegram with one call of DynamoDB and answers in the response: the least that
 * a bot in Java does, written as somebody would who cares for the cold start.
 */
public final class PlainHandler implements RequestStreamHandler {
  private final String table = System.getenv("PINGYI_TABLE");
  private final byte[] secret = bytes(System.getenv("PINGYI_TELEGRAM_SECRET"));
  private final DynamoDbClient store =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    JsonObject event = JsonParser.parseString(text).getAsJsonObject();
    out.write(bytes(answer(event).toString()));
  }

  private JsonObject answer(JsonObject event) {
    JsonObject headers = event.getAsJsonObject("headers");
    String shown = headers.get("x-telegram-bot-api-secret-token").getAsString();
    JsonObject answer = new JsonObject();
    if (!MessageDigest.isEqual(secret, bytes(shown))) {
      answer.addProperty("statusCode", 401);
      return answer;
    }
    JsonObject update = JsonParser.parseString(event.get("body").getAsString()).getAsJsonObject();
    JsonObject type = new JsonObject();
    type.addProperty("content-type", "application/json");
    answer.addProperty("statusCode", 200);
    answer.add("headers", type);
    answer.addProperty("body", reply(update).toString());
    return answer;
  }

  private JsonObject reply(JsonObject update) {
    String chat = update.getAsJsonObject("message").getAsJsonObject("chat").get("id").getAsString();
    JsonObject reply = new JsonObject();
    reply.addProperty("method", "sendMessage");
    reply.addProperty("chat_id", chat);
    reply.addProperty("text", "第 " + count(chat) + " 条");
    return reply;
  }

  private String count(String chat) {
    return store
        .updateItem(
            add ->
                add.tableName(table)
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS("plain:" + chat),
                            "sk", AttributeValue.fromS("count")))
                    .updateExpression("ADD n :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                    .returnValues("UPDATED_NEW"))
        .attributes()
        .get("n")
        .n();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
