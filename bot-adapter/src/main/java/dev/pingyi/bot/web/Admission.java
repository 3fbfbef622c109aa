package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.conversation.Said;
import java.util.Optional;

/** Who may say something: who has earned a session, or earns it now by a page's ticket. */
record Admission(Sessions sessions) {
  /** Why the post is not taken, or empty. */
  Optional<WebRefusal> refusal(WebRequest request, BrowserPost say) {
    if (sessions.earned(request, say.phone()).isPresent()) {
      return Optional.empty();
    }
    String opened = say.said() instanceof Said.Start(var token) ? token : "";
    Optional<CounterCode> code = sessions.code(opened);
    Optional<SessionTicket> ticket = sessions.ticket(request, say.phone());
    if (ticket.isEmpty()) {
      // What is no code begins nothing: whoever says it may be told so.
      boolean garbage = say.back().isEmpty() && !opened.isEmpty() && code.isEmpty();
      return garbage ? Optional.empty() : Optional.of(WebRefusal.NO_SESSION);
    }
    return refusal(ticket.get(), code);
  }

  private Optional<WebRefusal> refusal(SessionTicket ticket, Optional<CounterCode> opened) {
    if (ticket.isOfInvitation()) {
      return Optional.of(WebRefusal.NO_SESSION);
    }
    if (!sessions.isGood(ticket)) {
      return Optional.of(WebRefusal.LATE);
    }
    return opened.map(CounterCode::counter).filter(c -> !ticket.isAt(c)).isPresent()
        ? Optional.of(WebRefusal.OTHER_CODE)
        : Optional.empty();
  }
}
