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
public record TelegramSettings(String token, String secret, String bot, String api) {
  public static final String OFFICIAL = "https://api.telegram.org";

  /** Also what may stand in an address as it is, so that no address made of it can be broken. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_:-]{1,256}");

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern BOT = Pattern.compile("[A-Za-z0-9_]{0,64}");

  public TelegramSettings {
    bot = bot.startsWith("@") ? bot.substring(1) : bot;
    api = api.isBlank() ? OFFICIAL : api.replaceFirst("(?<=[^:/])/+$", "");
    requireSecret("PINGYI_TELEGRAM_TOKEN", token, TOKEN, "A-Z a-z 0-9 _ - :");
    requireSecret("PINGYI_TELEGRAM_SECRET", secret, SECRET, "A-Z a-z 0-9 _ -");
    if (!BOT.matcher(bot).matches()) {
      throw new IllegalArgumentException(
          "PINGYI_TELEGRAM_BOT is \"%s\"; it must be the bot's user name, such as PingyiBot"
              .formatted(bot));
    }
    if (!isBaseAddress(api)) {
      throw new IllegalArgumentException(
          "PINGYI_TELEGRAM_API is \"%s\"; it must be a base address, such as %s"
              .formatted(api.replaceFirst("//[^/]*@", "//…@"), OFFICIAL));
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
