package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptJson;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.local.web.LocalCall.Asked;
import java.time.ZoneId;

/** The console's own group channel, in which it shows the notices. */
public record GroupCall(Transcript transcript, ZoneId zone) implements LocalCall {
  /** The name of the group among the addresses of the web chat; no session has it. */
  public static final String NAME = "group";

  @Override
  public WebResponse answer(Asked asked) {
    Transcript.Page page = transcript.read(NAME, asked.number("after"), Transcript.MOST);
    return WebResponse.json(200, new TranscriptJson(zone).json(page.entries(), page.last(), ""));
  }
}
