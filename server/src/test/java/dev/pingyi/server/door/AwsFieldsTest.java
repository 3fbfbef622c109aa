package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Json;
import dev.pingyi.server.AwsEvents;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The few fields that we read and write of AWS's events, held against the classes of AWS. */
final class AwsFieldsTest {
  /** What DynamoDB itself writes begins with capitals; the rest of an event does not. */
  private static final Gson JUDGE =
      new GsonBuilder()
          .setFieldNamingStrategy(
              field -> {
                Class<?> of = field.getDeclaringClass();
                return of.equals(StreamRecord.class) || of.equals(AttributeValue.class)
                    ? FieldNamingPolicy.UPPER_CAMEL_CASE.translateName(field)
                    : field.getName();
              })
          .addDeserializationExclusionStrategy(new WhatGsonCannotOpen())
          .create();

  private static final class WhatGsonCannotOpen implements ExclusionStrategy {
    @Override
    public boolean shouldSkipClass(Class<?> type) {
      return type.equals(ByteBuffer.class) || type.equals(Date.class);
    }

    @Override
    public boolean shouldSkipField(FieldAttributes field) {
      return false;
    }
  }

  private static JsonObject first(String sample) {
    return AwsEvents.sample(sample).getAsJsonArray("Records").get(0).getAsJsonObject();
  }

  private static String failures(String... identifiers) {
    JsonArray failures = new JsonArray();
    for (String identifier : identifiers) {
      failures.add(BatchResponse.failed(identifier));
    }
    return BatchResponse.answer(failures);
  }

  @Test
  void a_record_of_the_stream_has_its_number_and_its_image_where_we_look() {
    JsonObject record = first("dynamodb-stream");
    DynamodbStreamRecord judge = JUDGE.fromJson(record, DynamodbStreamRecord.class);

    JsonObject change = record.getAsJsonObject("dynamodb");
    Map<String, AttributeValue> image = judge.getDynamodb().getNewImage();
    assertThat(change.get("SequenceNumber").getAsString())
        .isEqualTo(judge.getDynamodb().getSequenceNumber());
    CivicEvent event = dev.pingyi.server.store.StreamRecord.read(record).event();
    assertThat(Json.write(event, CivicEvent.class)).isEqualTo(image.get("body").getS());
    assertThat(event.subject()).isEqualTo(image.get("pk").getS());
    assertThat(image.get("version").getN()).isEqualTo("1");
  }

  @Test
  void a_message_of_the_queue_has_its_id_and_its_body_where_we_look() {
    JsonObject message = first("sqs");
    SQSMessage judge = JUDGE.fromJson(message, SQSMessage.class);

    assertThat(message.get("messageId").getAsString()).isEqualTo(judge.getMessageId());
    assertThat(message.get("body").getAsString()).isEqualTo(judge.getBody());
  }

  @Test
  void failures_are_answered_as_lambda_reads_them() {
    String answer = failures("a", "b");

    assertThat(answer)
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"b\"}]}");
    assertThat(JUDGE.fromJson(answer, SQSBatchResponse.class).getBatchItemFailures())
        .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .containsExactly("a", "b");
    assertThat(JUDGE.fromJson(answer, StreamsEventResponse.class).getBatchItemFailures())
        .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
        .containsExactly("a", "b");
  }

  @Test
  void a_response_is_answered_as_api_gateway_reads_it() {
    WebResponse response =
        new WebResponse(
            200, Map.of("content-type", "image/png"), List.of("a=1; Path=/"), new byte[] {1, 2});

    APIGatewayV2HTTPResponse judge =
        JUDGE.fromJson(HttpEvent.write(response), APIGatewayV2HTTPResponse.class);

    assertThat(judge.getStatusCode()).isEqualTo(200);
    assertThat(judge.getHeaders()).containsEntry("content-type", "image/png");
    assertThat(judge.getCookies()).containsExactly("a=1; Path=/");
    assertThat(judge.getBody()).isEqualTo("AQI=");
    assertThat(judge.getIsBase64Encoded()).isTrue();
  }
}
