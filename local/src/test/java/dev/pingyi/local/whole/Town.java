package dev.pingyi.local.whole;

import dev.pingyi.bot.telegram.StrictTelegram;
import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A product that was really started, with a Telegram that lets no mistake pass before it. */
final class Town implements AutoCloseable {
  static final String SECRET = "whole-secret";
  static final String MONDAY_NINE = "2026-11-23T09:00:00+08:00";
  static final long GROUP = -1001;

  private static final String TOKEN = "42:TOKEN";

  private final StrictTelegram telegram = StrictTelegram.start(TOKEN, "PingyiBot");
  private final LocalServer server;
  private final LocalCalls calls;

  private Town(Path data, Map<String, String> more) {
    Map<String, String> settings = settings(data, telegram.api());
    settings.putAll(more);
    // Somebody has taken the bot into the group of the notices.
    telegram.group(GROUP);
    server = LocalServer.start(settings);
    calls = new LocalCalls(server.base());
    telegram.webhook(server.base().resolve("/telegram"), SECRET);
  }

  /** Monday at nine, with nobody joined. */
  static Town in(Path data) {
    return new Town(data, Map.of());
  }

  static Town in(Path data, Map<String, String> more) {
    return new Town(data, more);
  }

  /** The settings of a product before which a Telegram stands. */
  static Map<String, String> settings(Path data, String telegramApi) {
    Map<String, String> all = new HashMap<>();
    all.put("PINGYI_PORT", "0");
    all.put("PINGYI_DATA", data.toString());
    all.put("PINGYI_CLOCK", MONDAY_NINE);
    all.put("PINGYI_TELEGRAM_TOKEN", TOKEN);
    all.put("PINGYI_TELEGRAM_SECRET", SECRET);
    all.put("PINGYI_TELEGRAM_BOT", "PingyiBot");
    all.put("PINGYI_TELEGRAM_API", telegramApi);
    all.put("PINGYI_GROUPS", "telegram:" + GROUP);
    return all;
  }

  StrictTelegram telegram() {
    return telegram;
  }

  LocalCalls calls() {
    return calls;
  }

  Phone citizen(long id) {
    return new Phone(telegram.user(id), calls);
  }

  /** Somebody opens a new invitation of the office. */
  public Phone joins(long id, String role, String place) {
    return citizen(id).opens(calls.invitation(role, place)).saw("欢迎，您已加入");
  }

  @Override
  public void close() {
    calls.close();
    server.close();
    telegram.close();
  }
}
