package dev.pingyi.functions.dynamo;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** How a write to DynamoDB ended. What is none of these is an outage and is thrown. */
enum WriteOutcome {
  WRITTEN,
  /** A condition does not hold. */
  STALE,
  /** Nothing was written because others were writing; the same may succeed a moment later. */
  BUSY;

  private static final String FAILED_CONDITION = "ConditionalCheckFailed";
  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  static WriteOutcome of(Runnable write) {
    try {
      write.run();
      return WRITTEN;
    } catch (ConditionalCheckFailedException e) {
      return STALE;
    } catch (TransactionConflictException e) {
      return BUSY;
    } catch (TransactionCanceledException e) {
      List<String> codes = e.cancellationReasons().stream().map(CancellationReason::code).toList();
      if (codes.contains(FAILED_CONDITION)) {
        return STALE;
      }
      if (codes.stream().anyMatch(PASSING::contains)) {
        return BUSY;
      }
      throw e;
    }
  }
}
