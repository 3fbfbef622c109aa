package dev.pingyi.functions;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.Reading;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.talk.Reply;
import java.time.InstantSource;

/** Runs one message of a channel through the product and answers it. */
public final class Conversing {
  private final TakeMessage takeMessage;
  private final InstantSource officeClock;
  private final Journal journal;

  public Conversing(TakeMessage takeMessage, InstantSource officeClock, Journal journal) {
    this.takeMessage = takeMessage;
    this.officeClock = officeClock;
    this.journal = journal;
  }

  public WebResponse take(Channel channel, Reading.Message message) {
    TakeMessage.Answer answer = takeMessage.take(message.inbound(), officeClock.instant());
    WebResponse response = channel.answer(message.inbound(), message, answer.reply());
    if (answer.reply().kind() != Reply.Kind.SILENCE) {
      journal.said(
          new Journal.Saying(
              channel.name(),
              Who.named(answer.speaker(), answer.account()),
              message.inbound().from(),
              answer.reply(),
              false,
              Journal.Outcome.ANSWERED));
    }
    return response;
  }
}
