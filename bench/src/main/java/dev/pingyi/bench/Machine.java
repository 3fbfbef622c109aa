package dev.pingyi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What it was measured on. */
public final class Machine {
  /** Others at work make every figure a guess, above this load per core. */
  private static final double BUSY = 0.5;

  private Machine() {}

  /** One paragraph: when, on what, and whether others were at work there. */
  public static String described() {
    int cores = Runtime.getRuntime().availableProcessors();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return "%s; %d cores of %s; %s; JDK %s; load %.1f before the start%s."
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            cores,
            processor(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.version"),
            load,
            load > BUSY * cores ? ", so others were at work: only the ratios mean something" : "");
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*: ", ""))
          .findFirst()
          .orElse("an unnamed processor");
    } catch (IOException notLinux) {
      return "an unnamed processor";
    }
  }
}
