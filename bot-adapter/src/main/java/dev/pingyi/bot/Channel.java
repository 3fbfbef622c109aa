package dev.pingyi.bot;

import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.util.Optional;

/**
 * One chat service: reads what it sends us, writes what it wants as an answer, and speaks to it of
 * our own accord. A channel knows its wire format and nothing of ratings or storage.
 */
public interface Channel {
  /** The name in addresses and causes: {@code telegram}. */
  String name();

  /**
   * What a request of the chat service says. Never throws for a bad body: the world sends anything.
   */
  ParsedRequest read(WebRequest request);

  /** The HTTP answer to a message that was taken: it may carry the reply itself. */
  WebResponse answer(Inbound inbound, ParsedRequest.Message message, Reply reply);

  /** Speaks to an address of this channel. Never throws for what the service answers. */
  Delivery send(OutboundMessage message);

  /** Where a printed code leads in this chat service, if people can come in by a link. */
  Optional<String> link(String token);
}
