package dev.pingyi.core.architecture.broken;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks into the file system. */
public final class ReadsFiles {
  boolean isThere() {
    return Files.exists(Path.of("roster.csv"));
  }
}
