package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import java.util.Optional;

/**
 * The switch of the language on a page with a talk: the talk goes on in the language that the
 * address chooses, and the browser at the same address without the choice. Left in the address, it
 * would undo what is chosen in the talk later.
 */
public final class LanguageSwitch {
  private final PageContext context;

  public LanguageSwitch(PageContext context) {
    this.context = context;
  }

  /** Where to go on, if the address chooses a language. */
  public Optional<PageResponse> use(WebRequest request, Visitor visitor) {
    return BrowserLanguage.chosen(request)
        .map(
            chosen -> {
              visitor
                  .caller()
                  .conversation()
                  .map(Conversation::language)
                  .filter(spoken -> spoken != chosen)
                  .ifPresent(other -> speak(visitor, chosen));
              return PageResponse.seeOther(back(request, visitor));
            });
  }

  private void speak(Visitor visitor, Language chosen) {
    long last = context.transcript().read(visitor.session(), 0, 1).last();
    context
        .answerMessage()
        .take(context.web(), context.web().speaks(visitor.session(), last, chosen));
  }

  private static String back(WebRequest request, Visitor visitor) {
    boolean goingOn = request.parameter(ScanPage.GOING_ON).isPresent();
    return request.path()
        + "?phone="
        + visitor.phone()
        + (goingOn ? "&" + ScanPage.GOING_ON + "=1#ask" : "");
  }
}
