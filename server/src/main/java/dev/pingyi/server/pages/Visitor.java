package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.bot.web.Sessions;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.store.Caller;
import java.time.Duration;
import java.time.Instant;

/**
 * Who opens a page.
 *
 * @param phone which of the browser's phones
 * @param session known before or just minted
 * @param asked the language that the browser asks for
 */
public record Visitor(String phone, String session, Language asked, Caller caller) {
  /** Whoever shows no session of ours gets a new one. */
  public static Visitor of(WebRequest request, PageContext context) {
    String phone = phone(request);
    Language asked = BrowserLanguage.of(request);
    return context
        .sessions()
        .of(request, phone)
        .map(session -> new Visitor(phone, session, asked, caller(session, context)))
        .orElseGet(() -> new Visitor(phone, context.sessions().mint(), asked, Caller.NOBODY));
  }

  /**
   * Whoever scans another counter's code a while after a rating may be somebody else with the same
   * device: then a new visitor, who neither reads nor takes back what the one before wrote. Members
   * of the office are one person each.
   */
  Visitor unlessLeft(String counter, Instant now, PageContext context) {
    Duration after = context.office().books().inForce(now).talk().somebodyElseAfter();
    boolean left =
        caller.members().isEmpty()
            && caller
                .conversation()
                .filter(talk -> isLeft(talk, counter, now.minus(after)))
                .isPresent();
    return left ? new Visitor(phone, context.sessions().mint(), asked, Caller.NOBODY) : this;
  }

  private static boolean isLeft(Conversation talk, String counter, Instant since) {
    return talk.hasRated()
        && talk.counter().filter(counter::equals).isEmpty()
        && !talk.at().isAfter(since);
  }

  /** The phone that the address names; a name that cannot be one is the usual phone. */
  static String phone(WebRequest request) {
    return request.parameter("phone").filter(Sessions::isPhone).orElse(Sessions.USUAL_PHONE);
  }

  /** The same visitor after something was said. */
  Visitor again(PageContext context) {
    return new Visitor(phone, session, asked, caller(session, context));
  }

  /** The talk's language, and before there is a talk the browser's. */
  public Language language() {
    return caller.conversation().map(Conversation::language).orElse(asked);
  }

  private static Caller caller(String session, PageContext context) {
    String account = new Address(WebChannel.NAME, session).account(context.office().keys());
    return context.office().store().caller(account);
  }
}
