package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.code.CounterCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody else takes a phone: the session that it had is given up, and the page of the same code
 * begins another. What the one before wrote stays where it was; this browser shows it no more.
 *
 * @param publicUrl the pages' own address, by which posts of other sites are told
 */
record NextPerson(Sessions sessions, String publicUrl) {
  /** The page of a code, without what follows. */
  private static final Pattern PAGE = Pattern.compile("/s/([A-Za-z0-9_-]{1,200})([?#].*)?");

  /** A phone, and the code whose page it shows. */
  private record Place(String phone, String token, CounterCode code) {}

  WebResponse answer(WebRequest request, Function<WebRefusal, WebResponse> refused) {
    PagePost post = PagePost.of(request);
    Optional<WebRefusal> refusal = post.refusal(publicUrl);
    if (refusal.isPresent()) {
      return refused.apply(refusal.get());
    }
    Optional<Place> place = post.fields().flatMap(this::place);
    if (place.isEmpty()) {
      return refused.apply(WebRefusal.UNREADABLE);
    }
    return unfit(request, place.get().phone())
        .map(refused)
        .orElseGet(() -> begun(request, place.get(), post.isForm()));
  }

  private Optional<Place> place(Map<String, String> fields) {
    String phone = fields.getOrDefault("phone", Sessions.USUAL_PHONE);
    Matcher page = PAGE.matcher(fields.getOrDefault("back", ""));
    if (!Sessions.isPhone(phone) || !page.matches()) {
      return Optional.empty();
    }
    String token = page.group(1);
    return sessions.code(token).map(code -> new Place(phone, token, code));
  }

  /** The session proves that a page of ours posts: a browser keeps it back for others. */
  private Optional<WebRefusal> unfit(WebRequest request, String phone) {
    Optional<String> session = sessions.of(request, phone);
    if (session.isEmpty()) {
      return Optional.of(WebRefusal.NO_SESSION);
    }
    // Nobody could bring a member of the office back: the invitation is used up.
    return session.filter(Sessions::isStaff).map(_ -> WebRefusal.STAFF_PHONE);
  }

  private WebResponse begun(WebRequest request, Place place, boolean form) {
    String page = "/s/" + place.token() + "?phone=" + place.phone();
    String cookie =
        sessions.cookieAt(place.code().counter(), request, place.phone(), sessions.mint());
    WebResponse answer = WebResponse.json(200, TranscriptJson.next(page));
    return form
        ? WebChannel.seeOther(page, List.of(cookie))
        : new WebResponse(answer.status(), answer.headers(), List.of(cookie), answer.body());
  }
}
