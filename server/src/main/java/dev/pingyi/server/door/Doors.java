package dev.pingyi.server.door;

/** The doors of the product, JSON in and out as AWS gives and takes it. */
public record Doors(
    WebhookDoor webhook,
    ReactDoor react,
    SpeakDoor speak,
    OfficeDoor office,
    TickDoor tick,
    AnnounceDoor announce) {
  /** An HTTP request, payload format 2.0. */
  public String webhook(String event) {
    return webhook.take(event);
  }

  /** Records of the table's stream. */
  public String react(String event) {
    return react.take(event);
  }

  /** Messages of the queue of notifications. */
  public String speak(String event) {
    return speak.take(event);
  }

  /** A minute has passed. What the event says is of no interest; the office clock is. */
  public String tick(String event) {
    return tick.run();
  }

  /** The month's notice is due, or was missed. */
  public String announce(String event) {
    return announce.run();
  }

  /** A command of the operator. */
  public String office(String command) {
    return office.take(command);
  }
}
