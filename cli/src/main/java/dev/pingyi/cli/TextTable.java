package dev.pingyi.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns below their names, wide enough for a terminal to keep them apart. */
record TextTable(List<String> names, List<List<String>> rows) {
  private static final String GAP = "  ";

  @Override
  public String toString() {
    List<List<String>> all = new ArrayList<>();
    all.add(names);
    all.addAll(rows);
    int[] widths = new int[names.size()];
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    return String.join("\n", all.stream().map(row -> line(row, widths)).toList());
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - width(cell))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  /** How wide it is at a terminal: characters of Chinese are twice as wide as letters. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int letter) {
    return Character.isIdeographic(letter)
        || (letter >= 0x3000 && letter <= 0x303f)
        || (letter >= 0xff00 && letter <= 0xff60);
  }
}
