package dev.pingyi.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every file of every module is short enough to be read whole, and so is every signature. */
final class SourceLimitsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

  /** Files that may be longer, and why. */
  private static final Map<String, String> LONGER =
      Map.of(
          "core/src/test/java/dev/pingyi/core/LifeOfARatingTest.java",
          "the life of a rating is read at one sitting, from the scan to the notice");

  private static final String TOO_MANY =
      """
      class Sample {
        Sample(int a, int b, int c, int d, int e, int f) {}
        void right(int a, int b, int c, int d, int e) {}
        static void wrong(int a, int b, int c, int d, int e, int... f) {}
        interface Six { int of(int a, int b, int c, int d, int e, int f); }
        Six lambda = (a, b, c, d, e, f) -> a;
        enum Listed { ONE(1, 2, 3, 4, 5, 6); Listed(int a, int b, int c, int d, int e, int f) {} }
        record Free(int a, int b, int c, int d, int e, int f) { Free { } }
        record Repeated(int a, int b, int c, int d, int e, int f) {
          static final int G = 7;
          Repeated(int a, int b, int c, int d, int e, int f) { this.a = a; }
          Repeated(int a, int b, int c, int d, int e, String f) { this(a, b, c, d, e, 0); }
          Repeated with(int a, int b, int c, int d, int e, int f) { return this; }
        }
      }
      """;

  private final List<JavaSource> sources = sources();
  private final Map<String, Long> tooLong = SourceLimits.longFiles(sources);

  @Test
  void every_module_is_looked_at_with_its_tests() {
    assertThat(modules()).contains("core", "infra-cdk", "bench/plain").hasSizeGreaterThan(5);
    assertThat(sources)
        .extracting(JavaSource::path)
        .contains(
            "core/src/main/java/dev/pingyi/core/roster/Roster.java",
            "core/src/test/java/dev/pingyi/core/architecture/SourceLimitsTest.java")
        .anyMatch(path -> path.startsWith("infra-cdk/src/test/"))
        .anyMatch(path -> path.startsWith("bench/plain/src/main/"));
  }

  @Test
  void no_file_is_longer_than_250_lines_without_a_reason() {
    assertThat(tooLong.entrySet())
        .as("longer than %d lines", SourceLimits.LINES_MAX)
        .filteredOn(file -> !LONGER.containsKey(file.getKey()))
        .isEmpty();
  }

  @Test
  void every_exception_is_needed_and_says_why() {
    assertThat(LONGER.values()).noneMatch(String::isBlank);
    assertThat(LONGER.keySet()).as("no longer too long").isSubsetOf(tooLong.keySet());
  }

  @Test
  void no_signature_outside_records_takes_more_than_five_parameters() {
    assertThat(SourceLimits.longSignatures(sources)).isEmpty();
  }

  @Test
  void a_file_of_251_lines_is_too_long() {
    JavaSource right = new JavaSource("Right.java", "\n".repeat(250));
    JavaSource wrong = new JavaSource("Wrong.java", "\n".repeat(251));

    assertThat(SourceLimits.longFiles(List.of(right, wrong)))
        .containsExactly(entry("Wrong.java", 251L));
  }

  @Test
  void every_signature_of_six_is_too_long_but_the_header_of_a_record() {
    JavaSource sample = new JavaSource("dev/Sample.java", TOO_MANY);

    assertThat(SourceLimits.longSignatures(List.of(sample)))
        .containsExactlyInAnyOrder(
            "dev/Sample.java:2 <init> takes 6",
            "dev/Sample.java:4 wrong takes 6",
            "dev/Sample.java:5 of takes 6",
            "dev/Sample.java:6 -> takes 6",
            "dev/Sample.java:7 <init> takes 6",
            "dev/Sample.java:12 <init> takes 6",
            "dev/Sample.java:13 with takes 6");
  }

  private static List<JavaSource> sources() {
    return modules().stream()
        .flatMap(module -> JavaSource.below(ROOT, ROOT.resolve(module).resolve("src")).stream())
        .toList();
  }

  private static List<String> modules() {
    try {
      return MODULE
          .matcher(Files.readString(ROOT.resolve("pom.xml")))
          .results()
          .map((MatchResult found) -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
