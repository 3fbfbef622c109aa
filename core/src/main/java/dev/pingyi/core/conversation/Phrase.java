package dev.pingyi.core.conversation;

import java.util.Locale;

/**
 * A text that the product says. Each part of the dialog has an enum of its phrases, and beside the
 * enum a bundle in each language; a test holds them to each other.
 */
public interface Phrase {
  /** The name of the constant. */
  String name();

  /** Where the words are. */
  TextBundle bundle();

  /** The key in the bundle: {@code ask.matter.grade}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
