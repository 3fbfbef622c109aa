package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.roster.Post;
import java.time.Instant;
import java.util.function.Supplier;

/** Gives out an invitation. */
record InviteCommand(Office office, String publicUrl, Supplier<String> chance)
    implements OfficeCommand {
  @Override
  public JsonObject run(JsonObject command, Instant now) {
    Post post =
        new Post(
            OfficeCommands.role(OfficeCommands.text(command, "role")),
            OfficeCommands.text(command, "area"),
            OfficeCommands.text(command, "unit"));
    String token =
        OfficeCommands.done(
            office,
            new MemberActions(office)
                .invite(OfficeCommands.text(command, "name"), post, chance.get(), now));
    JsonObject answer = new JsonObject();
    answer.addProperty("invitation", token);
    answer.addProperty("url", publicUrl + "/m/" + token);
    return answer;
  }
}
