package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.Transcript.Entry;
import dev.pingyi.bot.web.TranscriptJson;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.store.Store;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.local.web.LocalCall.Asked;
import java.time.ZoneId;
import java.util.List;

/** The console's own group channel, in which it shows the notices, in English with lang=en. */
public record GroupCall(Transcript transcript, Store store, NoticeText notices, ZoneId zone)
    implements LocalCall {
  /** The name of the group among the addresses of the web chat; no session has it. */
  public static final String NAME = "group";

  @Override
  public WebResponse answer(Asked asked) {
    Transcript.Page page = transcript.read(NAME, asked.number("after"), Transcript.MOST);
    List<Entry> entries =
        asked.parameters().getOrDefault("lang", "").equals("en")
            ? page.entries().stream().map(this::english).toList()
            : page.entries();
    return WebResponse.json(200, new TranscriptJson(zone).json(entries, page.last(), ""));
  }

  private Entry english(Entry entry) {
    return new Entry(entry.number(), new EnglishNotices(store, notices).of(entry.line()));
  }
}
