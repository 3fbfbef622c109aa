package dev.pingyi.bench.cold;

import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.functions.lambda.LambdaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts a process, hands it one event, and reads from the system what that cost. */
final class ColdStart {
  private static final double NANOS = 1e9;
  private static final double KIB_OF_A_MB = 1024;

  private final List<String> before;

  private ColdStart(List<String> before) {
    this.before = before;
  }

  /** Gives the last core to what is measured and the others to everything else. */
  static ColdStart onACoreOfItsOwn() throws IOException, InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    if (cores < 2 || !Programs.isThere("taskset")) {
      return new ColdStart(List.of());
    }
    String last = Integer.toString(cores - 1);
    String others = "0-" + (cores - 2);
    String own = Long.toString(ProcessHandle.current().pid());
    Programs.run(Path.of("."), List.of("taskset", "-a", "-c", "-p", others, own));
    return new ColdStart(List.of("taskset", "-c", last));
  }

  String described() {
    return before.isEmpty()
        ? "not pinned, for there is one core or no taskset"
        : "pinned to one core, all else on the others";
  }

  Cost measure(Variant variant) {
    long start = System.nanoTime();
    String event = variant.event().get();
    try (LambdaProcess process =
        LambdaProcess.start(variant.setup(), java -> command(variant, java))) {
      long pid = process.handle().pid();
      double used = 0;
      if (variant.setup().snapStart()) {
        if (!process.checkpointed()) {
          throw failed(variant, "came to no checkpoint", process);
        }
        start = System.nanoTime();
        used = CpuClock.seconds(pid);
        process.restore();
      }
      Answer answer = process.invoke(event);
      if (!isGood(answer)) {
        throw failed(variant, "answered " + answer, process);
      }
      return new Cost(CpuClock.seconds(pid) - used, (System.nanoTime() - start) / NANOS, peak(pid));
    }
  }

  private List<String> command(Variant variant, List<String> java) {
    List<String> command = new ArrayList<>(before);
    command.addAll(variant.command().apply(java));
    return command;
  }

  /** With a reply: a refusal, or an update that is ignored, would be cheap. */
  private static boolean isGood(Answer answer) {
    return answer instanceof Answer.Answered answered
        && answered.body().contains("\"statusCode\":200")
        && (answered.body().contains("sendMessage") || answered.body().contains("editMessageText"));
  }

  private static CannotMeasure failed(Variant variant, String what, LambdaProcess process) {
    return new CannotMeasure(variant.name() + " " + what + ". It wrote:\n" + process.log());
  }

  private static double peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
              .findFirst()
              .orElse(0)
          / KIB_OF_A_MB;
    } catch (IOException e) {
      throw new CannotMeasure("The memory of a process can only be read on Linux: " + e);
    }
  }
}
