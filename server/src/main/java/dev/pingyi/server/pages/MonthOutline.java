package dev.pingyi.server.pages;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.TableReasons;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that a notice says apart from its rows, which are read part by part.
 *
 * @param notice as published, but with one standing a category that sums up all of its units, so
 *     that sums come out as they would of the whole; it stands at no place
 * @param tables of each category, in the notice's order
 */
record MonthOutline(Notice notice, List<Category> tables) {
  /** So many units stand on one page: of them it stays far below 200 KB. */
  static final int PART = 100;

  MonthOutline {
    tables = List.copyOf(tables);
  }

  /**
   * A category.
   *
   * @param units in it, and so many of them have a place
   */
  record Category(String name, int units, int ranked, TableReasons reasons) {
    /** How many parts its rows are read in. */
    int parts() {
      return Math.max(1, (units + PART - 1) / PART);
    }
  }

  /**
   * Some rows of a category in their order.
   *
   * @param better see {@link TableReasons#better}
   */
  record Part(List<Standing> standings, Map<String, Integer> better) {
    Part {
      standings = List.copyOf(standings);
      better = Map.copyOf(better);
    }
  }

  /** Everybody of a category in its order, with place and points: where to find whom. */
  record Order(List<Column> tables) {
    Order {
      tables = List.copyOf(tables);
    }

    /** One category; the nth of each list are of the same unit. */
    record Column(List<String> units, List<Integer> places, List<Integer> points) {
      Column {
        units = List.copyOf(units);
        places = List.copyOf(places);
        points = List.copyOf(points);
      }
    }
  }

  static MonthOutline of(RuleBook book, Notice notice) {
    List<Category> categories = new ArrayList<>();
    for (Notice.Table table : notice.tables()) {
      int ranked = (int) table.standings().stream().filter(s -> s.place() > 0).count();
      TableReasons reasons = TableReasons.of(book, table);
      categories.add(
          new Category(
              table.category(),
              table.standings().size(),
              ranked,
              reasons.only(reasons.interviews())));
    }
    return new MonthOutline(summed(notice), categories);
  }

  static Order order(Notice notice) {
    return new Order(
        notice.tables().stream()
            .map(Notice.Table::standings)
            .map(
                all ->
                    new Order.Column(
                        all.stream().map(Standing::unit).toList(),
                        all.stream().map(Standing::place).toList(),
                        all.stream().map(Standing::points).toList()))
            .toList());
  }

  /** The parts of a category, each of {@value #PART} rows but the last. */
  static List<Part> parts(RuleBook book, Notice.Table table) {
    TableReasons reasons = TableReasons.of(book, table);
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < table.standings().size(); from += PART) {
      int to = Math.min(table.standings().size(), from + PART);
      List<Standing> rows = table.standings().subList(from, to);
      List<String> units = rows.stream().map(Standing::unit).toList();
      parts.add(new Part(rows, reasons.only(units).better()));
    }
    return parts;
  }

  /** How many units the month ranks or lists. */
  int units() {
    return tables.stream().mapToInt(Category::units).sum();
  }

  private static Notice summed(Notice notice) {
    List<Notice.Table> sums =
        notice.tables().stream()
            .map(table -> new Notice.Table(table.category(), List.of(sum(table.standings()))))
            .toList();
    return new Notice(
        notice.month(),
        notice.publishedAt(),
        notice.bookVersion(),
        notice.head(),
        notice.work(),
        notice.provisional(),
        sums,
        notice.moved(),
        notice.interviews());
  }

  private static Standing sum(List<Standing> all) {
    Counts year = all.stream().map(Standing::year).reduce(Counts.NONE, Counts::plus);
    Counts month = all.stream().map(Standing::month).reduce(Counts.NONE, Counts::plus);
    int lost = all.stream().mapToInt(Standing::lost).sum();
    return new Standing("", 0, false, 0, 0, lost, year, month, 0, 1, Standing.Mark.NONE, false);
  }
}
