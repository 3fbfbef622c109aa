package dev.pingyi.infra.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The names of this machine as this JVM knows them, in the file that the profile names: function
 * URLs have one below {@code localhost}, which Java does not look up by itself.
 */
final class HostNames {
  private static final Path FILE = Path.of("target", "localstack.hosts");

  private HostNames() {}

  /** All names known so far are forgotten, but for those that LocalStack itself goes by. */
  static void are(String more) {
    try {
      Files.writeString(
          FILE, "127.0.0.1 localhost localhost.localstack.cloud " + more + "\n", UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
