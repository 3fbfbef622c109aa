package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.events.Json;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.run.Outbox.Entry;
import dev.pingyi.local.run.Outbox.Numbered;
import dev.pingyi.local.web.LocalCall.Asked;
import dev.pingyi.local.web.LocalCall.RefusedException;
import java.util.List;
import java.util.Optional;

/** What was said: everything for a test client, the notices for the console's own group. */
public record OutboxCalls(Outbox outbox) {
  record Row(
      long n,
      String at,
      String channel,
      String to,
      String text,
      List<String> buttons,
      boolean picture,
      String outcome) {
    static Row of(Numbered said) {
      Entry e = said.entry();
      return new Row(
          said.n(),
          e.at(),
          e.channel(),
          e.to(),
          e.text(),
          e.buttons(),
          !e.picture().isEmpty(),
          e.outcome());
    }
  }

  /** The form in which the web chat gets its messages. */
  record Message(
      long n,
      String id,
      String from,
      String text,
      List<String> rows,
      boolean notice,
      String replaces,
      String picture,
      String at) {
    static Message of(Numbered said) {
      Entry e = said.entry();
      String id = "g" + said.n();
      return new Message(said.n(), id, "bot", e.text(), List.of(), false, "", e.picture(), e.at());
    }
  }

  record Messages(List<Message> messages, long last) {}

  public WebResponse all(Asked asked) {
    List<Row> rows = outbox.after(after(asked)).stream().map(Row::of).toList();
    return WebResponse.json(200, Json.write(rows));
  }

  /** The notices as they went to the first group; others get the same. */
  public WebResponse group(Asked asked) {
    long after = after(asked);
    List<Numbered> said =
        outbox.after(after).stream().filter(s -> s.entry().to().startsWith("group:")).toList();
    Optional<String> first = said.stream().findFirst().map(s -> s.entry().to());
    List<Message> messages =
        said.stream()
            .filter(s -> first.filter(s.entry().to()::equals).isPresent())
            .map(Message::of)
            .toList();
    long last = messages.isEmpty() ? after : messages.getLast().n();
    return WebResponse.json(200, Json.write(new Messages(messages, last)));
  }

  private static long after(Asked asked) {
    String after = asked.parameters().getOrDefault("after", "0");
    if (!after.matches("\\d{1,15}")) {
      throw new RefusedException("after is a whole number, not \"" + after + "\".");
    }
    return Long.parseLong(after);
  }
}
