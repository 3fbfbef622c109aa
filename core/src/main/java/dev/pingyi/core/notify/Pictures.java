package dev.pingyi.core.notify;

/** Draws the picture of one category of a published notice. */
@FunctionalInterface
public interface Pictures {
  /**
   * The picture.
   *
   * @param month like {@code 2026-11}
   * @param number the category, counted from 1
   */
  OutboundMessage.Picture of(String month, int number);
}
