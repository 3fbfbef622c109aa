package dev.pingyi.server.pages;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.store.Store;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Published notices; they are never rewritten, so the latest ones read are remembered. */
final class Notices {
  private static final int REMEMBERED = 8;

  /** Where nothing was published for longer, nothing is found. */
  private static final int MONTHS_BACK = 14;

  private final Store store;
  private final Map<YearMonth, Notice> read = new LinkedHashMap<>();

  Notices(Store store) {
    this.store = store;
  }

  synchronized Optional<Notice> of(YearMonth month) {
    Notice known = read.get(month);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Notice> notice = store.notice(month);
    notice.ifPresent(
        n -> {
          if (read.size() >= REMEMBERED) {
            read.remove(read.keySet().iterator().next());
          }
          read.put(month, n);
        });
    return notice;
  }

  /** The newest month up to {@code from} that has a notice. */
  Optional<YearMonth> latest(YearMonth from) {
    for (int back = 0; back < MONTHS_BACK; back++) {
      if (of(from.minusMonths(back)).isPresent()) {
        return Optional.of(from.minusMonths(back));
      }
    }
    return Optional.empty();
  }
}
