package dev.pingyi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in the table today has to be readable tomorrow: one golden file a type of event. */
final class EventsWireTest {

  static Stream<Class<?>> types() {
    return Samples.types();
  }

  @Test
  void every_type_of_event_has_a_golden_file_and_no_file_is_left_over() {
    assertThat(Samples.names()).containsExactlyElementsOf(Samples.typeNames());
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_golden_file_is_read_as_its_type_and_written_the_same(Class<?> type) {
    String text = Samples.oneLine(type);

    CivicEvent event = Json.read(text, CivicEvent.class);

    assertThat(event).isInstanceOf(type);
    assertThat(Json.write(event, CivicEvent.class)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_reader_survives_a_field_of_a_newer_writer(Class<?> type) {
    JsonObject newer = Samples.json(type);
    newer.addProperty("addedLater", "by someone");

    assertThat(Json.read(newer.toString(), CivicEvent.class)).isEqualTo(Samples.event(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_missing_component_is_refused_by_name(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject cut = Samples.json(type);
      cut.remove(component.getName());

      assertThatExceptionOfType(JsonParseException.class)
          .isThrownBy(() -> Json.read(cut.toString(), CivicEvent.class))
          .withMessageContaining(type.getSimpleName() + " lacks " + component.getName());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_component_without_a_value_is_refused(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject empty = Samples.json(type);
      empty.add(component.getName(), JsonNull.INSTANCE);

      assertThatExceptionOfType(JsonParseException.class)
          .isThrownBy(() -> Json.read(empty.toString(), CivicEvent.class));
    }
  }

  @Test
  void a_type_that_nobody_knows_is_refused() {
    for (String kind : List.of("\"RatingGuessed\"", "\"\"", "null", "7", "{}", "[]")) {
      JsonObject unknown = Samples.json(CivicEvent.RatingGiven.class);
      unknown.add("type", JsonParser.parseString(kind));

      assertThatExceptionOfType(JsonParseException.class)
          .isThrownBy(() -> Json.read(unknown.toString(), CivicEvent.class))
          .withMessageContaining("CivicEvent");
    }
  }

  @Test
  void text_that_is_no_event_is_refused() {
    for (String text :
        List.of("", "null", "[]", "7", "\"x\"", "{", "{}", "{\"type\":\"ComplaintSettled\"}")) {
      assertThatExceptionOfType(JsonParseException.class)
          .as(text)
          .isThrownBy(() -> Json.read(text, CivicEvent.class));
    }
  }

  @Test
  void a_time_that_is_none_is_refused() {
    JsonObject wrong = Samples.json(CivicEvent.ComplaintSettled.class);
    wrong.addProperty("at", "yesterday");

    assertThatExceptionOfType(JsonParseException.class)
        .isThrownBy(() -> Json.read(wrong.toString(), CivicEvent.class))
        .withMessageContaining("yesterday");
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_is_kept_with_its_id(Class<?> type) {
    EventEnvelope envelope = new EventEnvelope("cause/1", Samples.event(type));

    String text = Json.write(envelope);

    assertThat(text).isEqualTo("{\"id\":\"cause/1\",\"event\":" + Samples.oneLine(type) + "}");
    assertThat(Json.read(text, EventEnvelope.class)).isEqualTo(envelope);
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_holds_plain_values_and_says_what_it_is_about(Class<?> type) {
    assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType))
        .allMatch(EventSchema::isPlain);
    assertThat(Samples.event(type).subject()).isNotBlank();
  }
}
