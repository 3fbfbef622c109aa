package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Json;
import dev.pingyi.server.store.StreamRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The payloads of AWS that the doors are tried with hold what this release writes. */
final class AwsSamplesTest {
  private static final Path FOLDER = Path.of("../events/src/test/resources/aws");

  private static JsonObject sample(String file) throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve(file))).getAsJsonObject();
  }

  @Test
  void the_stream_carries_events_as_the_store_writes_them() throws IOException {
    for (var each : sample("dynamodb-stream.json").getAsJsonArray("Records")) {
      JsonObject record = each.getAsJsonObject();
      CivicEvent event = StreamRecord.read(record).event();

      JsonObject image = record.getAsJsonObject("dynamodb").getAsJsonObject("NewImage");
      assertThat(image.getAsJsonObject("pk").get("S").getAsString()).isEqualTo(event.subject());
      assertThat(image.getAsJsonObject("body").get("S").getAsString())
          .isEqualTo(Json.write(event, CivicEvent.class));
    }
  }

  @Test
  void the_queue_carries_notifications_as_they_are_written() throws IOException {
    JsonObject message = sample("sqs.json").getAsJsonArray("Records").get(0).getAsJsonObject();
    String body = message.get("body").getAsString();

    assertThat(Json.write(Json.read(body, Notification.class))).isEqualTo(body);
  }
}
