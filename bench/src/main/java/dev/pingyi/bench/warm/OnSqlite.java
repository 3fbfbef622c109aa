package dev.pingyi.bench.warm;

import dev.pingyi.bench.Citizen;
import dev.pingyi.bench.Town;
import dev.pingyi.functions.store.Write;
import dev.pingyi.local.sqlite.SqliteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The doors over the local file, each commit on the disk, and the writes that they make, bare. */
final class OnSqlite implements AutoCloseable {
  private final SqliteTable table;
  private final Town town;
  private final BareWrites recorded;
  private final AtomicLong people = new AtomicLong();

  OnSqlite(Path folder, String telegram) throws IOException {
    Path file = folder.resolve("bench.db");
    for (String part : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + part));
    }
    table = SqliteTable.open(file);
    town = new Town(table, telegram);
    recorded = new BareWrites(table);
    Town own = new Town(recorded, telegram);
    long number = people.incrementAndGet();
    new Citizen(number).rates(own.code((int) number), own.doors()::webhook);
  }

  List<Runnable> ratings(int number) {
    return Stream.generate(this::rating).limit(number).toList();
  }

  List<Runnable> bare(int number) {
    return Stream.generate(() -> recorded.of(people.incrementAndGet()))
        .limit(number)
        .<Runnable>map(all -> () -> all.forEach(this::write))
        .toList();
  }

  @Override
  public void close() {
    table.close();
  }

  private void write(List<Write> writes) {
    table.commit(writes);
  }

  private Runnable rating() {
    long number = people.incrementAndGet();
    return () -> new Citizen(number).rates(town.code((int) number), town.doors()::webhook);
  }
}
