package dev.pingyi.server.door;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.server.telemetry.Log;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;

/** Publishes the month's notice, and before it those that were missed. */
public final class AnnounceDoor {
  private final AnnounceRanking announce;
  private final InstantSource officeClock;

  public AnnounceDoor(Office office, InstantSource officeClock) {
    this.announce = new AnnounceRanking(office);
    this.officeClock = officeClock;
  }

  String run() {
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
}
