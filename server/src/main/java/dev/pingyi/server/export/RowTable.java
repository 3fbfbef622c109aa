package dev.pingyi.server.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.pingyi.server.export.CsvText.Cell;
import dev.pingyi.server.export.CsvText.Text;
import dev.pingyi.server.export.CsvText.WholeNumber;
import java.util.List;
import java.util.Optional;

/** Rows with named fields as a table whose columns have these names. */
public final class RowTable {
  private RowTable() {}

  /**
   * Rows as a table.
   *
   * @param columns in their order; what a row lacks is an empty cell
   * @param first whether it is the beginning of the table, with the names, or goes on with it
   */
  public static byte[] csv(List<String> columns, List<JsonObject> rows, boolean first) {
    CsvText table = first ? new CsvText() : CsvText.continued();
    if (first) {
      table.row(columns.stream().map(name -> (Cell) new Text(name)).toList());
    }
    for (JsonObject row : rows) {
      table.row(columns.stream().map(name -> cell(row.get(name))).toList());
    }
    return table.bytes();
  }

  private static Cell cell(JsonElement value) {
    return Optional.ofNullable(value)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .map(RowTable::cell)
        .orElseGet(() -> new Text(""));
  }

  private static Cell cell(JsonPrimitive value) {
    return value.isNumber() ? new WholeNumber(value.getAsInt()) : new Text(value.getAsString());
  }
}
