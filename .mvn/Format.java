import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format on every module's sources.
 *
 * <p>The build starts it with the formatter on the class path; see the root pom.
 */
final class Format {
  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    List<String> files = sources(Path.of(args[1]));
    if (files.isEmpty()) {
      return;
    }

    Stream<String> options =
        apply ? Stream.of("--replace") : Stream.of("--dry-run", "--set-exit-if-changed");
    int result = formatter(Stream.concat(options, files.stream()).toArray(String[]::new));
    if (result != 0 && !apply) {
      System.err.println("These files are not formatted. To format them: ./mvnw -q -N -Pformat");
    }
    System.exit(result);
  }

  private static int formatter(String[] arguments) {
    return ToolProvider.findFirst("google-java-format")
        .orElseThrow()
        .run(new PrintWriter(System.err, true), new PrintWriter(System.err, true), arguments);
  }

  private static List<String> sources(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(Format::javaFiles)
          .toList();
    }
  }

  private static Stream<String> javaFiles(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      Predicate<Path> java = path -> path.toString().endsWith(".java");
      return paths.filter(java).sorted().map(Path::toString).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
