package dev.pingyi.server.roster;

import java.util.List;

/**
 * What a file holds.
 *
 * @param isWhole false if the file could not be read as a whole: then nobody can say that an id is
 *     not in it
 * @param rows the rows with the right number of fields
 */
record CsvTable(boolean isWhole, List<CsvRow> rows) {
  static final CsvTable UNREADABLE = new CsvTable(false, List.of());

  CsvTable {
    rows = List.copyOf(rows);
  }
}
