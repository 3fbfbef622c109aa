package dev.pingyi.bot.telegram;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ChannelFactoryContract;
import dev.pingyi.bot.WebRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Telegram keeps the contract of all channels and factories. */
final class TelegramChannelTest extends ChannelFactoryContract {
  private static final String TOKEN = "42:AAF-token_of_tests";
  private static final String SECRET = "Secret_of-tests_1";

  @Override
  protected Channel channel(URI service) {
    return new TelegramChannel(
        new TelegramSettings(TOKEN, SECRET, "PingyiBot", service.toString()),
        InstantSource.system(),
        Duration.ofSeconds(20));
  }

  @Override
  protected ChannelFactory factory() {
    return new TelegramFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of(
        "PINGYI_TELEGRAM_TOKEN",
        TOKEN,
        "PINGYI_TELEGRAM_SECRET",
        SECRET,
        "PINGYI_TELEGRAM_BOT",
        "PingyiBot",
        "PINGYI_TELEGRAM_API",
        "http://127.0.0.1:1");
  }

  @Override
  protected List<String> groups() {
    return List.of("-1001234567890", "22");
  }

  /** A number that no call could be made with was once taken. */
  @Override
  protected List<String> noGroups() {
    return List.of("name", "@name", "--1", "1 2", "1234567890123456789");
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
