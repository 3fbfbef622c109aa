package dev.pingyi.local;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.local.console.OfficeTime;
import dev.pingyi.local.run.Outbox;
import java.util.List;
import java.util.Locale;

/** Writes what is said into the outbox, without the address that it went to. */
record OutboxLog(Outbox outbox, OfficeTime time) implements SentLog {
  @Override
  public void add(SentMessage message) {
    List<String> buttons =
        message.reply().rows().stream().flatMap(List::stream).map(Button::label).toList();
    outbox.keep(
        new Outbox.Entry(
            time.now(),
            message.address().channel(),
            message.to().toString(),
            message.reply().text(),
            buttons,
            message.picture(),
            message.status().name().toLowerCase(Locale.ROOT)));
  }
}
