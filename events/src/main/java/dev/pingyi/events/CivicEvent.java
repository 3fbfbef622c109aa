package dev.pingyi.events;

import java.time.Instant;

/**
 * Something that happened in the office, in plain values.
 *
 * <p>An event is written in the same transaction as the change that it tells of, so neither exists
 * without the other. No event carries a person: references, units, areas and member ids only.
 */
public sealed interface CivicEvent
    permits RatingEvent,
        ComplaintEvent,
        AppealEvent,
        AccountabilityEvent,
        ContactEvent,
        DeskEvent,
        CodeEvent,
        FlagEvent,
        BreachEvent,
        SystemicEvent,
        MemberEvent,
        NoticeEvent,
        StaffEvent {

  /** What the event is about; events of one subject keep their order. */
  String subject();

  /** The instant by the office clock. */
  Instant at();
}
