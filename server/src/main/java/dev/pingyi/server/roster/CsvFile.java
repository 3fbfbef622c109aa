package dev.pingyi.server.roster;

import static dev.pingyi.server.roster.Mistakes.quoted;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One file: its header must have the columns asked for, in any order, and may have a few more. */
final class CsvFile {
  static final int ROWS_MOST = 100_000;
  static final int BYTES_MOST = 32 << 20;

  private final String name;
  private final List<String> columns;
  private final List<String> optional;
  private final int rowsLeast;
  private final Mistakes mistakes;

  CsvFile(String name, List<String> columns, int rowsLeast, Mistakes mistakes) {
    this(name, columns, List.of(), rowsLeast, mistakes);
  }

  CsvFile(
      String name, List<String> columns, List<String> optional, int rowsLeast, Mistakes mistakes) {
    this.name = name;
    this.columns = columns;
    this.optional = optional;
    this.rowsLeast = rowsLeast;
    this.mistakes = mistakes;
  }

  /** Where files come from; a stream by the name of a file that exists. */
  interface Source {
    Optional<InputStream> open(String file) throws IOException;
  }

  CsvTable read(Source source) {
    int before = mistakes.count();
    String text = text(source);
    if (mistakes.count() > before) {
      return CsvTable.UNREADABLE;
    }
    try {
      return sheet(records(text));
    } catch (CsvParseException broken) {
      String line = String.valueOf(broken.getMessage()).replaceFirst("(?s).*?line (\\d+).*", "$1");
      mistakes.add(
          name + ":" + line, "not comma-separated text: a quotation mark is open or out of place");
      return CsvTable.UNREADABLE;
    }
  }

  private String text(Source source) {
    try (InputStream in = source.open(name).orElse(null)) {
      if (in == null) {
        mistakes.add(name, "the file is missing; its first line has to be " + header());
        return "";
      }
      byte[] bytes = in.readNBytes(BYTES_MOST + 1);
      if (bytes.length > BYTES_MOST) {
        mistakes.add(name, "the file is larger than 32 MiB, which is the most allowed");
        return "";
      }
      return Utf8.text(name, bytes, mistakes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static Iterator<CsvRecord> records(String text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .iterator();
  }

  private CsvTable sheet(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      mistakes.add(name + ":1", "the file is empty; its first line has to be " + header());
      return CsvTable.UNREADABLE;
    }
    List<String> named = stripped(records.next());
    if (!isHeader(named)) {
      return CsvTable.UNREADABLE;
    }
    List<CsvRow> rows = new ArrayList<>();
    int before = mistakes.count();
    while (records.hasNext()) {
      CsvRecord record = records.next();
      if (rows.size() == ROWS_MOST) {
        mistakes.add(
            name + ":" + record.getStartingLineNumber(),
            "the file is too long; at most %,d rows are allowed".formatted(ROWS_MOST));
        return CsvTable.UNREADABLE;
      }
      Optional<CsvRow> row = row(named, record);
      if (row.isPresent()) {
        rows.add(row.get());
      }
    }
    if (rows.size() < rowsLeast) {
      mistakes.add(name, "the file has no rows; at least %d is needed".formatted(rowsLeast));
    }
    return new CsvTable(mistakes.count() == before, rows);
  }

  private boolean isHeader(List<String> named) {
    int before = mistakes.count();
    Set<String> seen = new HashSet<>();
    for (String column : named) {
      if (!seen.add(column)) {
        headerMistake("column " + quoted(column) + " is there twice");
      } else if (!columns.contains(column) && !optional.contains(column)) {
        headerMistake("column " + quoted(column) + " is not known");
      }
    }
    for (String column : columns) {
      if (!seen.contains(column)) {
        headerMistake("column " + quoted(column) + " is missing");
      }
    }
    return mistakes.count() == before;
  }

  private void headerMistake(String what) {
    mistakes.add(name + ":1", what + "; the columns are " + header());
  }

  private Optional<CsvRow> row(List<String> named, CsvRecord record) {
    List<String> fields = stripped(record);
    long line = record.getStartingLineNumber();
    if (fields.size() != named.size()) {
      mistakes.add(
          name + ":" + line,
          "%d fields; %d are needed: %s".formatted(fields.size(), named.size(), header()));
      return Optional.empty();
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      byColumn.put(named.get(i), fields.get(i));
    }
    return Optional.of(new CsvRow(name, line, byColumn, mistakes));
  }

  private String header() {
    return String.join(",", columns);
  }

  private static List<String> stripped(CsvRecord row) {
    List<String> fields = new ArrayList<>();
    for (String field : row.getFields()) {
      fields.add(field.strip());
    }
    return fields;
  }
}
