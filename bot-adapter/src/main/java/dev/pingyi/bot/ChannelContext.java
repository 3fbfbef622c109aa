package dev.pingyi.bot;

import dev.pingyi.core.conversation.Address;
import java.time.InstantSource;
import java.util.List;

/**
 * What a channel is made from.
 *
 * @param groups its groups in {@code PINGYI_GROUPS}; a service that has nothing but groups is off
 *     without any
 * @param publicUrl the product's own address without a slash at its end, for links to pictures;
 *     empty if nobody knows it
 * @param realClock rules signatures, tokens and windows, as all dealings with the outside
 */
public record ChannelContext(
    ChannelSettings settings,
    List<Address> groups,
    String publicUrl,
    ChannelState state,
    InstantSource realClock) {
  public ChannelContext {
    groups = List.copyOf(groups);
  }
}
