package dev.pingyi.server.door;

import com.google.gson.JsonObject;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.server.telemetry.Log;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;

/** The doors of the product, JSON in and out as AWS gives and takes it. */
public final class Doors {
  private final WebhookDoor webhook;
  private final ReactDoor react;
  private final SpeakDoor speak;
  private final OfficeDoor office;
  private final TickDoor tick;
  private final AnnounceRanking announce;
  private final InstantSource officeClock;

  public Doors(
      WebhookDoor webhook,
      ReactDoor react,
      SpeakDoor speak,
      OfficeDoor office,
      TickDoor tick,
      AnnounceRanking announce,
      InstantSource officeClock) {
    this.webhook = webhook;
    this.react = react;
    this.speak = speak;
    this.office = office;
    this.tick = tick;
    this.announce = announce;
    this.officeClock = officeClock;
  }

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
    String published = "";
    Optional<YearMonth> next = announce.run(officeClock.instant());
    while (next.isPresent()) {
      published = next.get().toString();
      Log.info("announce", "published", "month", published);
      next = announce.run(officeClock.instant());
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("published", published);
    return answer.toString();
  }

  /** A command of the operator. */
  public String office(String command) {
    return office.take(command);
  }
}
