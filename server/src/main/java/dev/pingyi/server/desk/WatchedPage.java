package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.desk.Supervision;
import dev.pingyi.core.desk.Watch;
import dev.pingyi.core.desk.Watch.Kind;
import dev.pingyi.core.desk.WatchedCases;
import dev.pingyi.core.desk.WatchedCases.Filter;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.PageResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases behind a figure of the overview, GET /m/overview/cases, the earliest end first. */
final class WatchedPage implements DeskPage {
  private static final int DIGITS = 5;

  private final DeskFrame frame;

  WatchedPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    if (!visit.holds(Role.SUPERVISOR)) {
      return new RefusedPage(frame).ofPost(visit, request);
    }
    Filter filter = filter(request);
    WatchedCases.Page page =
        new WatchedCases(visit.office()).page(visit.posts(), filter, number(request), visit.now());
    Map<String, String> names =
        page.cases().isEmpty()
            ? Map.of()
            : new Supervision(visit.office()).names(visit.posts(), visit.now());
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(OverviewPhrase.WATCHED_TITLE, page.total()));
    values.put("look", DeskFrame.SELDOM);
    values.put("overview", visit.to("/m/overview"));
    values.put("person", person(visit, request));
    values.put("any", !page.cases().isEmpty());
    values.put(
        "cases",
        page.cases().stream()
            .map(w -> row(visit, w, names.getOrDefault(w.row().work().holder(), "")))
            .toList());
    values.put("page", visit.say(OverviewPhrase.WATCHED_PAGE, page.number(), page.pages()));
    values.put("before", turn(visit, request, page.number() - 1, page));
    values.put("after", turn(visit, request, page.number() + 1, page));
    return frame.page(visit, request, DeskTab.OVERVIEW, DeskFrame.Template.of("watched", values));
  }

  /** Of one case. */
  static Map<String, Object> row(DeskVisit visit, Watch watch, String holder) {
    String reference = watch.row().reference();
    Map<String, Object> values = new HashMap<>();
    values.put("href", visit.to("/m/case/" + reference));
    values.put("reference", reference);
    values.put("place", visit.names().place(watch.row().place().counter()));
    values.put("urgency", List.of(Urgency.of(visit, watch.duty(), watch.row().dueAt(), false)));
    values.put("holder", holder.isEmpty() ? "" : visit.say(OverviewPhrase.WATCHED_HOLDER, holder));
    return values;
  }

  /** What the colleague has done today stands on the colleague's page. */
  private static String person(DeskVisit visit, WebRequest request) {
    return request
        .parameter("who")
        .map(id -> "/m/member/" + id)
        .filter(path -> MemberPage.PATH.matcher(path).matches())
        .map(path -> visit.to(path) + "#today")
        .orElse("");
  }

  /** What cannot be read filters nothing. */
  private static Filter filter(WebRequest request) {
    Set<Kind> kinds =
        Arrays.stream(Kind.values())
            .filter(kind -> request.parameter("kind").filter(kind.name()::equals).isPresent())
            .collect(Collectors.toSet());
    return new Filter(
        request.parameter("area").orElse(""),
        request.parameter("who").orElse(""),
        kinds,
        request.parameter("late").isPresent());
  }

  private static int number(WebRequest request) {
    return request
        .parameter("page")
        .filter(text -> text.length() < DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .filter(text -> !text.isEmpty())
        .map(Integer::parseInt)
        .orElse(1);
  }

  private static List<Map<String, String>> turn(
      DeskVisit visit, WebRequest request, int number, WatchedCases.Page page) {
    if (number < 1 || number > page.pages()) {
      return List.of();
    }
    StringBuilder address = new StringBuilder("/m/overview/cases?page=" + number);
    for (String name : List.of("area", "who", "kind", "late")) {
      request
          .parameter(name)
          .ifPresent(
              value ->
                  address
                      .append('&')
                      .append(name)
                      .append('=')
                      .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return List.of(Map.of("href", visit.to(address.toString())));
  }
}
