package dev.pingyi.core.points;

/** Why a line of a file of books does not fit. */
final class UnfitLineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitLineException(String why) {
    super(why);
  }

  static void unless(boolean fits, String why) {
    if (!fits) {
      throw new UnfitLineException(why);
    }
  }

  /** As a sentence about the line. */
  String why() {
    return String.valueOf(getMessage());
  }
}
