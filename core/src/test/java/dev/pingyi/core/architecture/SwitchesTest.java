package dev.pingyi.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new case of a sealed type or an enum breaks the build where somebody has to think. */
final class SwitchesTest {
  private static final JavaSource SAMPLE =
      new JavaSource(
          "dev/pingyi/Sample.java",
          """
          package dev.pingyi;
          class Sample {
            enum Colour { RED, BLUE }
            sealed interface Shape<T> permits Round, Square {}
            record Round() implements Shape<String> {}
            record Square() implements Shape<String> {}
            int right(Shape<String> shape, Colour colour, String text, Object any) {
              int colours = switch (colour) { case RED -> 1; case BLUE -> 2; };
              int shapes = switch (shape) { case Round _ -> 1; case Square _ -> 2; };
              int texts = switch (text) { case "" -> 1; default -> 2; };
              int objects = switch (any) { case Shape<?> _ -> 1; default -> 2; };
              int others = switch (Thread.currentThread().getState()) { case NEW -> 1; default -> 2; };
              return colours + shapes + texts + objects + others;
            }
            int enumerated(Colour colour) {
              switch (colour) {
                case RED: return 1;
                default: return 2;
              }
            }
            <S extends Shape<String>> int sealed(S shape) {
              return switch (shape) { case Round _ -> 1;
                default -> 2; };
            }
            int orNothing(Colour colour) {
              return switch (colour) { case RED -> 1;
                case null, default -> 2; };
            }
            int whole(Shape<String> shape) {
              return switch (shape) { case Round _ -> 1;
                case Shape<String> rest when rest.hashCode() == 0 -> 2;
                case Shape<String> rest -> 3; };
            }
          }
          """);

  @Test
  void core_and_events_count_every_case() {
    assertThat(Switches.withDefault(Path.of("src/main/java"), Path.of("../events/src/main/java")))
        .isEmpty();
  }

  @Test
  void every_way_to_take_what_is_left_is_found() {
    assertThat(Switches.withDefault(List.of(SAMPLE)))
        .containsExactly(
            "dev/pingyi/Sample.java:18",
            "dev/pingyi/Sample.java:23",
            "dev/pingyi/Sample.java:27",
            "dev/pingyi/Sample.java:32");
  }

  @Test
  void what_does_not_compile_or_is_not_there_is_no_proof() {
    JavaSource broken = new JavaSource("dev/Broken.java", "class Broken { Absent absent; }");

    assertThatThrownBy(() -> Switches.withDefault(List.of(broken))).hasMessageContaining("Absent");
    assertThatThrownBy(() -> Switches.withDefault(Path.of("nowhere")))
        .hasMessageContaining("nowhere");
  }
}
