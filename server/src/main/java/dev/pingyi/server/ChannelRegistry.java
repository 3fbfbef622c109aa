package dev.pingyi.server;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ChannelContext;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ChannelSettings;
import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.GroupSyntax;
import dev.pingyi.bot.Route;
import dev.pingyi.bot.telegram.TelegramFactory;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.server.store.ChannelStateRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chat services that are on, and a remark for each that is off. */
public final class ChannelRegistry {
  /** Every chat service that there is: a new one is a line here. */
  public static final List<ChannelFactory> FACTORIES = List.of(new TelegramFactory());

  private final List<ConnectedChannel> connected = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * Connects what the settings allow.
   *
   * @throws IllegalArgumentException with a sentence, if a setting is wrong
   */
  ChannelRegistry(Platform platform, List<ChannelFactory> factories) {
    for (ChannelFactory factory : factories) {
      ChannelContext context = context(platform, factory);
      switch (factory.make(context)) {
        case ChannelFactory.Setup.On on ->
            connected.add(new ConnectedChannel(factory, on.channel()));
        case ChannelFactory.Setup.Off off -> {
          remarks.add(off.remark());
          remarkOnDeafGroups(factory, context.groups());
        }
      }
    }
  }

  private static ChannelContext context(Platform platform, ChannelFactory factory) {
    Settings settings = platform.settings();
    return new ChannelContext(
        ChannelSettings.of(factory.settings(), settings.all()),
        groups(settings, factory),
        settings.publicUrl(),
        new ChannelStateRecords(
            platform.table(), platform.keys(), platform.realClock(), factory.name()),
        platform.realClock());
  }

  private static List<Address> groups(Settings settings, ChannelFactory factory) {
    List<Address> groups = new ArrayList<>();
    for (Address group : settings.groups()) {
      if (group.channel().equals(factory.name())) {
        groups.add(group);
      }
    }
    return groups;
  }

  private void remarkOnDeafGroups(ChannelFactory factory, List<Address> groups) {
    if (!groups.isEmpty()) {
      String kind = factory.groups().map(GroupSyntax::kind).orElse(factory.name());
      remarks.add("PINGYI_GROUPS has groups of " + kind + ", which is off: they hear nothing.");
    }
  }

  List<ConnectedChannel> connected() {
    return List.copyOf(connected);
  }

  /** A sentence for whatever is off. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** Where the services call us. */
  Map<Route, Channel> byRoute() {
    Map<Route, Channel> byRoute = new LinkedHashMap<>();
    for (ConnectedChannel each : connected) {
      for (Route route : each.factory().routes()) {
        byRoute.put(route, each.channel());
      }
    }
    return byRoute;
  }
}
