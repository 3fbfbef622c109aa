package dev.pingyi.server.store;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A month's notice: pages that hold its text and a head that makes them real. Ten thousand units do
 * not fit into one item.
 */
final class NoticeRecords {
  private static final String HEAD = "notice";
  private static final String PAGE = "page";

  /** All of it letters of one byte; DynamoDB takes 400 KB. */
  private static final int PAGE_CHARS = 300_000;

  private static final int MARK_CHARS = 16;

  private record Head(String mark, int pages) {}

  private final Table table;

  NoticeRecords(Table table) {
    this.table = table;
  }

  Optional<Notice> get(YearMonth month) {
    return table.get(key(month)).map(this::read);
  }

  private Notice read(Item item) {
    Head head = item.read(Head.class);
    List<Item> pages = table.query(Range.all(item.key().pk(), pagesOf(head.mark())));
    if (pages.size() != head.pages()) {
      throw new IllegalStateException(
          item.key().pk() + " has " + pages.size() + " pages instead of " + head.pages());
    }
    String packed = pages.stream().map(Item::body).collect(Collectors.joining());
    return Json.read(Packed.text(packed), Notice.class);
  }

  /**
   * Writes the pages, each by itself and before the head; writing them twice changes nothing.
   *
   * @return the head, to be written with the decision
   */
  Write publish(Notice notice) {
    Key key = key(notice.month());
    if (table.get(key).isPresent()) {
      throw new StaleException("the notice of " + notice.month() + " is published");
    }
    String text = Json.write(notice);
    String mark = mark(text);
    List<String> pages = pages(Packed.of(text));
    for (int number = 0; number < pages.size(); number++) {
      String sk = pagesOf(mark) + String.format(Locale.ROOT, "%04d", number);
      Key page = new Key(key.pk(), sk);
      table.commit(List.of(new Write.Set(Item.of(page, PAGE, pages.get(number)))));
    }
    Head head = new Head(mark, pages.size());
    return new Write.Insert(Item.of(key, HEAD, Json.write(head)).version(1));
  }

  private static List<String> pages(String text) {
    List<String> pages = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + PAGE_CHARS);
      pages.add(text.substring(from, to));
      from = to;
    }
    return pages;
  }

  private static Key key(YearMonth month) {
    return new Key(partition(month), "head");
  }

  /** Where all lies that belongs to a month's notice. */
  static String partition(YearMonth month) {
    return "notice:" + month;
  }

  /** Pages bear the mark of their content, so that those of two rivals never mix. */
  private static String pagesOf(String mark) {
    return "page:" + mark + ":";
  }

  private static String mark(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, MARK_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
