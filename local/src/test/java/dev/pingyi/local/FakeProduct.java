package dev.pingyi.local;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptLine;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.MemoryStore;
import dev.pingyi.core.store.Store;
import dev.pingyi.local.console.PageCall;
import dev.pingyi.local.run.ListFeed;
import dev.pingyi.local.run.TriggeredDoors;
import dev.pingyi.server.office.CodeList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A product whose doors only write down what they get. */
final class FakeProduct {
  private static final ZoneId WUHAN = ZoneId.of("Asia/Shanghai");

  final List<JsonObject> webhooks = new CopyOnWriteArrayList<>();
  final List<String> announcedAt = new CopyOnWriteArrayList<>();
  String answer =
      "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/plain\"},\"cookies\":[\"a=1\"],\"body\":\"hello\"}";

  Product open(LocalContext context) {
    Roster roster = new Roster(List.of(), List.of(), List.of(), List.of());
    TriggeredDoors triggered =
        new TriggeredDoors(
            event -> "{\"batchItemFailures\":[]}",
            event -> "{\"batchItemFailures\":[]}",
            event -> "{\"reminded\":0}",
            event -> {
              announcedAt.add(context.clock().instant().atZone(WUHAN).toString());
              return "{\"published\":\"\"}";
            });
    Store store = new MemoryStore(WUHAN, context.clock());
    Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
    RuleBooks books = RuleBooks.shipped(List.of());
    Office office = new Office(store, roster, books, keys);
    return new Product(
        this::webhook,
        command -> command,
        triggered,
        new ListFeed(),
        store,
        new NothingSaid(),
        roster,
        new CodeList(office, ""),
        (after, until) -> Optional.empty(),
        (after, until) ->
            Optional.of(new AnnounceRanking(office).nextAfter(after))
                .filter(at -> !at.isAfter(until)),
        books,
        new NoticeText(office),
        new PageCall.Names("office", context.base().toString(), false, List.of()),
        List.of(),
        () -> {},
        () -> {});
  }

  private String webhook(String event) {
    webhooks.add(JsonParser.parseString(event).getAsJsonObject());
    return answer;
  }

  private static final class NothingSaid implements Transcript {
    @Override
    public List<Entry> append(String session, List<TranscriptLine> lines) {
      return List.of();
    }

    @Override
    public void forget(String session, Set<String> but) {}

    @Override
    public Page read(String session, long after, int most) {
      return new Page(List.of(), 0);
    }
  }
}
