package dev.pingyi.bot.telegram;

import dev.pingyi.core.conversation.Button;
import java.text.BreakIterator;
import java.util.Locale;

/** Words made to fit Telegram. */
final class TelegramText {
  /** Stands where something was cut off; the same in every language. */
  static final String CUT = " […]";

  private TelegramText() {}

  /**
   * The text, or as much of it as fits with a mark that something is missing. Telegram counts
   * UTF-16 units; a character of several (𠮷, 👩‍🦽) is kept or dropped as a whole.
   */
  static String cut(String text, int unitsMax) {
    if (text.length() <= unitsMax) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.preceding(unitsMax - CUT.length() + 1);
    return text.substring(0, end) + CUT;
  }

  /** A box shows whether it is ticked: Telegram has no boxes of its own. */
  static String label(Button button) {
    return switch (button.kind()) {
      case BOX -> (button.ticked() ? "☑ " : "☐ ") + button.label();
      case CHOICE, MAIN, QUIET -> button.label();
    };
  }
}
