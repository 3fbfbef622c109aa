package dev.pingyi.bot.telegram;

import dev.pingyi.bot.Abilities;
import dev.pingyi.bot.ChannelContext;
import dev.pingyi.bot.ChannelFactory;
import dev.pingyi.bot.ChannelSettings;
import dev.pingyi.bot.GroupSyntax;
import dev.pingyi.bot.Route;
import dev.pingyi.bot.Setting;
import dev.pingyi.core.conversation.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the product knows of Telegram. */
public final class TelegramFactory implements ChannelFactory {
  static final String TOKEN = "PINGYI_TELEGRAM_TOKEN";
  static final String SECRET = "PINGYI_TELEGRAM_SECRET";
  static final String BOT = "PINGYI_TELEGRAM_BOT";
  static final String API = "PINGYI_TELEGRAM_API";

  /** The number of a chat; groups have negative ones. */
  static final Pattern CHAT_ID = Pattern.compile("-?[0-9]{1,18}");

  @Override
  public String name() {
    return TelegramChannel.NAME;
  }

  @Override
  public String label(Language language) {
    return "Telegram";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.secret(TOKEN), Setting.secret(SECRET), Setting.open(BOT), Setting.open(API));
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.post("/telegram"));
  }

  @Override
  public Optional<GroupSyntax> groups() {
    return Optional.of(new GroupSyntax(TelegramChannel.NAME, "CHAT_ID", CHAT_ID));
  }

  @Override
  public Abilities abilities() {
    return new Abilities(true, true, true, false);
  }

  @Override
  public Setup make(ChannelContext context) {
    ChannelSettings settings = context.settings();
    Optional<String> token = settings.get(TOKEN);
    Optional<String> secret = settings.get(SECRET);
    if (token.isEmpty() || secret.isEmpty()) {
      return new Setup.Off("Telegram is off: " + TOKEN + " and " + SECRET + " are not both set.");
    }
    return new Setup.On(
        new TelegramChannel(
            new TelegramSettings(
                token.get(),
                secret.get(),
                settings.get(BOT).orElse(""),
                settings.get(API).orElse("")),
            context.realClock()));
  }
}
