package dev.pingyi.events;

/**
 * An event with the id under which it is kept.
 *
 * @param id derived from the event's cause, so that the same cause never makes two events
 */
public record EventEnvelope(String id, CivicEvent event) {
  public EventEnvelope {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an event needs an id");
    }
  }
}
