package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.PryingReports;
import dev.pingyi.core.desk.Found;
import dev.pingyi.core.desk.NextCase;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.server.pages.PageResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies with somebody, the most urgent first. */
final class ListPage implements DeskPage {
  private final DeskFrame frame;

  ListPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    String asked = request.parameter("q").orElse("").strip();
    return asked.isEmpty() ? list(visit, request, "") : found(visit, request, asked);
  }

  /** A reference opens its case; the end of one leads to it, or to the few that end so. */
  private PageResponse found(DeskVisit visit, WebRequest request, String asked) {
    WorkList work = work(visit);
    return switch (work.find(visit.posts(), asked, visit.now())) {
      case Found.One one -> PageResponse.seeOther(visit.to("/m/case/" + one.reference()));
      case Found.Several several -> several(visit, request, several.entries());
      case Found.Prying prying -> {
        report(visit, prying);
        yield list(visit, request, visit.say(DeskPhrase.FIND_NONE));
      }
      case Found.Unavailable _, Found.Nothing _ ->
          list(visit, request, visit.say(DeskPhrase.FIND_NONE));
    };
  }

  private PageResponse several(DeskVisit visit, WebRequest request, List<Entry> entries) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(DeskPhrase.FOUND_TITLE, entries.size()));
    values.put("q", request.parameter("q").orElse(""));
    values.put("clear", visit.to("/m/"));
    values.putAll(rows(visit, entries, 1));
    return frame.page(visit, request, DeskTab.LIST, DeskFrame.Template.of("list", values));
  }

  private PageResponse list(DeskVisit visit, WebRequest request, String notFound) {
    ListFilter filter = ListFilter.of(request);
    WorkList work = work(visit);
    List<Entry> all = work.of(visit.posts(), visit.now());
    WorkList.Page page =
        work.page(
            all,
            visit.posts(),
            filter.filter(),
            WorkList.Part.of(ListFilter.number(request)),
            visit.now());
    Map<String, Object> values = new HashMap<>();
    boolean first = filter.isNothing() && page.number() == 1 && notFound.isEmpty();
    List<Map<String, Object>> load = first ? new LoadPanel(visit).of(all) : List.of();
    values.put("load", load);
    values.put("title", visit.say(DeskPhrase.LIST_TITLE, page.counts().total()));
    values.put("chips", filter.chips(visit, page.counts()));
    values.put("selects", filter.selects(visit, page.counts()));
    values.put("filtered", filter.isByForm());
    values.put("clear", visit.to("/m/"));
    values.put("q", request.parameter("q").orElse(""));
    values.put("notFound", notFound);
    values.put(
        "nothing",
        visit.say(filter.isNothing() ? DeskPhrase.LIST_NONE : DeskPhrase.LIST_NONE_FILTERED));
    values.putAll(rows(visit, page.entries(), (page.number() - 1) * WorkList.PER_PAGE + 1));
    values.put("pager", pager(visit, filter, page));
    // An inspector decides them, and others look at them.
    values.put(load.isEmpty() ? "findings" : "decisions", new Findings(visit).sections());
    values.put("today", visit.to(MePage.PATH) + "#today");
    return frame.page(visit, request, DeskTab.LIST, DeskFrame.Template.of("list", values));
  }

  private static WorkList work(DeskVisit visit) {
    return new WorkList(visit.office(), visit.visitor().caller().posts());
  }

  private static Map<String, Object> rows(DeskVisit visit, List<Entry> entries, int start) {
    CaseRows rows = new CaseRows(visit, new WorkList(visit.office()).holders(entries));
    return Map.of(
        "any", !entries.isEmpty(),
        "start", String.valueOf(start),
        "cases", entries.stream().map(rows::of).toList());
  }

  private static List<Map<String, Object>> pager(
      DeskVisit visit, ListFilter filter, WorkList.Page page) {
    if (page.pages() == 1) {
      return List.of();
    }
    Map<String, Object> values = new HashMap<>();
    values.put("here", visit.say(DeskPhrase.PAGE_HERE, page.number(), page.pages()));
    values.put("before", link(visit, filter, page.number() - 1, page.number() > 1));
    values.put("after", link(visit, filter, page.number() + 1, page.number() < page.pages()));
    return List.of(values);
  }

  private static List<Map<String, Object>> link(
      DeskVisit visit, ListFilter filter, int number, boolean isThere) {
    return isThere ? List.of(Map.of("href", filter.page(visit, number))) : List.of();
  }

  /** Somebody of the unit asks for a rating that the unit was not told of. */
  static void report(DeskVisit visit, Found.Prying prying) {
    PryingReports reports = new PryingReports(visit.office());
    try {
      visit.office().store().commit(reports.of(prying.member(), prying.reference(), visit.now()));
    } catch (StaleException reportedMeanwhile) {
      // By another press of the same day.
    }
  }

  /** The case of the list to go on with; empty if nothing else is there. */
  static Optional<String> next(DeskVisit visit, String reference) {
    return new NextCase(visit.office())
        .after(work(visit), visit.posts(), reference, visit.now())
        .map(Entry::reference);
  }
}
