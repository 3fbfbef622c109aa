package dev.pingyi.infra;

import java.util.function.Supplier;

/** The product's own classes, which want a newer Java than the one this app may be started with. */
final class ProductClasses {
  private ProductClasses() {}

  /**
   * What {@code reader} finds. It calls a class of its own that names the product's classes, so
   * that an older Java is told so only where they are needed.
   *
   * @throws InvalidOptionException if this Java is too old
   */
  static <T> T read(String what, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (UnsupportedClassVersionError tooOld) {
      throw new InvalidOptionException(
          "%s by a newer Java than the %s that `java` is: put a JDK 25 first on the PATH."
              .formatted(what, Runtime.version().feature()));
    }
  }
}
