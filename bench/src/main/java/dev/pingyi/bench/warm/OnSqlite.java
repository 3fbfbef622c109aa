package dev.pingyi.bench.warm;

import dev.pingyi.bench.Citizen;
import dev.pingyi.bench.Town;
import dev.pingyi.local.sqlite.SqliteTable;
import dev.pingyi.server.store.Write;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The doors over the local file, each commit on the disk, and the writes that they make, bare. */
final class OnSqlite implements AutoCloseable {
  private final SqliteTable table;
  private final Town town;
  private final BareWrites bareWrites;
  private final List<String> answers = new ArrayList<>();
  private final AtomicLong people = new AtomicLong();

  OnSqlite(Path folder, String telegram) throws IOException {
    Path file = folder.resolve("bench.db");
    for (String part : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + part));
    }
    table = SqliteTable.open(file);
    town = new Town(table, telegram);
    bareWrites = new BareWrites(table);
    Town own = new Town(bareWrites, telegram);
    long number = people.incrementAndGet();
    new Citizen(number)
        .ratesInWords(
            own.code((int) number),
            event -> {
              answers.add(own.doors().webhook(event));
              return answers.getLast();
            });
  }

  List<Runnable> ratings(int number) {
    return Stream.generate(() -> rating(Citizen::rates)).limit(number).toList();
  }

  List<Runnable> ratingsInWords(int number) {
    return Stream.generate(() -> rating(Citizen::ratesInWords)).limit(number).toList();
  }

  List<Runnable> bare(int number) {
    return Stream.generate(() -> bareWrites.of(people.incrementAndGet()))
        .limit(number)
        .<Runnable>map(all -> () -> all.forEach(this::write))
        .toList();
  }

  /** So many citizens who are given answers from before: what the load itself costs. */
  List<Runnable> citizens(int number) {
    return Stream.generate(this::onOldAnswers).limit(number).toList();
  }

  @Override
  public void close() {
    table.close();
  }

  private void write(List<Write> writes) {
    table.commit(writes);
  }

  private Runnable rating(Citizen.Way way) {
    long number = people.incrementAndGet();
    return () -> way.rate(new Citizen(number), town.code((int) number), town.doors()::webhook);
  }

  private Runnable onOldAnswers() {
    long number = people.incrementAndGet();
    return () -> {
      Iterator<String> before = answers.iterator();
      new Citizen(number).ratesInWords(town.code((int) number), event -> before.next());
    };
  }
}
