package dev.pingyi.core.ranking;

/** A figure as the public reads it: {@code number} is a count, or a share from 0 to 1. */
public record PublicFigure(Form form, double number) {
  /** How much of it is told. */
  public enum Form {
    EXACT,
    UNDER,
    AT_LEAST,
    HIDDEN
  }
}
