package dev.pingyi.functions.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A function with one process at a time: started by the first event, kept warm, and replaced after
 * it was killed or ended, as Lambda does.
 */
public final class LambdaFunction implements AutoCloseable {
  private final LambdaSetup setup;
  private final List<String> earlierLogs = new ArrayList<>();
  private @Nullable LambdaProcess process;
  private int starts;

  public LambdaFunction(LambdaSetup setup) {
    this.setup = setup;
  }

  /** Hands an event to the process that is there, or to a new one. */
  public Answer invoke(String event) {
    return invoke(event, new CompletableFuture<>());
  }

  /** The same; its time is up when {@code timeIsUp} is done, if that is earlier. */
  public Answer invoke(String event, CompletableFuture<?> timeIsUp) {
    LambdaProcess warm = process;
    if (warm != null && warm.isAlive()) {
      return warm.invoke(event, timeIsUp);
    }
    retire();
    LambdaProcess cold = LambdaProcess.start(setup);
    process = cold;
    starts++;
    if (setup.snapStart() && cold.checkpointed()) {
      cold.restore();
    }
    return cold.ready().orElseGet(() -> cold.invoke(event, timeIsUp));
  }

  /** How many processes it took so far. */
  public int starts() {
    return starts;
  }

  /** All that its processes have written. */
  public String log() {
    LambdaProcess last = process;
    return String.join("", earlierLogs) + (last == null ? "" : last.log());
  }

  @Override
  public void close() {
    retire();
  }

  private void retire() {
    LambdaProcess last = process;
    if (last != null) {
      earlierLogs.add(last.log());
      last.close();
      process = null;
    }
  }
}
