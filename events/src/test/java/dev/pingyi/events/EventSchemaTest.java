package dev.pingyi.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas for readers in other languages. After a change of an event write them anew by {@code
 * ./mvnw -pl events test -Dtest=EventSchemaTest -Dschemas=write} and look at the difference.
 */
final class EventSchemaTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/pingyi/events/schema");

  static Stream<Class<?>> types() {
    return Samples.types();
  }

  @BeforeAll
  static void written() throws IOException {
    if (System.getProperty("schemas", "").equals("write")) {
      for (Class<?> type : types().toList()) {
        Files.writeString(file(type), EventSchema.text(type));
      }
    }
  }

  private static Path file(Class<?> type) {
    return FOLDER.resolve(type.getSimpleName() + ".json");
  }

  private static JsonObject schema(Class<?> type) {
    return JsonParser.parseString(Samples.text(file(type))).getAsJsonObject();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_schema_says_what_the_record_says(Class<?> type) {
    assertThat(file(type)).content().isEqualTo(EventSchema.text(type));
  }

  @Test
  void there_is_a_schema_of_every_type_and_of_nothing_else() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(types().map(EventSchemaTest::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_golden_file_fits_its_schema(Class<?> type) {
    assertThat(EventSchema.misfits(schema(type), Samples.json(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_of_another_type_or_form_does_not_fit(Class<?> type) {
    JsonObject wrong = Samples.json(type);
    wrong.addProperty("type", "Other");
    wrong.addProperty("at", "2026-11-25 10:00");

    assertThat(EventSchema.misfits(schema(type), wrong)).hasSize(2);
    assertThat(EventSchema.misfits(schema(type), new JsonObject()))
        .hasSize(
            1
                + (int)
                    Arrays.stream(type.getRecordComponents())
                        .filter(EventSchema::isRequired)
                        .count());
  }

  @Test
  void a_figure_is_no_text_and_a_text_no_figure() {
    JsonObject wrong = Samples.json(RatingEvent.RatingGiven.class);
    wrong.addProperty("unit", 7);
    wrong.addProperty("matterGrade", "5");
    wrong.addProperty("personGrade", 4.5);
    wrong.addProperty("heldBack", "false");
    wrong.add("counter", new JsonObject());

    assertThat(EventSchema.misfits(schema(RatingEvent.RatingGiven.class), wrong)).hasSize(5);
  }
}
