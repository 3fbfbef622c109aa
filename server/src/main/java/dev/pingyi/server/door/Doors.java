package dev.pingyi.server.door;

import java.util.function.Supplier;

/**
 * The doors of the product, JSON in and out as AWS gives and takes it. Each is made when it is
 * first gone through: a function has only one of them.
 */
public record Doors(
    Supplier<WebhookDoor> webhook,
    Supplier<ReactDoor> react,
    Supplier<SpeakDoor> speak,
    Supplier<OfficeDoor> office,
    Supplier<TickDoor> tick,
    Supplier<AnnounceDoor> announce) {
  /** An HTTP request, payload format 2.0. */
  public String webhook(String event) {
    return webhook.get().take(event);
  }

  /** Records of the table's stream. */
  public String react(String event) {
    return react.get().take(event);
  }

  /** Messages of the queue of notifications. */
  public String speak(String event) {
    return speak.get().take(event);
  }

  /** A minute has passed. What the event says is of no interest; the office clock is. */
  public String tick(String event) {
    return tick.get().run();
  }

  /** The month's notice is due, or was missed. */
  public String announce(String event) {
    return announce.get().run();
  }

  /** A command of the operator. */
  public String office(String command) {
    return office.get().take(command);
  }
}
