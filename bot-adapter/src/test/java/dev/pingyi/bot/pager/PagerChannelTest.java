package dev.pingyi.bot.pager;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ChannelFactoryContract;
import dev.pingyi.bot.WebRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The contract can be kept by a channel that is quite unlike Telegram. */
final class PagerChannelTest extends ChannelFactoryContract {
  private static final String PAGER_KEY = "KeyOfThePager1";

  @Override
  protected ChannelFactory factory() {
    return new PagerFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of(PagerFactory.KEY, PAGER_KEY);
  }

  @Override
  protected List<String> groups() {
    return List.of();
  }

  @Override
  protected List<String> noGroups() {
    return List.of();
  }

  @Override
  protected Channel channel(URI service) {
    return new PagerChannel(PAGER_KEY);
  }

  @Override
  protected WebRequest genuine(String body) {
    return new WebRequest("POST", "/pager", Map.of(), Map.of("key", PAGER_KEY), Map.of(), body);
  }

  @Override
  protected List<String> secrets() {
    return List.of(PAGER_KEY);
  }

  @Override
  protected String anyone() {
    return "somebody";
  }
}
