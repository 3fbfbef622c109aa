package dev.pingyi.server.roster;

import static dev.pingyi.server.roster.Mistakes.quoted;

import java.util.Map;

/** A row of a file by the names of its columns; it checks what is true of every text. */
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
    if (text.codePoints().anyMatch(Mistakes::isControl)) {
      mistake("%s %s has a control character; none is allowed".formatted(column, quoted(text)));
    }
    return text;
  }
}
