package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.dialog.staff.FindingTalk;
import dev.pingyi.core.dialog.staff.FindingTalk.Act;
import dev.pingyi.core.dialog.staff.FindingTalk.Seen;
import dev.pingyi.server.pages.PageResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flag, a breach or a systemic issue, GET /m/finding/REFERENCE, and what may be done to it. */
final class FindingPage implements DeskPage {
  static final Pattern PATH = Pattern.compile("/m/finding/([A-Za-z0-9-]{1,40})");

  private static final int NOT_DONE = 422;

  private final DeskFrame frame;

  FindingPage(DeskFrame frame) {
    this.frame = frame;
  }

  static String path(String reference) {
    return "/m/finding/" + reference;
  }

  @Override
  public boolean hasForm() {
    return true;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    return page(visit, request, Map.of(), "");
  }

  @Override
  public PageResponse take(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    String reference = reference(request);
    FindingTalk.Done done =
        talk(visit)
            .act(reference, fields.getOrDefault("act", ""), fields.getOrDefault("words", ""));
    return done.isDone()
        ? PageResponse.seeOther(visit.to(path(reference), done.told()))
        : page(visit, request, fields, done.told());
  }

  private PageResponse page(
      DeskVisit visit, WebRequest request, Map<String, String> typed, String problem) {
    String reference = reference(request);
    return talk(visit)
        .seen(reference)
        .map(
            seen -> {
              Map<String, Object> values = values(visit, reference, seen, typed, problem);
              int status = problem.isEmpty() ? 200 : NOT_DONE;
              DeskFrame.Template filled = new DeskFrame.Template("finding", status, values);
              return frame.page(visit, request, DeskTab.LIST, filled);
            })
        .orElseGet(() -> new RefusedPage(frame).ofCase(visit, request));
  }

  private static Map<String, Object> values(
      DeskVisit visit, String reference, Seen seen, Map<String, String> typed, String problem) {
    String[] card = seen.text().split("\n", 2);
    boolean placed =
        seen.acts().stream().anyMatch(act -> act.what().equals(typed.getOrDefault("act", "")));
    Map<String, Object> values = new HashMap<>();
    values.put("title", reference);
    values.put("text", card[0].equals(reference) && card.length > 1 ? card[1] : seen.text());
    values.put("list", visit.to("/m/"));
    values.put("problem", placed ? "" : problem);
    values.put("draft", !problem.isEmpty());
    values.put("look", DeskFrame.SELDOM);
    values.put("any", !seen.acts().isEmpty());
    List<Map<String, Object>> acts = new ArrayList<>();
    for (Act act : seen.acts()) {
      boolean here = act.what().equals(typed.getOrDefault("act", ""));
      Map<String, Object> of = new HashMap<>();
      of.put("post", visit.to(path(reference)));
      of.put("id", "act-" + act.what());
      of.put("act", act.what());
      of.put("label", act.label());
      of.put("ask", act.ask().replaceFirst("^" + Pattern.quote(reference + " "), ""));
      of.put("open", here || (!placed && acts.isEmpty()));
      of.put("problem", here ? problem : "");
      of.put("words", here ? typed.getOrDefault("words", "") : "");
      acts.add(of);
    }
    values.put("acts", acts);
    values.put(
        "reports",
        seen.reports().stream()
            .map(report -> Map.of("unit", report.unit(), "text", report.text()))
            .toList());
    return values;
  }

  static FindingTalk talk(DeskVisit visit) {
    return new FindingTalk(
        visit.office(), visit.account(), visit.language(), visit.visitor().caller(), visit.now());
  }

  private static String reference(WebRequest request) {
    Matcher path = PATH.matcher(request.path());
    return path.matches() ? path.group(1).toUpperCase(Locale.ROOT) : "";
  }
}
