package dev.pingyi.server.store;

import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.Json;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is made of a published notice and kept beside it, so that it is made once: the parts of its
 * pages, its pictures. A notice is never rewritten, so nothing here grows old; whatever is absent
 * is made anew, so all of it may be deleted. Whoever comes first writes it, the others' is dropped.
 *
 * <p>A name bears the version of what makes it: another way of drawing is another name.
 */
public final class NoticeCache {
  static final String KIND = "made";

  /** All of it letters of one byte; DynamoDB takes 400 KB. */
  private static final int CHUNK_CHARS = 300_000;

  private final Table table;

  public NoticeCache(Table table) {
    this.table = table;
  }

  /** A record that was kept under the name. */
  public <T> Optional<T> record(YearMonth month, String name, Class<T> type) {
    return text(month, name).map(Packed::text).map(json -> Json.read(json, type));
  }

  /** Keeps a record, if nothing is kept under the name. */
  public void keep(YearMonth month, String name, Record value) {
    write(month, name, Packed.of(Json.write(value)));
  }

  /** Bytes that were kept under the name. */
  public Optional<byte[]> bytes(YearMonth month, String name) {
    return text(month, name).map(Base64.getDecoder()::decode);
  }

  /** Keeps bytes, if nothing is kept under the name. */
  public void keep(YearMonth month, String name, byte[] bytes) {
    write(month, name, Base64.getEncoder().encodeToString(bytes));
  }

  private Optional<String> text(YearMonth month, String name) {
    List<Item> chunks = table.query(Range.all(pk(month), name + ":").lagging());
    // A reader that lags may see a part of what was written together.
    boolean whole =
        !chunks.isEmpty() && chunks.getFirst().key().sk().equals(sk(name, 1, chunks.size()));
    return whole
        ? Optional.of(chunks.stream().map(Item::body).collect(Collectors.joining()))
        : Optional.empty();
  }

  private void write(YearMonth month, String name, String text) {
    int count = Math.max(1, (text.length() + CHUNK_CHARS - 1) / CHUNK_CHARS);
    List<Write> writes = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * CHUNK_CHARS;
      String chunk = text.substring(from, Math.min(text.length(), from + CHUNK_CHARS));
      Key key = new Key(pk(month), sk(name, number, count));
      writes.add(new Write.Insert(Item.of(key, KIND, chunk).version(1)));
    }
    try {
      table.commit(writes);
    } catch (StaleException keptMeanwhile) {
      // By somebody who made the same of the same notice.
    }
  }

  private static String pk(YearMonth month) {
    return "made:" + month;
  }

  private static String sk(String name, int number, int count) {
    return String.format(Locale.ROOT, "%s:%02d/%02d", name, number, count);
  }
}
