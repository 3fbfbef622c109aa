package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.local.web.LocalCall.Asked;
import dev.pingyi.local.web.LocalCall.RefusedException;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.print.Poster;
import dev.pingyi.server.print.PosterText;
import dev.pingyi.server.print.PrintRoom;
import java.util.List;
import java.util.Map;

/** Prints the poster of a code that is valid now. */
public record PosterCall(CodeList codes, PosterText text, PrintRoom room) implements LocalCall {
  @Override
  public WebResponse answer(Asked asked) {
    String token = asked.parameters().getOrDefault("token", "");
    Counter counter =
        codes
            .counter(token)
            .orElseThrow(() -> new RefusedException("token is not a code that is valid now."));
    Poster poster = poster(counter, token);
    return switch (asked.parameters().getOrDefault("form", "png")) {
      case "png" -> file("image/png", room.posterPng(poster));
      case "pdf" -> file("application/pdf", room.posterPdf(poster));
      default -> throw new RefusedException("form is png or pdf.");
    };
  }

  private Poster poster(Counter counter, String token) {
    return text.of(
        codes.office().roster().unit(counter.unit()).orElseThrow(),
        counter,
        "",
        codes.url(token),
        codes.row(counter.id()).orElseThrow().typed());
  }

  private static WebResponse file(String type, byte[] bytes) {
    Map<String, String> headers = Map.of("content-type", type, "cache-control", "no-store");
    return new WebResponse(200, headers, List.of(), bytes);
  }
}
