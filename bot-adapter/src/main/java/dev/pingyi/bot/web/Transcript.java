package dev.pingyi.bot.web;

import java.util.List;
import java.util.Set;

/**
 * What was said to and by each web session, in order. A browser is no chat service that keeps its
 * messages, so the office has to.
 */
public interface Transcript {
  /** The most lines of one reading; nobody scrolls back further. */
  int MOST = 400;

  /** A line in its place; numbers begin with 1 and grow. */
  record Entry(long number, TranscriptLine line) {}

  /**
   * Some lines of a session.
   *
   * @param last the number of the session's newest line, 0 if nothing was said yet
   */
  record Page(List<Entry> entries, long last) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Appends lines in one write, but none whose id was appended lately.
   *
   * @return the lines with these ids as they stand, appended now or before
   */
  List<Entry> append(String session, List<TranscriptLine> lines);

  /**
   * Deletes what was said in the session up to now, but for the lines with the ids in {@code but}.
   * Numbers go on where they were. Twice is once.
   */
  void forget(String session, Set<String> but);

  /** The lines after number {@code after}; if there are more than {@code most}, the latest. */
  Page read(String session, long after, int most);
}
