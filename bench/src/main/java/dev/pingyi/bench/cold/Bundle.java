package dev.pingyi.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The bot on Node.js, in one file as it would be deployed. */
final class Bundle {
  private static final List<String> SOURCES =
      List.of("package.json", "package-lock.json", "handler.mjs", "runtime.mjs");

  private Bundle() {}

  /** Installs what the lock file names and makes the file. */
  static Path make(Path sources, Path folder) throws IOException, InterruptedException {
    if (!Programs.isThere("node") || !Programs.isThere("npm")) {
      throw new CannotMeasure(
          "node and npm are not on the PATH; install Node.js 20 to compare with grammY.");
    }
    Files.createDirectories(folder);
    for (String source : SOURCES) {
      Files.copy(
          sources.resolve(source), folder.resolve(source), StandardCopyOption.REPLACE_EXISTING);
    }
    Programs.run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-progress"));
    Programs.run(folder, List.of("npm", "run", "bundle"));
    return folder.resolve("target").resolve("bundle.cjs").toAbsolutePath();
  }
}
