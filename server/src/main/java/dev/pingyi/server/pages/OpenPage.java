package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.bot.web.WebRefusal;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.PageLinks;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address by which a member of the office opens the desk on another device: shows whose it is
 * and one button. Opening changes nothing, since messengers and scanners open links, too; only the
 * press makes this browser known.
 */
final class OpenPage {
  private static final Pattern PATH =
      Pattern.compile(PageLinks.PATH + "([A-Za-z0-9_-]{1,300})[/.,;:!?'\")>]*(?:[^ -~].*|%.*)?");

  private final PageContext context;
  private final Templates templates;
  private final ErrorPage sorry = new ErrorPage();

  OpenPage(PageContext context, Templates templates) {
    this.context = context;
    this.templates = templates;
  }

  /** The answer, if the address is one of these links. */
  Optional<WebResponse> serve(WebRequest request, Instant now) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    String token = path.group(1);
    return Optional.of(
        switch (request.method()) {
          case "GET" -> ask(request, token, now).response();
          case "POST" ->
              context
                  .web()
                  .form(
                      request,
                      _ -> open(request, token, now).response(),
                      why -> refused(request, why).response());
          default ->
              sorry
                  .of(
                      405,
                      Visitor.of(request, context).language(),
                      PagePhrase.SORRY_METHOD_TITLE,
                      PagePhrase.SORRY_METHOD)
                  .header("allow", "GET, POST")
                  .response();
        });
  }

  private PageResponse ask(WebRequest request, String token, Instant now) {
    Visitor visitor = Visitor.of(request, context);
    Optional<String> account = new PageLinks(context.office()).account(token, now);
    if (account.isEmpty()) {
      return over(visitor.language());
    }
    Language language = visitor.language();
    Map<String, Object> values =
        Map.of(
            "post", posts(account.get(), language),
            "action", PageLinks.PATH + token + "?phone=" + visitor.phone(),
            "here", "phone=" + visitor.phone() + "&");
    // The press needs the cookie: a browser keeps it back when another site posts.
    return PageResponse.html(200, PageResponse.NEVER_KEPT, templates.fill("open", language, values))
        .cookie(
            context.sessions().cookieInvited("open", request, visitor.phone(), visitor.session()));
  }

  private String posts(String account, Language language) {
    return context.office().store().caller(account).enrolled().stream()
        .filter(member -> !member.isStandIn())
        .map(member -> PostName.of(context.office(), member.post(), language))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private PageResponse open(WebRequest request, String token, Instant now) {
    String phone = Visitor.phone(request);
    if (context.sessions().of(request, phone).isEmpty()) {
      return refused(request, WebRefusal.NO_SESSION);
    }
    Outcome<String> opened =
        context.office().deciding(() -> new PageLinks(context.office()).open(token, now));
    return opened.either(
        done ->
            PageResponse.seeOther("/m/?phone=" + phone)
                .cookie(context.sessions().cookieOpened(request, phone, session(done.result()))),
        _ -> over(Visitor.of(request, context).language()));
  }

  /** Whose chat is on the web goes on in it; to others only the desk is opened. */
  private String session(String account) {
    return context.office().store().caller(account).enrolled().stream()
        .map(this::address)
        .filter(address -> address.channel().equals(WebChannel.NAME))
        .map(Address::id)
        .findFirst()
        .orElseGet(() -> Address.browserOf(account));
  }

  private Address address(Member member) {
    return Address.parse(context.office().keys().open(member.address(), member.id()));
  }

  private PageResponse over(Language language) {
    return sorry.of(410, language, PagePhrase.SORRY_OPEN_TITLE, PagePhrase.SORRY_OPEN);
  }

  private PageResponse refused(WebRequest request, WebRefusal why) {
    Language language = Visitor.of(request, context).language();
    String sentence = Texts.say(language, WebSentence.of(why));
    return sorry.of(why.status(), language, PagePhrase.SORRY_SAY_TITLE, sentence);
  }
}
