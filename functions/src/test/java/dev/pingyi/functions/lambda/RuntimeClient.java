package dev.pingyi.functions.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * AWS's runtime interface client, as it lies beside the function under {@code /var/runtime}. Its
 * jars are found on the class path of whoever runs this.
 */
final class RuntimeClient {
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final String CLIENT = "aws-lambda-java-runtime-interface-client";
  private static final List<String> JARS =
      List.of("aws-lambda-java-core", CLIENT, "aws-lambda-java-serialization", "utils-lite");

  private RuntimeClient() {}

  /** What Lambda puts on the class path; the function's own jars come by a loader of their own. */
  static String classPath() {
    return JARS.stream().map(name -> jar(name).toString()).collect(Collectors.joining(":"));
  }

  /**
   * Takes the native library out of the jar. Left to itself the client writes it to one fixed file
   * for all processes, and whoever has it open then dies of a bus error.
   */
  static Path nativeLibrary(Path folder) {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "libaws-lambda-jni.linux-" + processor + ".so";
    Path library = folder.resolve(name);
    try (JarFile jar = new JarFile(jar(CLIENT).toFile());
        InputStream in = jar.getInputStream(jar.getEntry("jni/" + name))) {
      Files.copy(in, library);
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar(String name) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches(name + "-[0-9.]+\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
  }
}
