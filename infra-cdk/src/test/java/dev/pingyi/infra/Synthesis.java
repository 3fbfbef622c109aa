package dev.pingyi.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of the app in a process of its own, as the CDK command line starts it.
 *
 * @param status 0 if all went well
 * @param errors what the operator is told
 */
record Synthesis(int status, String errors) {
  /** Synthesises into the folder, which has to be there. */
  static Synthesis into(Path folder, Map<String, String> more)
      throws IOException, InterruptedException {
    Map<String, String> context = new HashMap<>(Map.of("zip", TestStage.zip().toString()));
    context.putAll(more);
    ProcessBuilder app =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            PingyiApp.class.getName());
    app.environment().put("CDK_OUTDIR", folder.resolve("cdk.out").toString());
    app.environment().put("CDK_CONTEXT_JSON", new Gson().toJson(context));
    Path errors = folder.resolve("errors.txt");
    app.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile());
    return new Synthesis(ended(app.start()), Files.readString(errors, UTF_8));
  }

  private static int ended(Process process) throws InterruptedException {
    try {
      assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
