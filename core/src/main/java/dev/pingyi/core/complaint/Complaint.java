package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A bad rating being answered, one record per state, so that a wrong step does not compile. */
public sealed interface Complaint {
  Docket docket();

  /** When the tick has to look at it again; empty once closed. */
  Optional<Instant> nextDueAt();

  /**
   * The end of what is promised or asked just now, by which lists are ordered; empty once closed.
   */
  default Optional<Instant> promisedBy() {
    return switch (this) {
      case Owed owed -> Optional.of(owed.promise().dueAt());
      case Asked asked -> Optional.of(asked.confirmBy());
      case Closed _ -> Optional.empty();
    };
  }

  /** The same state with another docket. */
  default Complaint with(Docket docket) {
    return switch (this) {
      case Owed owed -> owed.with(docket, owed.promise());
      case Settled c -> new Settled(docket, c.confirmBy());
      case Confirming c -> new Confirming(docket, c.confirmBy());
      case Closed c -> new Closed(docket, c.how(), c.at());
    };
  }

  default String reference() {
    return docket().reference();
  }

  /** The state's name for the outside: {@code received}, {@code calling} and so on. */
  default String state() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A state in which somebody of the office owes something. */
  sealed interface Owed extends Complaint {
    Promise promise();

    /** The same state with another docket and promise. */
    default Owed with(Docket docket, Promise promise) {
      return switch (this) {
        case Received c -> new Received(docket, promise, c.tellAt());
        case Calling _ -> new Calling(docket, promise);
        case Assigned _ -> new Assigned(docket, promise);
        case Referred _ -> new Referred(docket, promise);
        case Remedying _ -> new Remedying(docket, promise);
      };
    }

    @Override
    default Optional<Instant> nextDueAt() {
      return Optional.of(promise().nextAt());
    }
  }

  /** A call is owed by the office. */
  sealed interface CallOwed extends Owed {}

  /** The unit owes a remedy. */
  sealed interface RemedyOwed extends Owed {}

  /** A state in which the citizen was asked and may leave it. */
  sealed interface Asked extends Complaint {
    Instant confirmBy();

    @Override
    default Optional<Instant> nextDueAt() {
      return Optional.of(confirmBy());
    }
  }

  /** Opened; nobody has tried to call. Staff are told at {@code tellAt} if not told before. */
  record Received(Docket docket, Promise promise, Instant tellAt) implements CallOwed {
    @Override
    public Optional<Instant> nextDueAt() {
      return Optional.of(docket.isTold() ? promise.nextAt() : earlier(tellAt, promise.nextAt()));
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }

  /** Somebody has tried to call. */
  record Calling(Docket docket, Promise promise) implements CallOwed {}

  /** Settled on the call; the citizen is asked. */
  record Settled(Docket docket, Instant confirmBy) implements Asked {}

  /** The unit has to solve it, without a verdict. */
  record Assigned(Docket docket, Promise promise) implements RemedyOwed {}

  /** The inspectors owe a verdict. */
  record Referred(Docket docket, Promise promise) implements Owed {}

  /** Upheld; the unit has to put it right. */
  record Remedying(Docket docket, Promise promise) implements RemedyOwed {}

  /** The unit says that it is put right; the citizen is asked. */
  record Confirming(Docket docket, Instant confirmBy) implements Asked {}

  /** Ended. */
  record Closed(Docket docket, How how, Instant at) implements Complaint {
    @Override
    public Optional<Instant> nextDueAt() {
      return Optional.empty();
    }
  }
}
