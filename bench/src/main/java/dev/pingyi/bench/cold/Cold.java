package dev.pingyi.bench.cold;

import dev.pingyi.bench.Figures;
import dev.pingyi.bench.Machine;
import dev.pingyi.bench.Ratios;
import dev.pingyi.bench.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures cold starts; started by {@code bench/cold}. */
public final class Cold {
  private static final int RUNS = Integer.parseInt(System.getenv().getOrDefault("RUNS", "7"));

  private Cold() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      String machine = Machine.described();
      ColdStart start = ColdStart.onACoreOfItsOwn();
      try (Candidates candidates = Candidates.prepare()) {
        print(machine, start, measured(start, candidates.all()));
      }
    } catch (CannotMeasure e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  /** In turns, so that whatever else happens on the machine meets all alike; one round unseen. */
  private static Map<Variant, List<Cost>> measured(ColdStart start, List<Variant> variants) {
    Map<Variant, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round <= RUNS; round++) {
      for (Variant variant : variants) {
        Cost cost = start.measure(variant);
        if (round > 0) {
          costs.computeIfAbsent(variant, v -> new ArrayList<>()).add(cost);
        }
      }
    }
    return costs;
  }

  private static void print(String machine, ColdStart start, Map<Variant, List<Cost>> costs) {
    System.out.println(
        "Cold start: from the start of the process (or its restore) to the first answered update of"
            + " Telegram.");
    System.out.printf(
        "CPU of the process as Linux counts it, %s; C1 and the serial collector as Lambda sets"
            + " them; TLS to a DynamoDB Local; medians of %d interleaved runs.%n",
        start.described(), RUNS);
    System.out.println(machine);
    System.out.println();
    Map<String, Double> cpu = new LinkedHashMap<>();
    costs.forEach((variant, all) -> cpu.put(variant.name(), Figures.median(cpu(all))));
    System.out.println(sheet(costs, cpu));
    System.out.println();
    double zip = cpu.get(Candidates.ZIP);
    double plain = cpu.get(Candidates.PLAIN);
    double grammy = cpu.get(Candidates.GRAMMY);
    System.out.println(
        new Ratios()
            .ratio("zipToPlain", zip, plain)
            .ratio("zipToGrammy", zip, grammy)
            .ratio("imageToPlainZip", cpu.get(Candidates.IMAGE), plain)
            .ratio("imageToGrammy", cpu.get(Candidates.IMAGE), grammy)
            .ratio("primedToGrammy", cpu.get(Candidates.PRIMED), grammy));
  }

  private static Sheet sheet(Map<Variant, List<Cost>> costs, Map<String, Double> cpu) {
    Sheet sheet =
        new Sheet(
            "variant",
            "until it answers",
            "CPU s",
            "from–to",
            "× plain",
            "× grammY",
            "wall s",
            "peak MB");
    costs.forEach(
        (variant, all) -> {
          double median = cpu.get(variant.name());
          sheet.row(
              variant.name(),
              variant.work(),
              "%.3f".formatted(median),
              Figures.range(cpu(all), "%.2f"),
              "%.2f".formatted(median / cpu.get(Candidates.PLAIN)),
              "%.2f".formatted(median / cpu.get(Candidates.GRAMMY)),
              "%.2f".formatted(Figures.median(all.stream().map(Cost::wall).toList())),
              "%.0f".formatted(Figures.median(all.stream().map(Cost::peak).toList())));
        });
    return sheet;
  }

  private static List<Double> cpu(List<Cost> all) {
    return all.stream().map(Cost::cpu).toList();
  }
}
