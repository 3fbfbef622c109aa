package dev.pingyi.core.code;

import java.time.LocalDate;

/**
 * How many texts that are no codes of ours were shown on a day. Only a sample is counted; the
 * record is gone after a while.
 */
public record ForgedCodes(LocalDate day, long version, long sampled) {
  /** One of so many is counted. */
  public static final int SAMPLE = 20;

  public static ForgedCodes none(LocalDate day) {
    return new ForgedCodes(day, 0, 0);
  }

  public ForgedCodes andOneMore() {
    return new ForgedCodes(day, version + 1, sampled + 1);
  }

  /** How many there were, as far as a sample can tell. */
  public long estimate() {
    return sampled * SAMPLE;
  }
}
