package dev.pingyi.core.conversation;

/** What somebody said to us, whatever the channel. People's own words never show in a log. */
public sealed interface Said {
  /**
   * What was said, in a form that only the same has again. Personal: it goes into keyed hashes and
   * nowhere else.
   */
  default String content() {
    return switch (this) {
      case Start(var token) -> "start " + token;
      case Text(var text) -> "text " + text;
      case Tap(var data) -> "tap " + data;
      case Phone(var number, var own) -> "phone " + own + " " + number;
      // A chat service may name the same file anew when it delivers again.
      case Attachment(var kind, var caption, var _) -> "file " + kind + " " + caption;
    };
  }

  /** A code was scanned or an invitation opened: {@code token} may be anything, or empty. */
  record Start(String token) implements Said {}

  /** Words, or a command such as {@code /help}. */
  record Text(String text) implements Said {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** A button was pressed; its data comes from the outside and is checked by its signature. */
  record Tap(String data) implements Said {}

  /** A phone number was shared from the address book; {@code own} if it is the sender's. */
  record Phone(String number, boolean own) implements Said {
    @Override
    public String toString() {
      return "Phone[…]";
    }
  }

  /**
   * Something that cannot be read: a picture, a voice, a place.
   *
   * @param caption what was written below it, or empty
   * @param id by which the chat service gives out the file, or empty: there is none
   */
  record Attachment(Kind kind, String caption, String id) implements Said {
    /** What it is. */
    public enum Kind {
      PHOTO,
      VIDEO,
      VOICE,
      STICKER,
      LOCATION,
      FILE,
      OTHER
    }

    @Override
    public String toString() {
      return "Attachment[" + kind + ", …]";
    }
  }
}
