package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.text.TypedText;
import dev.pingyi.server.pages.MonthOutline.Order;
import dev.pingyi.server.pages.MonthOutline.Part;
import dev.pingyi.server.store.NoticeCache;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Published notices as the public pages read them: part by part, so that a page costs what it shows
 * and not what ten thousand units say. Whoever reads a month first takes the notice apart; the
 * parts read last are remembered.
 */
public final class PublishedMonths {
  /** Raised when parts are made otherwise: those of before are then made anew. */
  private static final String VERSION = "1";

  private static final String OUTLINE = "outline-" + VERSION;
  private static final String ORDER = "order-" + VERSION;

  /** Outlines of a year and some parts; a part is some 60 KB here. */
  private static final int REMEMBERED = 32;

  /** Where nothing was published for longer, nothing is found. */
  private static final int MONTHS_BACK = 14;

  private final Office office;
  private final NoticeCache cache;
  private final Map<String, Record> remembered = new LinkedHashMap<>();

  /** Where a unit stands in a notice: the category's number from 1, and its row from 0. */
  record Position(int table, int row) {}

  public PublishedMonths(Office office, NoticeCache cache) {
    this.office = office;
    this.cache = cache;
  }

  Office office() {
    return office;
  }

  NoticeCache cache() {
    return cache;
  }

  RuleBook book(YearMonth month) {
    return office.books().ofYear(month.getYear());
  }

  /** The notice without its rows; empty if none is published. */
  Optional<MonthOutline> outline(YearMonth month) {
    return read(month, OUTLINE, MonthOutline.class)
        .or(() -> office.store().notice(month).map(this::takenApart));
  }

  /** Some rows of the {@code table}th category, from 1; {@code part} from 1. */
  Part part(YearMonth month, int table, int part) {
    return read(month, part(table, part), Part.class)
        .orElseGet(() -> parts(whole(month), table).get(part - 1));
  }

  /** Where to find whom. */
  Order order(YearMonth month) {
    return read(month, ORDER, Order.class).orElseGet(() -> MonthOutline.order(whole(month)));
  }

  /** Where a unit stands; empty if the notice does not know it. */
  Optional<Position> find(YearMonth month, String unit) {
    List<Order.Column> tables = order(month).tables();
    for (int table = 0; table < tables.size(); table++) {
      int row = tables.get(table).units().indexOf(unit);
      if (row >= 0) {
        return Optional.of(new Position(table + 1, row));
      }
    }
    return Optional.empty();
  }

  /** The newest month up to {@code from} that has a notice. */
  Optional<YearMonth> latest(YearMonth from) {
    for (int back = 0; back < MONTHS_BACK; back++) {
      if (outline(from.minusMonths(back)).isPresent()) {
        return Optional.of(from.minusMonths(back));
      }
    }
    return Optional.empty();
  }

  /** An id as somebody typed it into an address. */
  static String id(String typed) {
    return TypedText.plain(typed).toUpperCase(Locale.ROOT);
  }

  /** The outline is kept last: where it is, everything else is. */
  private MonthOutline takenApart(Notice notice) {
    YearMonth month = notice.month();
    for (int table = 1; table <= notice.tables().size(); table++) {
      List<Part> parts = parts(notice, table);
      for (int number = 1; number <= parts.size(); number++) {
        cache.keep(month, part(table, number), parts.get(number - 1));
      }
    }
    cache.keep(month, ORDER, MonthOutline.order(notice));
    MonthOutline outline = MonthOutline.of(book(month), notice);
    cache.keep(month, OUTLINE, outline);
    return outline;
  }

  private List<Part> parts(Notice notice, int table) {
    return MonthOutline.parts(book(notice.month()), notice.tables().get(table - 1));
  }

  private Notice whole(YearMonth month) {
    Supplier<IllegalStateException> none =
        () -> new IllegalStateException("no notice of " + month + " is published");
    return office.store().notice(month).orElseThrow(none);
  }

  private static String part(int table, int part) {
    return String.format(Locale.ROOT, "rows-%s-%02d-%04d", VERSION, table, part);
  }

  private synchronized <T extends Record> Optional<T> read(
      YearMonth month, String name, Class<T> type) {
    String key = month + "/" + name;
    Record known = remembered.get(key);
    if (known != null) {
      return Optional.of(type.cast(known));
    }
    Optional<T> kept = cache.record(month, name, type);
    kept.ifPresent(
        part -> {
          if (remembered.size() >= REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
          }
          remembered.put(key, part);
        });
    return kept;
  }
}
