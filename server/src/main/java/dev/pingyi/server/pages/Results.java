package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.conversation.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public results by their addresses; {@link ResultsAddress} writes them. */
final class Results {
  private static final String MONTH = "/results/(20\\d\\d)/(\\d{1,2})";

  private final PublishedMonths months;
  private final ResultsFrame frame;
  private final ResultsPage page;
  private final CategoryPage category;
  private final UnitPage unit;
  private final SearchPage search;
  private final YearPage year;
  private final BookDownload books;
  private final NoticePictures pictures;
  private final List<Route> routes;

  private record Route(Pattern path, BiFunction<WebRequest, Matcher, PageResponse> answer) {}

  Results(PageContext context, Templates templates) {
    months = context.months();
    pictures = context.pictures();
    frame = new ResultsFrame(months, templates);
    page = new ResultsPage(frame);
    category = new CategoryPage(frame);
    unit = new UnitPage(frame);
    search = new SearchPage(frame);
    year = new YearPage(frame);
    books = new BookDownload(context.office(), frame.sorry());
    routes =
        List.of(
            route("/results/(20\\d\\d)/?", (r, m) -> year.of(r, number(m, 1))),
            route(MONTH + "/?", (r, m) -> page.month(r, month(m))),
            route(
                MONTH + "/(\\d{1,2})(?:/(\\d{1,4}))?",
                (r, m) -> category.of(r, month(m), number(m, 3), number(m, 4))),
            route(MONTH + "/search", (r, m) -> search.of(r, month(m))),
            route(MONTH + "/units/([A-Za-z0-9]{1,16})", (r, m) -> unit.of(r, month(m), m.group(3))),
            route(MONTH + "/(\\d{1,2})\\.png", (r, m) -> picture(r, month(m), m.group(3))),
            route(
                MONTH + "/points\\.(jsonl|csv)",
                (r, m) -> book(r, month(m), BookDownload.Form.of(m.group(3)))));
  }

  /** The page of the request's address; empty if it is none of these. */
  Optional<PageResponse> serve(WebRequest request, Instant now) {
    if (isFront(request.path())) {
      return Optional.of(page.newest(request, now));
    }
    return routes.stream()
        .flatMap(
            route -> {
              Matcher matcher = route.path().matcher(request.path());
              return matcher.matches() && isMonth(matcher)
                  ? Optional.of(route.answer().apply(request, matcher)).stream()
                  : Optional.<PageResponse>empty().stream();
            })
        .findFirst();
  }

  /** Whether the address is one of these. */
  boolean has(String path) {
    return isFront(path) || routes.stream().anyMatch(route -> route.path().matcher(path).matches());
  }

  private PageResponse picture(WebRequest request, YearMonth month, String name) {
    Language drawnIn = Language.of(request.parameter(ResultsAddress.IN_LANGUAGE).orElse(""));
    return pictures
        .png(month, name, drawnIn)
        .map(png -> PageResponse.file(PageResponse.KEPT_FOR_EVER, "image/png", png))
        .orElseGet(() -> frame.notThere(request));
  }

  private PageResponse book(WebRequest request, YearMonth month, BookDownload.Form form) {
    return months
        .outline(month)
        .flatMap(outline -> months.office().store().notice(month))
        .map(notice -> books.of(request, notice, form))
        .orElseGet(() -> frame.notThere(request));
  }

  private static boolean isFront(String path) {
    return path.equals("/") || path.equals("/results") || path.equals("/results/");
  }

  private static Route route(String path, BiFunction<WebRequest, Matcher, PageResponse> answer) {
    return new Route(Pattern.compile(path), answer);
  }

  private static boolean isMonth(Matcher path) {
    if (path.groupCount() < 2) {
      return true;
    }
    try {
      return month(path).getMonthValue() > 0;
    } catch (DateTimeException noSuchMonth) {
      return false;
    }
  }

  private static YearMonth month(Matcher path) {
    return YearMonth.of(number(path, 1), number(path, 2));
  }

  /** A number of the address; 1 if it may be left out and is. */
  private static int number(Matcher path, int group) {
    String digits = path.group(group);
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
