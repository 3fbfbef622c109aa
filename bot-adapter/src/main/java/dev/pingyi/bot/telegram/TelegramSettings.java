package dev.pingyi.bot.telegram;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What the office was given by Telegram, checked: a wrong setting stops the program at start rather
 * than at the first message.
 *
 * @param token what our calls to Telegram are made with
 * @param secret what Telegram shows us with every update
 * @param bot the bot's user name, or empty: then nothing links to it
 * @param api base address of the Bot API; empty means {@link #OFFICIAL}
 */
record TelegramSettings(String token, String secret, String bot, String api) {
  static final String OFFICIAL = "https://api.telegram.org";

  /** Also what may stand in an address as it is, so that no address made of it can be broken. */
  private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9_:-]{1,256}");

  private static final Pattern SECRETS = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern BOTS = Pattern.compile("[A-Za-z0-9_]{0,64}");

  TelegramSettings {
    bot = bot.startsWith("@") ? bot.substring(1) : bot;
    api = api.isBlank() ? OFFICIAL : api.replaceFirst("(?<=[^:/])/+$", "");
    requireSecret(TelegramFactory.TOKEN, token, TOKENS, "A-Z a-z 0-9 _ - :");
    requireSecret(TelegramFactory.SECRET, secret, SECRETS, "A-Z a-z 0-9 _ -");
    if (!BOTS.matcher(bot).matches()) {
      throw new IllegalArgumentException(
          "%s is \"%s\"; it must be the bot's user name, such as PingyiBot"
              .formatted(TelegramFactory.BOT, bot));
    }
    if (!isBaseAddress(api)) {
      throw new IllegalArgumentException(
          "%s is \"%s\"; it must be a base address, such as %s"
              .formatted(TelegramFactory.API, api.replaceFirst("//[^/]*@", "//…@"), OFFICIAL));
    }
  }

  /** The address of a method of the Bot API. It holds the token: never shown, never logged. */
  URI method(String name) {
    return URI.create(api + "/bot" + token + "/" + name);
  }

  @Override
  public String toString() {
    return "TelegramSettings[token=…, secret=…, bot=%s, api=%s]".formatted(bot, api);
  }

  /** The value itself is not shown, even when wrong: it may be right somewhere else. */
  private static void requireSecret(String name, String value, Pattern allowed, String letters) {
    if (!allowed.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s is a value of %d characters (not shown); it must be 1 to 256 of %s"
              .formatted(name, value.length(), letters));
    }
  }

  private static boolean isBaseAddress(String text) {
    if (!text.matches("https?://[!-~]+")) {
      return false;
    }
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && address.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
