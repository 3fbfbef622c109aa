package dev.pingyi.server.store;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * Conversations: one item each in the partition of its account. It is written with every message,
 * so its lists are packed: below a kilobyte it costs one write unit.
 */
final class ConversationRecords {
  private static final String KIND = "talk";
  private static final int PARTS = 5;

  /** Longer than a browser keeps its cookie: a talk that nobody can go on with is not kept. */
  private static final Duration KEPT = Duration.ofDays(400);

  /** Of somebody who has opened a page or asked something, and rated nothing. */
  private static final Duration IDLE_KEPT = Duration.ofDays(90);

  /**
   * What stands in the item.
   *
   * @param causesBegin what all causes begin with, such as the channel and the chat
   * @param causes the rest of each
   * @param recent reference, counter, instant, submissions and matter, with a bar between
   */
  private record Packed(
      String account,
      long version,
      Language language,
      int question,
      Step step,
      String note,
      String causesBegin,
      List<String> causes,
      List<String> recent,
      LocalDate lookupDay,
      int lookups,
      Instant at) {}

  private final InstantSource realClock;

  /**
   * @param realClock by which a talk without use ends
   */
  ConversationRecords(InstantSource realClock) {
    this.realClock = realClock;
  }

  /** The partition of what is known of an account. */
  static String account(String account) {
    return "account:" + account;
  }

  /** The conversation among the items of an account. */
  List<Conversation> in(List<Item> account) {
    return account.stream()
        .filter(item -> item.kind().equals(KIND))
        .map(ConversationRecords::unpacked)
        .toList();
  }

  Write put(Conversation conversation) {
    Key key = new Key(account(conversation.account()), KIND);
    Duration kept = conversation.recent().isEmpty() ? IDLE_KEPT : KEPT;
    return Write.versioned(
        Item.of(key, KIND, Json.write(packed(conversation)))
            .version(conversation.version())
            .expiresAt(realClock.instant().plus(kept)));
  }

  private static Packed packed(Conversation conversation) {
    String begin = common(conversation.causes());
    return new Packed(
        conversation.account(),
        conversation.version(),
        conversation.language(),
        conversation.question(),
        conversation.step(),
        conversation.note(),
        begin,
        conversation.causes().stream().map(cause -> cause.substring(begin.length())).toList(),
        conversation.recent().stream().map(ConversationRecords::packed).toList(),
        conversation.lookupDay(),
        conversation.lookups(),
        conversation.at());
  }

  private static Conversation unpacked(Item item) {
    Packed body = item.read(Packed.class);
    return new Conversation(
        body.account,
        body.version,
        body.language,
        body.question,
        body.step,
        body.note,
        body.causes.stream().map(rest -> body.causesBegin + rest).toList(),
        body.recent.stream().map(ConversationRecords::unpacked).toList(),
        body.lookupDay,
        body.lookups,
        body.at);
  }

  private static String packed(Recent rating) {
    return String.join(
        "|",
        rating.reference(),
        rating.counter(),
        rating.at().toString(),
        String.valueOf(rating.submissions()),
        rating.matter());
  }

  private static Recent unpacked(String packed) {
    String[] parts = packed.split("\\|", PARTS);
    return new Recent(
        parts[0], parts[1], parts[4], Integer.parseInt(parts[3]), Instant.parse(parts[2]));
  }

  private static String common(List<String> texts) {
    String begin = texts.isEmpty() ? "" : texts.getFirst();
    for (String text : texts) {
      while (!text.startsWith(begin)) {
        begin = begin.substring(0, begin.length() - 1);
      }
    }
    return begin;
  }
}
