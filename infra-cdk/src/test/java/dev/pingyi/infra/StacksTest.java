package dev.pingyi.infra;

import static dev.pingyi.infra.Ground.app;
import static dev.pingyi.infra.Ground.findings;
import static dev.pingyi.infra.Ground.laid;
import static dev.pingyi.infra.Ground.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sqs.Queue;

/** What holds for every stack, on every kind of stage. */
final class StacksTest {
  @BeforeAll
  static void needs_node() throws InterruptedException {
    Node.orSkip();
  }

  static Stream<Map<String, String>> kinds_of_stage() {
    return Stream.of(
        Map.of(),
        Map.of("address", "url"),
        Map.of("localstack", "true"),
        Map.of("region", "cn-north-1", "snapstart", "false"),
        Map.of("domain", "rate.example", "certificate", "arn:aws:acm:eu-west-1:1:certificate/a"),
        Map.of("alert", "office@rate.example"));
  }

  @ParameterizedTest
  @MethodSource("kinds_of_stage")
  void neither_cdk_nor_cdk_nag_objects(Map<String, String> wishes) {
    App app = laid(wishes);

    assertThat(findings(stack(app, "data"))).isEmpty();
    assertThat(findings(stack(app, "bot"))).isEmpty();
    assertThat(findings(stack(app, "alarms"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds_of_stage")
  void what_is_synthesised_again_is_the_same_to_the_byte(
      Map<String, String> wishes, @TempDir Path first, @TempDir Path second) throws IOException {
    assertThat(synthesised(wishes, first)).isEqualTo(synthesised(wishes, second));
  }

  @Test
  void cdk_nag_finds_a_queue_that_loses_what_fails() {
    App other = app(Map.of());
    Stack careless = new Stack(other, "careless");
    Queue.Builder.create(careless, "Queue").build();
    Aspects.of(other).add(new AwsSolutionsChecks());

    assertThat(findings(careless)).anyMatch(each -> each.contains("AwsSolutions-SQS3"));
  }

  @Test
  void a_missing_zip_is_named_together_with_its_remedy() {
    App other = app(Map.of("zip", "target/nothing.zip"));

    assertThatThrownBy(() -> PingyiApp.lay(other))
        .hasMessageContaining("nothing.zip")
        .hasMessageContaining("./mvnw package");
  }

  /** All that is uploaded and deployed, by file; the rest describes the construct tree. */
  private static Map<String, String> synthesised(Map<String, String> wishes, Path folder)
      throws IOException {
    App app =
        App.Builder.create()
            .analyticsReporting(false)
            .context(Map.of("stage", "test", "zip", Ground.zip().toString()))
            .outdir(folder.toString())
            .build();
    wishes.forEach(app.getNode()::setContext);
    PingyiApp.lay(app);
    app.synth();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
