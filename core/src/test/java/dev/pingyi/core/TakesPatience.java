package dev.pingyi.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that are slow and rarely break: {@code .ci/run} plays them, by {@code
 * PINGYI_REQUIRE=patience}; elsewhere they are left out with one line that says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TakesPatience.OnlyIfAsked.class)
public @interface TakesPatience {
  /** Looks whether somebody has it. */
  final class OnlyIfAsked implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String required = System.getenv().getOrDefault("PINGYI_REQUIRE", "");
      if (List.of(required.split(",", -1)).contains("patience")) {
        return ConditionEvaluationResult.enabled("asked for");
      }
      if (context.getTestMethod().isEmpty()) {
        System.out.println(
            "Left out, as it takes patience and .ci/run plays it: " + context.getDisplayName());
      }
      return ConditionEvaluationResult.disabled("PINGYI_REQUIRE does not name patience");
    }
  }
}
