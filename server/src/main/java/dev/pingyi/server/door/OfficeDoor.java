package dev.pingyi.server.door;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import dev.pingyi.server.office.OfficeCommands;
import java.time.InstantSource;

/**
 * Commands of the operator as JSON: {@code {"command":"members.invite", …}}. What cannot be done is
 * answered with one sentence in {@code error}.
 */
public final class OfficeDoor {
  private final OfficeCommands commands;
  private final InstantSource officeClock;

  public OfficeDoor(OfficeCommands commands, InstantSource officeClock) {
    this.commands = commands;
    this.officeClock = officeClock;
  }

  String take(String text) {
    try {
      JsonElement read = JsonParser.parseString(text);
      if (!read.isJsonObject()) {
        throw new IllegalArgumentException("a command is a JSON object with a field 'command'");
      }
      return commands.run(read.getAsJsonObject(), officeClock.instant()).toString();
    } catch (JsonSyntaxException _) {
      return refused("not JSON");
    } catch (IllegalArgumentException e) {
      return refused(e.getMessage());
    }
  }

  private static String refused(String sentence) {
    JsonObject refused = new JsonObject();
    refused.addProperty("error", sentence);
    return refused.toString();
  }
}
