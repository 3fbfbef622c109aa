package dev.pingyi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;

/** Leaves the synthesised assembly in target/cdk.out, made of the zip that was just built. */
final class AssemblyIT {
  private static final Path ASSEMBLY = Path.of("target/cdk.out");
  private static final Path ZIP = Path.of("../functions/target/pingyi-lambda.zip");

  @Test
  void the_assembly_in_target_carries_the_built_zip() throws IOException, InterruptedException {
    NodeJs.orSkip();
    clear();

    App app = App.Builder.create().analyticsReporting(false).outdir(ASSEMBLY.toString()).build();
    PingyiApp.addStacks(app);
    app.synth();

    assertThat(ASSEMBLY.resolve("manifest.json")).exists();
    assertThat(zips())
        .singleElement()
        .satisfies(zip -> assertThat(zip).hasSameBinaryContentAs(ZIP));
  }

  /** CDK never removes what an earlier build left behind: one zip each. */
  private static void clear() throws IOException {
    if (Files.notExists(ASSEMBLY)) {
      return;
    }
    try (Stream<Path> old = Files.walk(ASSEMBLY)) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> zips() throws IOException {
    try (Stream<Path> all = Files.list(ASSEMBLY)) {
      return all.filter(each -> each.toString().endsWith(".zip")).toList();
    }
  }
}
