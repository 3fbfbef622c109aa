package dev.pingyi.bot.web;

import dev.pingyi.bot.web.Transcript.Entry;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is to be seen of a message and its reply.
 *
 * @param near the newest lines before them
 * @param all many more lines, read only if they are needed
 */
record ExchangeLines(
    WebReplyTarget handle, Reply reply, Page near, Supplier<Page> all, Instant now) {
  List<TranscriptLine> lines(Said said) {
    if (reply.kind() == Reply.Kind.SILENCE) {
      return List.of();
    }
    if (handle.isSwitch()) {
      return List.of(spoken());
    }
    return switch (said) {
      case Said.Start _ -> List.of(bots());
      case Said.Text text -> List.of(persons(text.text(), answered(text.text())), bots());
      case Said.Phone phone -> List.of(persons(phone.number(), ""), bots());
      case Said.Attachment attachment -> List.of(persons(attachment.caption(), ""), bots());
      case Said.Tap tap -> tapped(tap.data());
    };
  }

  /** Every browser of the session learns by the line that all before it was forgotten. */
  private TranscriptLine bots() {
    TranscriptLine line = TranscriptLine.byBot(handle.botsLine(), reply, now);
    return reply.kind() == Reply.Kind.CLEAN_SLATE ? line.replacing(TranscriptLine.ALL) : line;
  }

  /**
   * The question that is open, or the end of the talk, takes its own place in the other language.
   */
  private TranscriptLine spoken() {
    return near.entries().reversed().stream()
        .map(Entry::line)
        .filter(line -> ReplacementRules.isSameInOtherWords(line, reply))
        .findFirst()
        .map(line -> bots().replacing(line.id()))
        .orElseGet(this::bots);
  }

  private TranscriptLine persons(String text, String replaces) {
    return TranscriptLine.byPerson(handle.personsLine(), MaskedNumbers.in(text), replaces, now);
  }

  private List<TranscriptLine> tapped(String data) {
    if (reply.kind() == Reply.Kind.CLEAN_SLATE) {
      return List.of(bots());
    }
    Optional<TranscriptLine> tapped = with(near, data).or(() -> with(all.get(), data));
    if (reply.kind() == Reply.Kind.NOTICE || tapped.isEmpty()) {
      return List.of(bots());
    }
    TranscriptLine line = tapped.get();
    return ReplacementRules.isInPlace(line, reply)
        ? List.of(bots().replacing(line.id()))
        : List.of(persons(label(line, data), line.id()), bots());
  }

  private static Optional<TranscriptLine> with(Page page, String data) {
    return page.entries().reversed().stream()
        .map(Entry::line)
        .filter(line -> line.buttons().stream().anyMatch(b -> b.data().equals(data)))
        .findFirst();
  }

  /** What a tap says: “done” below ticked boxes says what is ticked. */
  private static String label(TranscriptLine line, String data) {
    Optional<Button> tapped =
        line.buttons().stream().filter(button -> button.data().equals(data)).findFirst();
    List<String> ticked =
        line.buttons().stream().filter(Button::ticked).map(Button::label).toList();
    boolean done = tapped.filter(button -> button.kind() == Button.Kind.MAIN).isPresent();
    return done && !ticked.isEmpty()
        ? String.join(isHan(ticked.getFirst()) ? "、" : ", ", ticked)
        : tapped.map(Button::label).orElse("");
  }

  private static boolean isHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /**
   * The id of the question that the words answer, or empty: then its buttons are of no more use.
   */
  private String answered(String text) {
    return near.entries().reversed().stream()
        .map(Entry::line)
        .filter(line -> !line.rows().isEmpty())
        .findFirst()
        .filter(line -> reply.kind() == Reply.Kind.MESSAGE)
        .filter(line -> ReplacementRules.isAnsweredBy(text, line))
        .filter(line -> !ReplacementRules.isSameQuestion(line, reply))
        .map(TranscriptLine::id)
        .orElse("");
  }
}
