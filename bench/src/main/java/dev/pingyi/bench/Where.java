package dev.pingyi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells the scripts which Java and which class path Maven chose, so that Maven is gone when it is
 * measured.
 */
final class Where {
  private Where() {}

  public static void main(String[] args) throws IOException {
    Files.write(
        Path.of(args[0]),
        List.of(System.getProperty("java.home"), System.getProperty("java.class.path")));
  }
}
