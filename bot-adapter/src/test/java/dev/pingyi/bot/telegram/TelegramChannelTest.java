package dev.pingyi.bot.telegram;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ChannelContract;
import dev.pingyi.bot.WebRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Telegram keeps the contract of all channels. */
final class TelegramChannelTest extends ChannelContract {
  private static final String TOKEN = "42:AAF-token_of_tests";
  private static final String SECRET = "Secret_of-tests_1";

  @Override
  protected Channel channel(URI service) {
    return new TelegramChannel(
        new TelegramSettings(TOKEN, SECRET, "PingyiBot", service.toString()),
        Duration.ofSeconds(20));
  }

  @Override
  protected WebRequest genuine(String body) {
    return new WebRequest(
        "POST",
        "/telegram",
        Map.of("content-type", "application/json", "x-telegram-bot-api-secret-token", SECRET),
        Map.of(),
        Map.of(),
        body);
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, SECRET);
  }

  @Override
  protected String anyone() {
    return "5000000001";
  }
}
