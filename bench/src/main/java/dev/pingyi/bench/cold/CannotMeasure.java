package dev.pingyi.bench.cold;

import java.io.Serial;

/** Something that is measured cannot be had here. The message is a sentence for whoever asked. */
final class CannotMeasure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  CannotMeasure(String sentence) {
    super(sentence);
  }
}
