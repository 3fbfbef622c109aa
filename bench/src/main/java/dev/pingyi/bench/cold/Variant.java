package dev.pingyi.bench.cold;

import dev.pingyi.functions.lambda.LambdaSetup;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Something whose cold start is measured.
 *
 * @param work what it does until it has answered
 * @param command how it is started, made from what the managed runtime of Java would do
 * @param event a fresh one for every start
 */
record Variant(
    String name,
    String work,
    LambdaSetup setup,
    UnaryOperator<List<String>> command,
    Supplier<String> event) {

  static Variant of(String name, String work, LambdaSetup setup, Supplier<String> event) {
    return new Variant(name, work, setup, UnaryOperator.identity(), event);
  }

  Variant startedBy(UnaryOperator<List<String>> other) {
    return new Variant(name, work, setup, other, event);
  }
}
