package dev.pingyi.events;

import java.time.Instant;

/**
 * Something that happened in the office, in plain values.
 *
 * <p>An event is written in the same transaction as the change that it tells of, so neither exists
 * without the other. No event carries a person: references, units, areas and member ids only.
 */
public sealed interface CivicEvent {

  /** What the event is about; events of one subject keep their order. */
  String subject();

  /** The instant by the office clock. */
  Instant at();

  /** A rating was accepted. Grades run from 5 (very satisfied) to 1. */
  record RatingGiven(
      String reference,
      String unit,
      String counter,
      int matterGrade,
      int personGrade,
      boolean heldBack,
      Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** A bad rating became a complaint; the promise of a call ends at {@code dueAt}. */
  record ComplaintOpened(String reference, String unit, String area, Instant dueAt, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The citizen has finished, or been silent long enough: the call-back staff are told. */
  record ComplaintReady(String reference, String area, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** A step of the schedule before the end of a promise was reached. */
  record ComplaintReminded(
      String reference, String area, String stage, Instant dueAt, int reminders, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** A promise has run out; told again each day until it is answered. */
  record ComplaintOverdue(
      String reference, String area, String stage, Instant dueAt, int reminders, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** A call, or a letter through the bot, was tried: {@code outcome} is its wire name. */
  record CallAttempted(String reference, String outcome, int attempts, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The officer settled the matter on the call; the citizen is asked whether that is so. */
  record ComplaintSettled(String reference, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The unit has to solve the matter by {@code dueAt}; no deduction. */
  record ComplaintAssigned(String reference, String unit, Instant dueAt, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The inspectors have to reach a verdict by {@code dueAt}. */
  record ComplaintReferred(String reference, String area, Instant dueAt, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The citizen contradicted the office: {@code why} is not-called, not-solved or not-remedied. */
  record CitizenObjected(String reference, String area, String why, String state, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** Upheld: points were deducted in the same transaction, {@code left} remain. */
  record ComplaintUpheld(String reference, String unit, int points, int left, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** Not upheld, or overturned on appeal. */
  record ComplaintRevoked(String reference, String unit, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The unit says that it has put the matter right; the citizen is asked. */
  record RemedyReported(String reference, String unit, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The unit appeals against a verdict; the points stand as provisional. */
  record AppealLodged(String reference, String unit, String area, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /**
   * The appeal was decided; {@code restored} points were given back (0 when the verdict stands).
   */
  record AppealDecided(String reference, String unit, int restored, int left, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The complaint has ended: {@code how} is confirmed, unconfirmed, withdrawn or revoked. */
  record ComplaintClosed(String reference, String how, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** Words were passed on between officer and citizen; {@code from} says who wrote. */
  record LetterWritten(String reference, String from, int number, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** A member of the office looked at a citizen's phone number. */
  record ContactSeen(String reference, String member, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** The citizen had the personal part of a rating deleted. */
  record ContactErased(String reference, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return reference;
    }
  }

  /** A scanned code was not accepted: {@code why} is forged, revoked or unknown. */
  record SignRefused(String counter, String why, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return "sign:" + counter;
    }
  }

  /** The codes of a counter printed before {@code issue} are dead. */
  record SignRevoked(String counter, int issue, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return "sign:" + counter;
    }
  }

  /** A member of the office joined a chat. */
  record MemberJoined(String member, String role, String area, String unit, Instant at)
      implements CivicEvent {
    @Override
    public String subject() {
      return "member:" + member;
    }
  }

  /** The month's notice exists and goes to the group channels; {@code month} is like 2026-11. */
  record RankingPublished(String month, int pictures, Instant at) implements CivicEvent {
    @Override
    public String subject() {
      return "notice:" + month;
    }
  }
}
