package dev.pingyi.functions.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One SQS queue: takes batches as strictly as the real one and gives out what is due. */
final class StrictQueue {
  private static final int ENTRIES_MAX = 10;
  private static final int BYTES_MAX = 256 * 1024;
  private static final int DELAY_MAX = 900;

  /** A message in the queue. */
  record Message(String id, String body, Instant sentAt, Duration delay) {
    boolean isDue(Instant now) {
      return !sentAt.plus(delay).isAfter(now);
    }
  }

  private final String url;
  private final List<Message> messages = new ArrayList<>();

  StrictQueue(String url) {
    this.url = url;
  }

  /** {@code SendMessageBatch}; all or nothing, as far as the whole request is concerned. */
  synchronized JsonObject sendMessageBatch(JsonObject request) {
    if (!request.get("QueueUrl").getAsString().equals(url)) {
      throw new AwsRefusal("QueueDoesNotExist", "The specified queue does not exist.");
    }
    JsonArray entries = request.getAsJsonArray("Entries");
    check(entries);
    JsonArray successful = new JsonArray();
    for (JsonElement each : entries) {
      JsonObject entry = each.getAsJsonObject();
      Message message = message(entry);
      messages.add(message);
      JsonObject done = new JsonObject();
      done.addProperty("Id", entry.get("Id").getAsString());
      done.addProperty("MessageId", message.id());
      done.addProperty("MD5OfMessageBody", md5(message.body()));
      successful.add(done);
    }
    JsonObject answer = new JsonObject();
    answer.add("Successful", successful);
    answer.add("Failed", new JsonArray());
    return answer;
  }

  private static void check(JsonArray entries) {
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
      throw new AwsRefusal(
          "TooManyEntriesInBatchRequest", "1 to 10 entries, not " + entries.size());
    }
    Set<String> ids = new HashSet<>();
    int bytes = 0;
    for (JsonElement each : entries) {
      String id = each.getAsJsonObject().get("Id").getAsString();
      if (!id.matches("[A-Za-z0-9_-]{1,80}") || !ids.add(id)) {
        throw new AwsRefusal("BatchEntryIdsNotDistinct", "Id " + id);
      }
      bytes += each.getAsJsonObject().get("MessageBody").getAsString().getBytes(UTF_8).length;
    }
    if (bytes > BYTES_MAX) {
      throw new AwsRefusal("BatchRequestTooLong", bytes + " bytes");
    }
  }

  private static Message message(JsonObject entry) {
    String body = entry.get("MessageBody").getAsString();
    int delay = entry.has("DelaySeconds") ? entry.get("DelaySeconds").getAsInt() : 0;
    if (body.isEmpty() || body.codePoints().anyMatch(StrictQueue::isForbidden)) {
      throw new AwsRefusal("InvalidMessageContents", "empty, or a character that XML has not");
    }
    if (delay < 0 || delay > DELAY_MAX) {
      throw new AwsRefusal("InvalidParameterValue", "DelaySeconds " + delay);
    }
    return new Message(
        UUID.randomUUID().toString(), body, Instant.now(), Duration.ofSeconds(delay));
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
  }

  /** Takes out what is due, as the event source of a function does. */
  synchronized List<Message> take() {
    Instant now = Instant.now();
    List<Message> due = messages.stream().filter(message -> message.isDue(now)).toList();
    messages.removeAll(due);
    return due;
  }

  synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return "%032x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
