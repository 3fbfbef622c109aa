package dev.pingyi.server;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.core.notify.Channels;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends by the channel that the address of a message names: a chat service or the web chat. */
final class ChannelsByName implements Channels {
  private final Map<String, Channel> byName = new HashMap<>();
  private final InstantSource realClock;

  /** The web chat is the product's own page, and always on. */
  ChannelsByName(Channel web, List<ConnectedChannel> services, InstantSource realClock) {
    this.realClock = realClock;
    byName.put(web.name(), web);
    for (ConnectedChannel each : services) {
      byName.put(each.channel().name(), each.channel());
    }
  }

  @Override
  public Optional<Answered> send(OutboundMessage message) {
    Channel channel = byName.get(message.to().channel());
    if (channel == null) {
      return Optional.empty();
    }
    Delivery delivery = channel.send(message);
    return Optional.of(new Answered(delivery, realClock.instant()));
  }
}
