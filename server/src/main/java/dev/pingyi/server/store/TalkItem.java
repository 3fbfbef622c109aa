package dev.pingyi.server.store;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.events.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A talk as an item. It is written with every message, so its lists are packed: below a kilobyte it
 * costs one write unit.
 *
 * @param causesBegin what all causes begin with, such as the channel and the chat
 * @param causes the rest of each
 * @param recent reference, counter, instant and matter, with a bar between
 */
record TalkItem(
    String account,
    long version,
    Language language,
    int question,
    Step step,
    String causesBegin,
    List<String> causes,
    List<String> recent,
    LocalDate lookupDay,
    int lookups,
    Instant at) {
  private static final int PARTS = 4;

  static Item of(Conversation talk) {
    String begin = common(talk.causes());
    TalkItem body =
        new TalkItem(
            talk.account(),
            talk.version(),
            talk.language(),
            talk.question(),
            talk.step(),
            begin,
            talk.causes().stream().map(cause -> cause.substring(begin.length())).toList(),
            talk.recent().stream().map(TalkItem::pack).toList(),
            talk.lookupDay(),
            talk.lookups(),
            talk.at());
    return Item.of(ItemKeys.talk(talk.account()), Kinds.TALK, Json.write(body))
        .version(talk.version());
  }

  static Conversation read(Item item) {
    TalkItem body = Json.read(item.body(), TalkItem.class);
    return new Conversation(
        body.account,
        body.version,
        body.language,
        body.question,
        body.step,
        body.causes.stream().map(rest -> body.causesBegin + rest).toList(),
        body.recent.stream().map(TalkItem::unpack).toList(),
        body.lookupDay,
        body.lookups,
        body.at);
  }

  private static String pack(Recent rating) {
    return String.join(
        "|", rating.reference(), rating.counter(), rating.at().toString(), rating.matter());
  }

  private static Recent unpack(String packed) {
    String[] parts = packed.split("\\|", PARTS);
    return new Recent(parts[0], parts[1], parts[3], Instant.parse(parts[2]));
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
