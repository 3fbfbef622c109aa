package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.app;
import static dev.pingyi.infra.TestStage.findings;
import static dev.pingyi.infra.TestStage.stack;
import static dev.pingyi.infra.TestStage.withOptions;
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
    NodeJs.orSkip();
  }

  static Stream<Map<String, String>> kinds_of_stage() {
    return Stream.of(
        Map.of(),
        Map.of("address", "url"),
        Map.of("localstack", "true"),
        Map.of("region", "cn-north-1", "snapstart", "false"),
        Map.of("domain", "rate.example", "certificate", "arn:aws:acm:eu-west-1:1:certificate/a"),
        Map.of("alert", "office@rate.example"),
        Map.of("concurrency", "shared"));
  }

  @ParameterizedTest
  @MethodSource("kinds_of_stage")
  void neither_cdk_nor_cdk_nag_objects(Map<String, String> options) {
    App app = withOptions(options);

    assertThat(findings(stack(app, "data"))).isEmpty();
    assertThat(findings(stack(app, "bot"))).isEmpty();
    assertThat(findings(stack(app, "alarms"))).isEmpty();
  }

  /** Each run of Java orders its maps anew; in one and the same it would not be seen. */
  @Test
  void another_run_makes_the_same_files_to_the_byte(@TempDir Path folder)
      throws IOException, InterruptedException {
    Map<String, String> first = synthesised(folder.resolve("first"));
    Map<String, String> second = synthesised(folder.resolve("second"));

    assertThat(first.keySet())
        .contains("data.template.json", "bot.template.json", "alarms.template.json");
    assertThat(second).isEqualTo(first);
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

    assertThatThrownBy(() -> PingyiApp.addStacks(other))
        .hasMessageContaining("nothing.zip")
        .hasMessageContaining("./mvnw package");
  }

  private static Map<String, String> synthesised(Path folder)
      throws IOException, InterruptedException {
    Synthesis done = Synthesis.into(Files.createDirectory(folder), Map.of());
    assertThat(done.status()).as(done.errors()).isZero();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve("cdk.out"))) {
      for (Path file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
