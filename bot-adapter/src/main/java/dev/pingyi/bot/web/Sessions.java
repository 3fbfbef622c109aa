package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.StaffSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Who a browser is. A session is a chance name in a signed cookie, so nobody can invent one; a
 * browser may hold several, one for each phone that it plays.
 *
 * <p>A session is earned: the page of a code gives a ticket for it, signed, good for that counter
 * and for a short time, and the first message that comes with the ticket gets the lasting cookie.
 * The same ticket again is the same session. An invitation's page gives one that only joins.
 *
 * <p>Joining the office begins another session, which knows only the cookie that it was given then:
 * it holds while the member belongs to the office, ends after a time without use, and names what is
 * kept of the browser: left there, it ends at once, wherever a copy of the cookie is.
 */
public final class Sessions {
  /** The phone of a browser that plays only one. */
  public static final String USUAL_PHONE = "me";

  private static final Pattern PHONE = Pattern.compile("[a-z0-9-]{1,24}");
  private static final Duration KEPT = Duration.ofDays(365);
  private static final Duration STAFF_KEPT = Duration.ofDays(30);

  /** A page left open overnight still shows its talk. */
  private static final Duration TICKET_KEPT = Duration.ofDays(1);

  private static final int SHORT = 10;

  /** What the names of staff's sessions begin with; no name made by chance has a full stop. */
  private static final String STAFF = "staff.";

  private final Keyring keys;
  private final Supplier<String> chance;
  private final boolean secure;
  private final StaffBrowsers browsers;
  private final InstantSource realClock;

  /**
   * @param chance at least 128 bits of it at each call
   * @param secure whether browsers reach the product by https
   * @param realClock by which a session of staff ends
   */
  public Sessions(
      Keyring keys,
      Supplier<String> chance,
      boolean secure,
      Memberships memberships,
      InstantSource realClock) {
    this.keys = keys;
    this.chance = chance;
    this.secure = secure;
    this.browsers = new StaffBrowsers(keys, memberships, realClock);
    this.realClock = realClock;
  }

  public static boolean isPhone(String name) {
    return PHONE.matcher(name).matches();
  }

  /**
   * The session that the browser shows for a phone, be it earned or not, if it is one of ours and
   * still good. It shows what was said in it; whether it may say something is another question.
   */
  public Optional<String> of(WebRequest request, String phone) {
    return ticket(request, phone).map(SessionTicket::session).or(() -> earned(request, phone));
  }

  /** The session that the browser shows for a phone, if it has been earned. */
  Optional<String> earned(WebRequest request, String phone) {
    return shown(request, phone).filter(this::isGood).map(SessionCookie::session);
  }

  /** The session that the browser shows for a phone and has yet to earn. */
  Optional<SessionTicket> ticket(WebRequest request, String phone) {
    return content(request, phone).flatMap(SessionTicket::read);
  }

  /** Whether the ticket still earns its session; then by what is said on the page that gave it. */
  boolean isGood(SessionTicket ticket) {
    return now().getEpochSecond() <= ticket.until();
  }

  /** The code that a token is, if it is one of ours. */
  Optional<CounterCode> code(String token) {
    return new CounterCodes(keys).read(token);
  }

  /** Whether the browser has to get the cookie anew, so that today's use counts. */
  boolean isToBeRenewed(WebRequest request, String phone) {
    return shown(request, phone)
        .filter(c -> isStaff(c.session()) && c.usedOn() != browsers.today())
        .isPresent();
  }

  private Optional<SessionCookie> shown(WebRequest request, String phone) {
    return content(request, phone)
        .filter(text -> SessionTicket.read(text).isEmpty())
        .flatMap(SessionCookie::read);
  }

  private Optional<String> content(WebRequest request, String phone) {
    return Optional.ofNullable(request.cookies().get(name(phone)))
        .flatMap(cookie -> keys.read(Purpose.SESSION, cookie, ""));
  }

  private boolean isGood(SessionCookie cookie) {
    if (!isStaff(cookie.session())) {
      return true;
    }
    Memberships.Staff staff = browsers.of(cookie.session());
    // A membership that the cookie does not name began with a later cookie, which took its place.
    return browsers.today() - cookie.usedOn() <= STAFF_KEPT.toDays()
        && !staff.members().isEmpty()
        && cookie.members().containsAll(staff.members())
        && staff.knows(cookie.browser());
  }

  /** By the clock by which sessions begin and end. */
  public Instant now() {
    return realClock.instant();
  }

  public String mint() {
    return chance.get();
  }

  /** The invitation that a token is, if it is one of ours. */
  Optional<String> invitation(String token) {
    return keys.read(Purpose.INVITATION, token, "");
  }

  /**
   * The session in which somebody joins by an invitation. Whoever knew the session of before, or
   * planted it in the browser, knows nothing of this one; a repeat leads to the same. A session of
   * staff goes on, with a cookie that takes the place of the one before.
   */
  String joining(String before, String invitation) {
    return isStaff(before) ? before : STAFF + keys.id(Purpose.SESSION, before + "\n" + invitation);
  }

  static boolean isStaff(String session) {
    return session.startsWith(STAFF);
  }

  /** The cookie of whoever opens the page of a counter's code: a ticket, unless earned before. */
  public String cookieAt(String counter, WebRequest request, String phone, String session) {
    return earned(request, phone).filter(session::equals).isPresent()
        ? cookie(request, phone, session)
        : ticket(phone, SessionTicket.at(counter, session, now()));
  }

  /** The cookie of whoever opens an invitation: without one nobody joins by a form. */
  public String cookieInvited(String invitation, WebRequest request, String phone, String session) {
    return earned(request, phone).isPresent()
        ? cookie(request, phone, session)
        : ticket(phone, SessionTicket.invited(invitation, session, now()));
  }

  private String ticket(String phone, SessionTicket ticket) {
    return cookie(phone, ticket.text(), TICKET_KEPT);
  }

  /** The cookie of a browser that goes on in the session that it shows: used today. */
  public String cookie(WebRequest request, String phone, String session) {
    Optional<SessionCookie> shown = shown(request, phone).filter(c -> c.session().equals(session));
    return isStaff(session) && shown.isPresent()
        ? staffCookie(phone, browsers.used(session, shown.get().browser()))
        : cookie(phone, session);
  }

  /** The cookie by which the browser will show the session that it has earned; not for staff. */
  String cookie(String phone, String session) {
    return cookie(phone, new SessionCookie(session, 0, Set.of(), "").text(), KEPT);
  }

  /** The same after something was said; for staff, of a browser that joins by it or is known. */
  String cookie(WebReplyTarget handle, String session) {
    return isStaff(session)
        ? staffCookie(handle.phone(), browsers.begun(session, handle.browser(), handle.device()))
        : cookie(handle.phone(), session);
  }

  /**
   * The cookie of a browser in which somebody is known from now on who is a member elsewhere.
   *
   * @param session of the person: of the web, or {@link Address#browserOf} the account
   */
  public String cookieOpened(WebRequest request, String phone, String session) {
    return staffCookie(
        phone,
        browsers.begun(session, StaffSession.OPENED + chance.get(), Device.of(request).text()));
  }

  private String staffCookie(String phone, StaffBrowsers.Browser browser) {
    SessionCookie cookie =
        new SessionCookie(browser.session(), browsers.today(), browser.members(), browser.id());
    return cookie(phone, cookie.text(), STAFF_KEPT);
  }

  /** What is kept of the browser that shows the session of a member; empty for others. */
  public Optional<String> browser(WebRequest request, String phone) {
    return shown(request, phone).filter(this::isGood).map(SessionCookie::browser);
  }

  /** The browser that joins by an invitation: a repeat is the same. */
  String browserJoining(String session, String invitation) {
    return StaffSession.JOINED + keys.id(Purpose.SESSION, "browser\n" + session + invitation);
  }

  /** Lax: other sites cannot post with it. */
  private String cookie(String phone, String content, Duration kept) {
    return name(phone)
        + "="
        + keys.token(Purpose.SESSION, content, "")
        + "; Path=/; Max-Age="
        + kept.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }

  /** Enough of a session's hash to tell causes apart; the session cannot be found from it. */
  String shortName(String session) {
    return keys.account(WebChannel.NAME, session).substring(0, SHORT);
  }

  /** Tells messages of one id apart by what they say, which cannot be found from it. */
  String mark(Inbound inbound) {
    return keys.id(Purpose.CAUSE, inbound.identity()).substring(0, SHORT);
  }

  private static String name(String phone) {
    return "pingyi-" + phone;
  }
}
