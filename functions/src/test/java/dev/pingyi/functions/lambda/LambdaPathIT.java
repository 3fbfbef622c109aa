package dev.pingyi.functions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LambdaPathIT {
  private static final Path ZIP = Path.of("target", "pingyi-lambda.zip");

  @Test
  void an_unknown_door_is_named_when_the_function_starts() {
    try (TaskFolder task = TaskFolder.of(ZIP);
        LambdaFunction function =
            new LambdaFunction(
                LambdaSetup.of(
                    task.path(), Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", "window")))) {
      Answer answer = function.invoke("{}");

      System.out.println(answer);
      System.out.println(function.log());
      assertThat(answer).isInstanceOf(Answer.Failed.class);
    }
  }
}
