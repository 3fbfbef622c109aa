package dev.pingyi.local.run;

/**
 * One of the product's doors: AWS event JSON in, answer JSON out; whatever it throws is a failure.
 */
@FunctionalInterface
public interface Door {
  String call(String event);
}
