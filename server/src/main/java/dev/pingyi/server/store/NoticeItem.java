package dev.pingyi.server.store;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.events.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A month's notice: pages that hold its text and a head that makes them real. Ten thousand units do
 * not fit into one item.
 */
final class NoticeItem {
  /** At most 300 KB in UTF-8; DynamoDB takes 400 KB. */
  private static final int PAGE_CHARS = 100_000;

  private static final int MARK_CHARS = 16;

  private record Head(String mark, int pages) {}

  private final String text;
  private final YearMonth month;
  private final String mark;

  private NoticeItem(Notice notice) {
    text = Json.write(notice);
    month = notice.month();
    mark = mark(text);
  }

  static NoticeItem of(Notice notice) {
    return new NoticeItem(notice);
  }

  /** Written before the head, each by itself; writing them twice changes nothing. */
  List<Write> pages() {
    List<Write> pages = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = end(from);
      Key key = ItemKeys.page(month, mark, pages.size());
      pages.add(new Write.Set(Item.of(key, "page", text.substring(from, to))));
      from = to;
    }
    return pages;
  }

  Write head() {
    Head head = new Head(mark, pages().size());
    return new Write.Insert(Item.of(ItemKeys.notice(month), "notice", Json.write(head)).version(1));
  }

  static Optional<Notice> read(Table table, YearMonth month) {
    return table.get(ItemKeys.notice(month)).map(item -> read(table, item));
  }

  private static Notice read(Table table, Item item) {
    Head head = Json.read(item.body(), Head.class);
    List<Item> pages = table.query(Range.all(item.key().pk(), ItemKeys.pagesOf(head.mark())));
    if (pages.size() != head.pages()) {
      throw new IllegalStateException(
          item.key().pk() + " has " + pages.size() + " pages instead of " + head.pages());
    }
    return Json.read(pages.stream().map(Item::body).collect(Collectors.joining()), Notice.class);
  }

  /** A character of two halves is not torn apart. */
  private int end(int from) {
    int to = Math.min(text.length(), from + PAGE_CHARS);
    return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
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
