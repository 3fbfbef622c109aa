package dev.pingyi.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Dockerfile runs, in the folder it copies, with nothing else within reach. */
class DockerfileIT {
  private static final Path LAYOUT = Path.of("target", "layout");
  private static final String JAVA = "/var/lang/bin/java";

  private final List<String> dockerfile = lines();

  @TempDir private Path pingyi;

  @Test
  void its_training_run_leaves_a_cache_that_can_be_used() throws Exception {
    copyLayout();

    Process training =
        new ProcessBuilder(instruction("RUN [").map(DockerfileIT::onThisMachine).toList())
            .directory(pingyi.toFile())
            .redirectErrorStream(true)
            .redirectOutput(pingyi.resolve("said").toFile())
            .start();
    try {
      assertThat(training.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      training.destroyForcibly();
    }

    assertThat(pingyi.resolve("said")).content().contains("can be used");
    assertThat(training.exitValue()).isZero();
    assertThat(pingyi.resolve(ImageCommand.CACHE)).isNotEmptyFile();
  }

  @Test
  void it_starts_the_functions_as_the_cache_was_tried() {
    assertThat(instruction("ENTRYPOINT ["))
        .containsExactly(JAVA, "-XX:AOTCache=" + ImageCommand.CACHE, "@java.args");
    assertThat(instruction("CMD ["))
        .containsExactly("dev.pingyi.functions.LambdaHandler::handleRequest");
  }

  private void copyLayout() throws IOException {
    try (Stream<Path> all = Files.walk(LAYOUT)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path copy = pingyi.resolve(LAYOUT.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  private Stream<String> instruction(String start) {
    String line =
        dockerfile.stream().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
    return JsonParser.parseString(line.substring(start.length() - 1))
        .getAsJsonArray()
        .asList()
        .stream()
        .map(JsonElement::getAsString);
  }

  private static String onThisMachine(String word) {
    return word.equals(JAVA)
        ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
        : word;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("Dockerfile"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
