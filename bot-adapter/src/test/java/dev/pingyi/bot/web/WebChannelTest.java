package dev.pingyi.bot.web;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ChannelContract;
import dev.pingyi.bot.WebRequest;
import java.net.URI;
import java.util.List;

class WebChannelTest extends ChannelContract {
  private final WebFixture web = new WebFixture();

  /** The browser comes to us, so there is no service to be called. */
  @Override
  protected Channel channel(URI service) {
    return new WebFixture().channel;
  }

  @Override
  protected WebRequest genuine(String body) {
    return web.json(body);
  }

  @Override
  protected List<String> secrets() {
    return List.copyOf(web.cookies().values());
  }

  @Override
  protected String anyone() {
    return WebFixture.SESSION;
  }
}
