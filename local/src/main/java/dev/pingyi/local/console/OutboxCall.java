package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.events.Json;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.run.Outbox.Entry;
import dev.pingyi.local.run.Outbox.Numbered;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.local.web.LocalCall.Asked;
import java.util.List;

/** Everything that was said, for a test client. */
public record OutboxCall(Outbox outbox) implements LocalCall {
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
          said.n(), e.at(), e.channel(), e.to(), e.text(), e.buttons(), e.picture(), e.outcome());
    }
  }

  @Override
  public WebResponse answer(Asked asked) {
    List<Row> rows = outbox.after(asked.number("after")).stream().map(Row::of).toList();
    return WebResponse.json(200, Json.write(rows));
  }
}
