package dev.pingyi.server.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens as it is meant: with the mark by which UTF-8
 * is known, and with texts that no spreadsheet takes for a formula. Numbers stay numbers, also −3;
 * texts that look like numbers, such as a code of 18 figures or a list of codes, stay texts: they
 * are written as the one formula that spreadsheets know for that, {@code ="114…"}.
 */
public final class CsvText {
  private static final String UTF_8_MARK = "\ufeff";
  private static final String END = "\r\n";

  /** What a cell may begin with so that it is computed or reaches beyond itself. */
  private static final String FORMULA = "=+-@\t\r\n";

  /** What a spreadsheet reads as another number: it keeps 15 figures, and no zero in front. */
  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile("0[0-9]+|[0-9]{12,}|[0-9]+,[0-9.,]*|[0-9]+[.][0-9]*0|[0-9.,]+[eE][0-9]+");

  private final StringBuilder text;

  /** A table with the mark at its beginning. */
  public CsvText() {
    this(UTF_8_MARK);
  }

  private CsvText(String begun) {
    this.text = new StringBuilder(begun);
  }

  /** More rows of a table whose beginning was written before. */
  public static CsvText continued() {
    return new CsvText("");
  }

  /** A cell. */
  public sealed interface Cell {
    /** As it stands in the file. */
    String written();
  }

  public record WholeNumber(int value) implements Cell {
    @Override
    public String written() {
      return String.valueOf(value);
    }
  }

  public record Text(String value) implements Cell {
    @Override
    public String written() {
      if (LIKE_A_NUMBER.matcher(value).matches()) {
        return "\"=\"\"" + value + "\"\"\"";
      }
      boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
      String harmless = formula ? "'" + value : value;
      boolean quoted = harmless.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
      return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
  }

  public CsvText row(List<Cell> cells) {
    List<String> written = new ArrayList<>();
    cells.forEach(cell -> written.add(cell.written()));
    text.append(String.join(",", written)).append(END);
    return this;
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
