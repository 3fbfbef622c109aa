package dev.pingyi.server.door;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.SentLog;
import java.time.InstantSource;

/** Runs one message of a channel through the product and answers it. */
public final class AnswerMessage {
  private final TakeMessage takeMessage;
  private final InstantSource officeClock;
  private final SentLog sentLog;

  public AnswerMessage(TakeMessage takeMessage, InstantSource officeClock, SentLog sentLog) {
    this.takeMessage = takeMessage;
    this.officeClock = officeClock;
    this.sentLog = sentLog;
  }

  public WebResponse take(Channel channel, ParsedRequest.Message message) {
    TakeMessage.Answer answer = takeMessage.take(message.inbound(), officeClock.instant());
    WebResponse response = channel.answer(message.inbound(), message, answer.reply());
    if (answer.reply().kind() != Reply.Kind.SILENCE) {
      sentLog.add(
          new SentLog.SentMessage(
              new SentLog.Listener(answer.speaker(), answer.account()),
              message.inbound().from(),
              answer.reply(),
              false,
              SentLog.Status.ANSWERED));
    }
    return response;
  }
}
