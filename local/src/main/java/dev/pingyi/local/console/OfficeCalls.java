package dev.pingyi.local.console;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.local.run.Door;
import dev.pingyi.local.web.LocalCall.Asked;
import java.util.List;

/** Hands commands to the office door. */
public record OfficeCalls(Door office) {
  public WebResponse command(Asked asked) {
    return run(Body.of(asked.body()).json());
  }

  public WebResponse invite(Asked asked) {
    Body body = Body.of(asked.body());
    JsonObject command = new JsonObject();
    command.addProperty("command", "members.invite");
    for (String name : List.of("name", "role", "area", "unit")) {
      body.text(name).ifPresent(value -> command.addProperty(name, value));
    }
    return run(command);
  }

  /** What the door refuses has a sentence in {@code error}. */
  private WebResponse run(JsonObject command) {
    String answer = office.call(command.toString());
    boolean refused =
        JsonParser.parseString(answer) instanceof JsonObject json && json.has("error");
    return WebResponse.json(refused ? 400 : 200, answer);
  }
}
