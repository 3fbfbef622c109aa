package dev.pingyi.local;

import dev.pingyi.core.talk.Button;
import dev.pingyi.functions.Journal;
import dev.pingyi.local.console.OfficeTime;
import dev.pingyi.local.run.Outbox;
import java.util.List;
import java.util.Locale;

/** Writes what is said into the outbox, without the address that it went to. */
record OutboxJournal(Outbox outbox, OfficeTime time) implements Journal {
  @Override
  public void said(Saying saying) {
    List<String> buttons =
        saying.reply().rows().stream().flatMap(List::stream).map(Button::label).toList();
    outbox.keep(
        new Outbox.Entry(
            time.now(),
            saying.channel(),
            saying.to(),
            saying.reply().text(),
            buttons,
            saying.picture(),
            saying.outcome().name().toLowerCase(Locale.ROOT)));
  }
}
