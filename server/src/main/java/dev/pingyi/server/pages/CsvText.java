package dev.pingyi.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens as it is meant: with the mark by which UTF-8
 * is known, and with texts that no spreadsheet takes for a formula. Numbers stay numbers, also −3.
 */
final class CsvText {
  private static final String UTF_8_MARK = "\ufeff";
  private static final String END = "\r\n";

  /** What a cell may begin with so that it is computed or reaches beyond itself. */
  private static final String FORMULA = "=+-@\t\r\n";

  private final StringBuilder text = new StringBuilder(UTF_8_MARK);

  /** A cell. */
  sealed interface Cell {
    /** As it stands in the file. */
    String written();
  }

  record WholeNumber(int value) implements Cell {
    @Override
    public String written() {
      return String.valueOf(value);
    }
  }

  record Text(String value) implements Cell {
    @Override
    public String written() {
      boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
      String harmless = formula ? "'" + value : value;
      boolean quoted = harmless.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
      return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
  }

  CsvText row(List<Cell> cells) {
    List<String> written = new ArrayList<>();
    cells.forEach(cell -> written.add(cell.written()));
    text.append(String.join(",", written)).append(END);
    return this;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
