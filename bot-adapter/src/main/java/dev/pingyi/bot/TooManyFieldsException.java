package dev.pingyi.bot;

/** A request has more parameters, cookies or headers than are read. */
public final class TooManyFieldsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Whoever sent it may read either language; which one was asked for was not read. A constant:
   * formatting it would load fifty classes into every cold start.
   */
  public static final String SENTENCE =
      "参数、Cookie 或请求头超过 "
          + UrlEncodedFields.MOST
          + " 个，未予处理。More than "
          + UrlEncodedFields.MOST
          + " parameters, cookies or headers: not read.";

  private TooManyFieldsException() {
    super(SENTENCE);
  }

  /**
   * Refuses what is too much.
   *
   * @throws TooManyFieldsException if there are more than {@link UrlEncodedFields#MOST}
   */
  public static void check(int number) {
    if (number > UrlEncodedFields.MOST) {
      throw new TooManyFieldsException();
    }
  }
}
