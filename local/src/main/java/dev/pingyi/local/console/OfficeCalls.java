package dev.pingyi.local.console;

import com.google.gson.JsonObject;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.local.run.Door;
import dev.pingyi.local.web.LocalCall.Asked;
import java.util.List;

/** Hands commands to the office door. */
public record OfficeCalls(Door office) {
  public WebResponse command(Asked asked) {
    return WebResponse.json(200, office.call(Body.of(asked.body()).json().toString()));
  }

  public WebResponse invite(Asked asked) {
    Body body = Body.of(asked.body());
    JsonObject command = new JsonObject();
    command.addProperty("command", "members.invite");
    for (String name : List.of("name", "role", "area", "unit")) {
      body.text(name).ifPresent(value -> command.addProperty(name, value));
    }
    return WebResponse.json(200, office.call(command.toString()));
  }
}
