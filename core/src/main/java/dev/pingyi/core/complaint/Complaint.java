package dev.pingyi.core.complaint;

import dev.pingyi.events.WireName;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A bad rating being answered, one record per state, so that a wrong step does not compile. */
public sealed interface Complaint {
  CaseFile file();

  /**
   * When the tick has to look at it again; empty once closed, unless an appeal is undecided or
   * nobody has recorded who was held to account.
   */
  default Optional<Instant> nextDueAt() {
    Optional<Instant> review =
        Optional.of(file()).filter(CaseFile::isUnderReview).map(f -> f.review().nextAt());
    Optional<Instant> record =
        Optional.of(file())
            .filter(CaseFile::isRecordOwed)
            .map(f -> f.inquiry().recordBy().nextAt());
    return Stream.of(stateDueAt(), review, record)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** The same for its state alone, whatever goes on beside it. */
  Optional<Instant> stateDueAt();

  /**
   * The end of what is promised or asked just now, by which lists are ordered; empty once closed.
   */
  default Optional<Instant> promisedBy() {
    return switch (this) {
      case Owed owed -> Optional.of(owed.deadline().dueAt());
      case Asked asked -> Optional.of(asked.confirmBy());
      case Closed _ -> Optional.empty();
    };
  }

  /** What is owed or asked in its state, and by when; empty once closed. */
  default Optional<Due> due() {
    return promisedBy().map(by -> new Due(Workflow.duty(this), by));
  }

  /**
   * What the inspectors owe beside its state, and by when: the record of people held to account.
   */
  default Optional<Due> recordDue() {
    return Optional.of(file())
        .filter(CaseFile::isRecordOwed)
        .map(f -> new Due(Duty.ACCOUNTABILITY, f.inquiry().recordBy().dueAt()));
  }

  /** The decision of its appeal, and by when. */
  default Optional<Due> reviewDue() {
    return Optional.of(file())
        .filter(CaseFile::isUnderReview)
        .map(f -> new Due(Duty.REVIEW, f.review().dueAt()));
  }

  /** What is owed of that beside its state; empty for what its state asks for. */
  default Optional<Due> beside(Duty duty) {
    return Stream.of(reviewDue(), recordDue())
        .flatMap(Optional::stream)
        .filter(due -> due.duty() == duty)
        .findFirst();
  }

  /** What has to happen next, be it to its state or beside it. */
  default Optional<Due> nextDue() {
    return Stream.of(due(), reviewDue(), recordDue())
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Due::by));
  }

  /** The same state with another file. */
  default Complaint with(CaseFile file) {
    return switch (this) {
      case Owed owed -> owed.with(file, owed.deadline());
      case Settled c -> new Settled(file, c.confirmBy());
      case Confirming c -> new Confirming(file, c.confirmBy());
      case Closed c -> new Closed(file, c.reason(), c.at());
    };
  }

  default String reference() {
    return file().reference();
  }

  default State state() {
    return switch (this) {
      case Received _ -> State.RECEIVED;
      case Calling _ -> State.CALLING;
      case Settled _ -> State.SETTLED;
      case Assigned _ -> State.ASSIGNED;
      case Referred _ -> State.REFERRED;
      case Remedying _ -> State.REMEDYING;
      case Confirming _ -> State.CONFIRMING;
      case Escalated _ -> State.ESCALATED;
      case Closed _ -> State.CLOSED;
    };
  }

  /** A state in which somebody of the office or of the unit owes something. */
  sealed interface Owed extends Complaint {
    Deadline deadline();

    /** The same state with another file and deadline. */
    default Owed with(CaseFile file, Deadline deadline) {
      return switch (this) {
        case Received c -> new Received(file, deadline, c.tellAt());
        case Calling _ -> new Calling(file, deadline);
        case Assigned _ -> new Assigned(file, deadline);
        case Referred _ -> new Referred(file, deadline);
        case Remedying _ -> new Remedying(file, deadline);
        case Escalated _ -> new Escalated(file, deadline);
      };
    }

    @Override
    default Optional<Instant> stateDueAt() {
      return Optional.of(deadline().nextAt());
    }
  }

  /** A call is owed by the office. */
  sealed interface CallOwed extends Owed {}

  /** The unit owes a remedy. */
  sealed interface RemedyOwed extends Owed {
    /** What it does not know yet, the unit is told first. */
    @Override
    default Optional<Instant> stateDueAt() {
      return file().remedy().untold().or(Owed.super::stateDueAt);
    }
  }

  /** A state in which the citizen was asked and may leave it. */
  sealed interface Asked extends Complaint {
    Instant confirmBy();

    @Override
    default Optional<Instant> stateDueAt() {
      return Optional.of(confirmBy());
    }
  }

  /** Opened; nobody has tried to call. Staff are told at {@code tellAt} if not told before. */
  @WireName("received")
  record Received(CaseFile file, Deadline deadline, Instant tellAt) implements CallOwed {
    @Override
    public Optional<Instant> stateDueAt() {
      boolean told = file().calls().isTold();
      return Optional.of(told ? deadline.nextAt() : earlier(tellAt, deadline.nextAt()));
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }
  }

  /** Somebody has tried to call. */
  @WireName("calling")
  record Calling(CaseFile file, Deadline deadline) implements CallOwed {}

  /** Settled on the call; the citizen is asked. */
  @WireName("settled")
  record Settled(CaseFile file, Instant confirmBy) implements Asked {}

  /** The unit has to solve it, without a verdict. */
  @WireName("assigned")
  record Assigned(CaseFile file, Deadline deadline) implements RemedyOwed {}

  /** The inspectors owe a verdict. */
  @WireName("referred")
  record Referred(CaseFile file, Deadline deadline) implements Owed {}

  /** Upheld; the unit has to put it right. */
  @WireName("remedying")
  record Remedying(CaseFile file, Deadline deadline) implements RemedyOwed {}

  /** The unit says that it is put right; the citizen is asked. */
  @WireName("confirming")
  record Confirming(CaseFile file, Instant confirmBy) implements Asked {}

  /** The citizen has said twice that it is not put right; the supervisor owes a decision. */
  @WireName("escalated")
  record Escalated(CaseFile file, Deadline deadline) implements Owed {}

  /** Ended. */
  @WireName("closed")
  record Closed(CaseFile file, ClosingReason reason, Instant at) implements Complaint {
    @Override
    public Optional<Instant> stateDueAt() {
      return Optional.empty();
    }
  }
}
