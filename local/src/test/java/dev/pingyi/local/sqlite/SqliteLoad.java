package dev.pingyi.local.sqlite;

import static dev.pingyi.core.Fixtures.OFFICE;
import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.anEvent;

import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Change.PutRating;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.store.ItemStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;

/** Writes ratings until it is killed and says each one when it is acknowledged. */
final class SqliteLoad {
  static final int THREADS = 6;
  static final int YEAR = 2026;
  static final String END = " committed";

  private SqliteLoad() {}

  static String reference(int thread, int n) {
    return "PY-" + thread + "-" + n;
  }

  public static void main(String[] args) {
    SqliteTable table = SqliteTable.open(Path.of(args[0]));
    Store store = new ItemStore(table, OFFICE, InstantSource.system(), InstantSource.system());
    for (int number = 0; number < THREADS; number++) {
      int thread = number;
      Thread.ofPlatform().start(() -> write(store, thread));
    }
  }

  private static void write(Store store, int thread) {
    for (int n = 0; ; n++) {
      Rating rating = aRating(reference(thread, n));
      store.commit(
          new Decision(
              List.of(
                  new PutRating(rating),
                  new Count("DH1", YearMonth.of(YEAR, 11), Counts.of(rating), "a")),
              List.of(anEvent(rating.reference() + "/given", rating.reference()))));
      System.out.println(rating.reference() + END);
    }
  }
}
