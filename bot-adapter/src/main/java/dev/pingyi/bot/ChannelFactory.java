package dev.pingyi.bot;

import dev.pingyi.core.conversation.Language;
import java.util.List;
import java.util.Optional;

/**
 * All that the product has to know of a chat service, whether it is on or off. A factory is loaded
 * by every cold start, so it is one small class: it names no other class of its package before the
 * settings are there.
 */
public interface ChannelFactory {
  /** The channel's name, in addresses and causes: {@code telegram}. */
  String name();

  /** What people call the service. */
  String label(Language language);

  /** The settings that the channel is given; it gets no others. */
  List<Setting> settings();

  /** Where the service calls us. */
  List<Route> routes();

  /** How groups of the service are written in {@code PINGYI_GROUPS}; empty if it has none. */
  Optional<GroupSyntax> groups();

  /** What the service lets us do. */
  Abilities abilities();

  /**
   * Makes the channel, or says why it is off.
   *
   * @throws IllegalArgumentException with a sentence, if a setting is wrong: which one, what it was
   *     unless it is secret, what is allowed
   */
  Setup make(ChannelContext context);

  /** What became of the making. */
  sealed interface Setup {
    record On(Channel channel) implements Setup {}

    /** Settings are missing; {@code remark} is a sentence for the operator that names them. */
    record Off(String remark) implements Setup {}
  }
}
