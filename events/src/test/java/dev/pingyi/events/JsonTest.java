package dev.pingyi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonTest {
  sealed interface Shape {
    record Circle(int radius, Instant at) implements Shape {}

    sealed interface Cornered extends Shape {}

    record Square(int side) implements Cornered {}
  }

  record Drawing(Shape main, List<Shape> others) {}

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000000001Z");

  @Test
  void a_sealed_component_carries_its_records_name() {
    Drawing drawing = new Drawing(new Shape.Circle(3, AT), List.of(new Shape.Square(2)));

    String text = Json.write(drawing);

    assertThat(text)
        .isEqualTo(
            "{\"main\":{\"type\":\"Circle\",\"radius\":3,\"at\":\"2026-11-23T01:00:00.000000001Z\"},"
                + "\"others\":[{\"type\":\"Square\",\"side\":2}]}");
    assertThat(Json.read(text, Drawing.class)).isEqualTo(drawing);
  }

  @Test
  void a_value_is_written_alike_whether_its_interface_is_named_or_not() {
    Shape square = new Shape.Square(2);

    assertThat(Json.write(square)).isEqualTo(Json.write(square, Shape.class));
    assertThat(Json.read(Json.write(square), Shape.class)).isEqualTo(square);
    assertThat(Json.read(Json.write(square), Shape.Cornered.class)).isEqualTo(square);
  }

  @Test
  void what_is_missing_or_unknown_is_an_error() {
    assertThatThrownBy(() -> Json.read("{\"type\":\"Circle\",\"radius\":3}", Shape.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("Circle lacks at");
    assertThatThrownBy(() -> Json.read("{\"type\":\"Star\",\"side\":2}", Shape.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("[Circle, Square]");
    assertThatThrownBy(() -> Json.read("{\"side\":2}", Shape.class))
        .isInstanceOf(JsonParseException.class);
  }

  @Test
  void what_a_newer_writer_added_is_skipped() {
    String newer = "{\"type\":\"Square\",\"side\":2,\"colour\":\"red\"}";

    assertThat(Json.read(newer, Shape.class)).isEqualTo(new Shape.Square(2));
  }
}
