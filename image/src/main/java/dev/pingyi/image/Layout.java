package dev.pingyi.image;

import dev.pingyi.functions.lambda.Certificate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A folder laid out as the image has it: {@code jars/} with all jars, {@code java.args} with how
 * they are started, and {@code training/} with what only makes the cache.
 *
 * <p>The same jars in the same order at the same place are a condition of the cache, so the class
 * path is written down once. {@code java dev.pingyi.image.Layout ZIP TRAINING FOLDER}, where {@code
 * TRAINING} is the jar of this package.
 */
public final class Layout {
  private static final String RUNTIME_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** What Lambda has beside a function; the image brings it along. */
  private static final List<String> RUNTIME =
      List.of(
          "aws-lambda-java-core",
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "utils-lite");

  private final Path folder;
  private final Path jars;

  private Layout(Path folder) {
    this.folder = folder;
    this.jars = folder.resolve("jars");
  }

  public static void main(String[] args) throws IOException {
    Layout layout = new Layout(Path.of(args[2]));
    layout.clear();
    Files.createDirectories(layout.jars);
    layout.unpack(Path.of(args[0]));
    layout.addRuntime();
    Files.writeString(layout.folder.resolve("java.args"), layout.arguments());
    layout.addTraining(Path.of(args[1]));
  }

  private void clear() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void unpack(Path zip) throws IOException {
    try (ZipFile from = new ZipFile(zip.toFile())) {
      for (ZipEntry jar : from.stream().filter(each -> !each.isDirectory()).toList()) {
        Path name = Path.of(jar.getName()).getFileName();
        Files.copy(from.getInputStream(jar), jars.resolve(name));
      }
    }
  }

  private void addRuntime() throws IOException {
    for (Path jar : classPath()) {
      String name = jar.getFileName().toString();
      if (RUNTIME.stream().anyMatch(part -> name.matches(part + "-[0-9.]+\\.jar"))
          && !Files.exists(jars.resolve(name))) {
        Files.copy(jar, jars.resolve(name));
      }
    }
  }

  /** C1 and the serial collector, as the managed runtime has them without being asked. */
  private String arguments() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxRAMPercentage=80",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-Djava.net.preferIPv4Stack=true",
            "-cp"));
    try (Stream<Path> all = Files.list(jars)) {
      arguments.add(
          all.map(jar -> "jars/" + jar.getFileName()).sorted().collect(Collectors.joining(":")));
    }
    arguments.add(RUNTIME_CLIENT);
    return String.join("\n", arguments) + "\n";
  }

  /** Besides the jars of the image, which are there too. */
  private void addTraining(Path own) throws IOException {
    Path training = Files.createDirectories(folder.resolve("training"));
    Files.copy(own, training.resolve("training.jar"));
    for (Path jar : classPath()) {
      String name = jar.getFileName().toString();
      if (name.matches("functions-.*-tests\\.jar")) {
        Files.copy(jar, training.resolve(name));
      }
    }
    Certificate.make(training);
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }
}
