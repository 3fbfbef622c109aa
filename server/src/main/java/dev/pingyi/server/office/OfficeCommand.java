package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import java.time.Instant;

/** What is done at one name. */
@FunctionalInterface
interface OfficeCommand {
  /**
   * Does it.
   *
   * @param fields of the command, {@code command} among them
   * @throws IllegalArgumentException with the sentence, if it cannot be done
   */
  JsonObject run(JsonObject fields, Instant now);
}
