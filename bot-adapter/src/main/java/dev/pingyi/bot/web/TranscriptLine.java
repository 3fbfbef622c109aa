package dev.pingyi.bot.web;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Reply;
import java.time.Instant;
import java.util.List;

/**
 * One thing said in a web session.
 *
 * @param id the same for a repeat of the same thing
 * @param notice a short word beside the talk
 * @param replaces the id of an earlier line or empty: said by the bot it takes that line's place,
 *     said by the person it was the choice among that line's buttons; {@link #ALL} for what was
 *     said before all was forgotten
 * @param picture the path of a picture, or empty
 * @param onPage what the page shows besides
 */
public record TranscriptLine(
    String id,
    Speaker from,
    String text,
    List<List<Button>> rows,
    boolean notice,
    String replaces,
    String picture,
    Instant at,
    OnPage onPage) {
  /** No line's id: the line takes the place of all that was forgotten with it. */
  static final String ALL = "*";

  /** Who said it. */
  public enum Speaker {
    BOT,
    ME
  }

  public TranscriptLine {
    rows = rows.stream().map(List::copyOf).toList();
  }

  static TranscriptLine byPerson(String id, String text, String replaces, Instant at) {
    return new TranscriptLine(
        id, Speaker.ME, text, List.of(), false, replaces, "", at, OnPage.PLAIN);
  }

  static TranscriptLine byBot(String id, Reply reply, Instant at) {
    boolean notice = reply.kind() == Reply.Kind.NOTICE;
    return new TranscriptLine(
        id, Speaker.BOT, reply.text(), reply.rows(), notice, "", "", at, reply.onPage());
  }

  TranscriptLine replacing(String earlier) {
    return new TranscriptLine(id, from, text, rows, notice, earlier, picture, at, onPage);
  }

  TranscriptLine picture(String path) {
    return new TranscriptLine(id, from, text, rows, notice, replaces, path, at, onPage);
  }

  /** The same line in other words, with another picture or none. */
  public TranscriptLine saying(String words, String path) {
    return new TranscriptLine(id, from, words, rows, notice, replaces, path, at, onPage);
  }

  /** People's words never show in a log. */
  @Override
  public String toString() {
    return "Line[" + id + "]";
  }

  /** Whether it answers the opening of a code's page: a talk that was under way ends before it. */
  public boolean isOpening() {
    return id.startsWith(WebReplyTarget.ANSWER + WebChannel.OPENING);
  }

  /** All buttons, row after row. */
  List<Button> buttons() {
    return rows.stream().flatMap(List::stream).toList();
  }
}
