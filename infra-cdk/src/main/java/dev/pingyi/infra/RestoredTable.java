package dev.pingyi.infra;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awscdk.Environment;

/**
 * A table that was restored from a backup and serves in place of the stage's own.
 *
 * <p>Its stream is what it is known by: nobody can guess when that was switched on, and all else is
 * part of its name.
 */
record RestoredTable(String region, String account, String name, String arn, String streamArn) {
  private static final Pattern STREAM =
      Pattern.compile(
          "(arn:aws[a-z-]*:dynamodb:([a-z0-9-]+):(\\d{12}):table/([\\w.-]{3,255}))/stream/\\S+");

  /**
   * The table of a stream.
   *
   * @throws InvalidOptionException if it is no stream's name
   */
  static RestoredTable of(String streamArn) {
    Matcher parts = STREAM.matcher(streamArn);
    if (!parts.matches()) {
      throw new InvalidOptionException(
          "The context table is \"%s\": use the ARN of the restored table's stream, its LatestStreamArn."
              .formatted(streamArn));
    }
    return new RestoredTable(
        parts.group(2), parts.group(3), parts.group(4), parts.group(1), streamArn);
  }

  /** Whether it lies where the stage does, as far as that is told. */
  boolean isAt(Environment environment) {
    return (environment.getRegion() == null || environment.getRegion().equals(region))
        && (environment.getAccount() == null || environment.getAccount().equals(account));
  }

  /**
   * Whether it can be the stage's. Another stage's own table may begin with the same words: that of
   * {@code demo-items} with those of {@code demo}.
   */
  boolean isOf(String own) {
    return name.equals(own) || (name.startsWith(own + "-") && !name.endsWith("-items"));
  }
}
