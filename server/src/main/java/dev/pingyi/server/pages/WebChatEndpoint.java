package dev.pingyi.server.pages;

import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.bot.web.TranscriptJson;
import dev.pingyi.bot.web.WebRefusal;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import java.util.List;
import java.util.Optional;

/** The two calls of the web chat: something is said, and what was said is asked for. */
final class WebChatEndpoint {
  private final PageContext context;
  private final ErrorPage sorry;

  WebChatEndpoint(PageContext context, Templates templates) {
    this.context = context;
    this.sorry = new ErrorPage(templates);
  }

  /** What was not taken is answered with one sentence in the reader's language. */
  WebResponse say(WebRequest request) {
    return switch (context.web().read(request)) {
      case ParsedRequest.Message message -> context.answerMessage().take(context.web(), message);
      // Browsers never ask who we are, and nothing that they say is of no interest.
      case ParsedRequest.Echo _, ParsedRequest.Ignored _ ->
          refused(request, 400, PagePhrase.SAY_UNREADABLE);
      case ParsedRequest.Refused refused ->
          refused(request, refused.status(), WebSentence.of(WebRefusal.of(refused.why())));
    };
  }

  /** Somebody else takes the phone. */
  WebResponse next(WebRequest request) {
    return context.web().next(request, why -> refused(request, why.status(), WebSentence.of(why)));
  }

  private WebResponse refused(WebRequest request, int status, PagePhrase why) {
    Language language = BrowserLanguage.of(request);
    String sentence = Texts.say(language, why);
    boolean form = request.header("content-type").orElse("").contains("form");
    return form
        ? sorry.of(status, language, PagePhrase.SORRY_SAY_TITLE, sentence).response()
        : PageResponse.json(status, TranscriptJson.error(sentence)).response();
  }

  /** Nobody's messages are none: a phone that has said nothing yet has no session. */
  WebResponse messages(WebRequest request) {
    long after = request.parameter("after").map(WebChatEndpoint::number).orElse(0L);
    Optional<String> session = context.sessions().of(request, Visitor.phone(request));
    Page page =
        session
            .map(s -> context.transcript().read(s, after, Transcript.MOST))
            .orElseGet(() -> new Page(List.of(), 0));
    // The language changes only with a message, so an empty answer need not look for it.
    String lang =
        page.entries().isEmpty() && after > 0 ? "" : Visitor.of(request, context).language().code();
    TranscriptJson messages = new TranscriptJson(context.office().books().zone());
    return PageResponse.json(200, messages.json(page.entries(), page.last(), lang)).response();
  }

  private static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }
}
