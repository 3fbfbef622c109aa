package dev.pingyi.server.roster;

import static dev.pingyi.server.roster.Mistakes.quoted;

import dev.pingyi.core.text.TypedText;
import java.util.Map;

/**
 * A row of a file by the names of its columns; it checks what is true of every text. Loops and no
 * streams, here and beside: every cold start reads a roster, and each step of a stream is a class.
 */
record CsvRow(String file, long line, Map<String, String> fields, Mistakes mistakes) {

  /** The field as it stands, without blanks around it. */
  String field(String column) {
    return fields.getOrDefault(column, "");
  }

  /** A field that has to be filled in. */
  String text(String column, int most) {
    String text = field(column);
    if (text.isEmpty()) {
      mistake("%s is blank; 1 to %d characters are needed".formatted(column, most));
    }
    return checked(column, text, most);
  }

  /** A text by which rows are brought together, so it is written in one way only. */
  String key(String column, int most) {
    String key = text(column, most);
    for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
      int c = key.codePointAt(i);
      if (Character.isLetterOrDigit(c) && !isPlain(c)) {
        mistake("%s %s has %s".formatted(column, quoted(key), named(c)));
        break;
      }
    }
    return key;
  }

  void mistake(String what) {
    mistakes.add(file + ":" + line, what);
  }

  private String checked(String column, String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      mistake(
          "%s %s has %d characters; at most %d are allowed"
              .formatted(column, quoted(text), length, most));
    }
    int odd = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Mistakes.isControl(c)) {
        mistake("%s %s has a control character; none is allowed".formatted(column, quoted(text)));
        return text;
      }
      odd = odd < 0 && Mistakes.isOdd(c) ? c : odd;
    }
    if (odd >= 0) {
      mistake("%s %s has %s".formatted(column, quoted(text), named(odd)));
    }
    return text;
  }

  private static boolean isPlain(int c) {
    String one = Character.toString(c);
    return TypedText.plain(one).equals(one);
  }

  private static String named(int c) {
    return "the character U+%04X (%s); write the usual one, or leave it out"
        .formatted(c, Character.getName(c));
  }
}
