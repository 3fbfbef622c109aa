package dev.pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the script at the root which Java Maven has built with, so that it runs with the same. */
final class Where {
  private Where() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), System.getProperty("java.home") + "\n");
  }
}
