package dev.pingyi.bench.warm;

import dev.pingyi.bench.Figures;
import dev.pingyi.bench.Machine;
import dev.pingyi.bench.Ratios;
import dev.pingyi.bench.Sheet;
import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.Meter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Measures warm turns and whole ratings; started by {@code bench/warm}. */
public final class Warm {
  /** Where Telegram's waiting signs are ended: refused at once, and not free for all that. */
  private static final String NOBODY = "http://127.0.0.1:9";

  private static final String IN_WORDS = ", grades in words";

  /** Until the compilers are through: before that it is not warm. */
  private static final int UNSEEN = 500;

  private static final int UNSEEN_SLICES = 5;
  private static final int RATINGS = 200;
  private static final int SLICES = 7;
  private static final int SLICE = 150;
  private static final int FAST_SLICE = 2000;

  private Warm() {}

  public static void main(String[] args) throws IOException {
    System.out.println(Machine.described());
    try (DynamoLocal store = DynamoLocal.start();
        OnDynamo dynamo = new OnDynamo(store.endpoint(), NOBODY);
        OnSqlite sqlite = new OnSqlite(Path.of("target"), NOBODY)) {
      System.out.println(
          "Doors and bare calls in turns, in this JVM, on DynamoDB Local over plain HTTP: "
              + dynamo.callsInAll()
              + ".");
      Ratios ratios = new Ratios();
      Sheet sheet = new Sheet("what", "through the door", "bare", "ratio");
      turns(dynamo, sheet, ratios);
      ratings(dynamo, sheet, ratios);
      onSqlite(sqlite, sheet, ratios);
      units(dynamo.metered(), sheet, ratios);
      System.out.println("\n" + sheet + "\n\n" + ratios);
    }
    System.exit(0);
  }

  private static void turns(OnDynamo dynamo, Sheet sheet, Ratios ratios) {
    Turns unseen = new Turns();
    for (int i = 0; i < UNSEEN; i++) {
      dynamo.inTurns(unseen, unseen, unseen);
    }
    Turns tapped = new Turns();
    Turns inWords = new Turns();
    Turns bare = new Turns();
    for (int i = 0; i < RATINGS; i++) {
      dynamo.inTurns(inWords, tapped, bare);
    }
    for (int turn = 0; turn < OnDynamo.TURNS.size(); turn++) {
      String name = "p50 of " + OnDynamo.TURNS.get(turn) + ", ms";
      compare(sheet, name, tapped.median(turn), bare.median(turn), "%.2f");
    }
    compare(sheet, "all three, ms", tapped.ofARating(), bare.ofARating(), "%.2f");
    compare(sheet, "all three, ms" + IN_WORDS, inWords.ofARating(), bare.ofARating(), "%.2f");
    ratios.ratio("turnToBareStore", tapped.ofARating(), bare.ofARating());
    ratios.ratio("wordsTurnToBareStore", inWords.ofARating(), bare.ofARating());
  }

  private static void ratings(OnDynamo dynamo, Sheet sheet, Ratios ratios) {
    String place = "DynamoDB Local";
    ratios.figure(
        "throughputToBareStore", compared(sheet, place, dynamo::ratings, dynamo::bare, SLICE));
    ratios.figure(
        "wordsThroughputToBareStore",
        compared(sheet, place + IN_WORDS, dynamo::ratingsInWords, dynamo::bare, SLICE));
  }

  private static void onSqlite(OnSqlite sqlite, Sheet sheet, Ratios ratios) {
    String place = "the local SQLite file, FULL, writes only bare";
    ratios.figure(
        "sqliteThroughputToBareWrites",
        compared(sheet, place, sqlite::ratings, sqlite::bare, FAST_SLICE));
    ratios.figure(
        "wordsSqliteThroughputToBareWrites",
        compared(sheet, place + IN_WORDS, sqlite::ratingsInWords, sqlite::bare, FAST_SLICE));
    double alone = Throughput.of(sqlite.citizens(FAST_SLICE));
    sheet.row(
        "of it the citizens alone, answered without a product", "%.0f".formatted(alone), "", "");
  }

  /** The first slices of each are not counted. */
  private static double compared(
      Sheet sheet,
      String place,
      IntFunction<List<Runnable>> door,
      IntFunction<List<Runnable>> bare,
      int slice) {
    List<Double> byDoor = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < UNSEEN_SLICES + SLICES; i++) {
      byDoor.add(Throughput.of(door.apply(slice)));
      alone.add(Throughput.of(bare.apply(slice)));
    }
    double through = Figures.median(byDoor.subList(UNSEEN_SLICES, byDoor.size()));
    double without = Figures.median(alone.subList(UNSEEN_SLICES, alone.size()));
    String name = "ratings/s of %d threads on %s".formatted(Throughput.THREADS, place);
    compare(sheet, name, through, without, "%.0f");
    return through / without;
  }

  private static void units(Meter meter, Sheet sheet, Ratios ratios) {
    sheet.row("write units of a satisfied rating", "%.1f".formatted(meter.writeUnits()), "", "");
    sheet.row("read units of it", "%.1f".formatted(meter.readUnits()), "", "");
    ratios.figure("writeUnits", meter.writeUnits()).figure("readUnits", meter.readUnits());
  }

  private static void compare(Sheet sheet, String what, double door, double bare, String format) {
    sheet.row(what, format.formatted(door), format.formatted(bare), "%.2f".formatted(door / bare));
  }
}
