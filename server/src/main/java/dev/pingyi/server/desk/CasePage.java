package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.desk.Found;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.TypedReference;
import dev.pingyi.server.pages.PageResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One case: what was said, what happened, the next step, and everything else that can be done. */
final class CasePage implements DeskPage {
  static final Pattern PATH = Pattern.compile("/m/case/([A-Za-z0-9-]{1,40})");

  private static final int NOT_DONE = 422;

  private final DeskFrame frame;

  CasePage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public boolean hasForm() {
    return true;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    return reading(visit, request)
        .map(reading -> page(visit, request, reading, CaseDraft.NONE))
        .orElseGet(() -> refused(visit, request));
  }

  @Override
  public PageResponse take(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    Optional<CaseReading> reading = reading(visit, request);
    if (reading.isEmpty()) {
      return refused(visit, request);
    }
    CaseAct.Done done = new CaseAct(visit, reading.get()).run(CaseDraft.of(fields));
    if (done.isDone()) {
      return PageResponse.seeOther(visit.to(address(reading.get()), done.told()));
    }
    // As it stands now: what was posted may have been about an older state.
    return reading(visit, request)
        .map(now -> page(visit, request, now, done.draft()))
        .orElseGet(() -> refused(visit, request));
  }

  private static String address(CaseReading reading) {
    return "/m/case/" + reading.complaint().reference();
  }

  private static Optional<CaseReading> reading(DeskVisit visit, WebRequest request) {
    return reference(request).flatMap(reference -> CaseReading.of(visit, reference));
  }

  private static Optional<String> reference(WebRequest request) {
    Matcher path = PATH.matcher(request.path());
    return path.matches()
        ? TypedReference.in(path.group(1)).map(TypedReference::text)
        : Optional.empty();
  }

  private PageResponse page(
      DeskVisit visit, WebRequest request, CaseReading reading, CaseDraft draft) {
    List<Map<String, Object>> number = CallNumber.of(visit, reading);
    CaseFacts facts = new CaseFacts(visit, reading, !number.isEmpty());
    Map<String, Object> values = new HashMap<>(facts.values());
    values.put("number", number);
    values.putAll(new CaseForms(visit, reading, draft, !number.isEmpty()).values());
    values.put("history", new TimelinePanel(visit, reading, facts).lines());
    values.put("list", visit.to("/m/"));
    values.put("overview", visit.holds(Role.SUPERVISOR) ? visit.to("/m/overview") : "");
    values.put("following", following(visit, reading));
    values.put("problem", draft.problem());
    values.put("mark", mark(reading));
    int status = draft.problem().isEmpty() ? 200 : NOT_DONE;
    return frame.page(visit, request, DeskTab.LIST, new DeskFrame.Template("case", status, values));
  }

  /**
   * The same as long as nobody has touched the case and the same may be done to it, whatever the
   * reader has typed into its forms and whatever time it is; the script of the page goes by it.
   */
  private static String mark(CaseReading reading) {
    String all =
        String.join(
            "/",
            reading.complaint().state().code(),
            String.valueOf(reading.complaint().file().version()),
            reading.contact().map(contact -> String.valueOf(contact.version())).orElse(""),
            reading.buttons().stream().map(Action::code).collect(Collectors.joining(",")));
    return Integer.toHexString(all.hashCode());
  }

  /** The most urgent of the other cases, once the own part of this one is done. */
  private static List<Map<String, Object>> following(DeskVisit visit, CaseReading reading) {
    return reading.offered().stream().allMatch(ReleaseRules::isDecision)
        ? ListPage.next(visit, reading.complaint().reference())
            .map(next -> Map.<String, Object>of("href", visit.to("/m/case/" + next)))
            .stream()
            .toList()
        : List.of();
  }

  /** It is not there, or not for this person; the page does not say which. */
  private PageResponse refused(DeskVisit visit, WebRequest request) {
    reference(request)
        .map(reference -> new WorkList(visit.office()).find(visit.posts(), reference, visit.now()))
        .filter(Found.Prying.class::isInstance)
        .map(Found.Prying.class::cast)
        .ifPresent(prying -> ListPage.report(visit, prying));
    return new RefusedPage(frame).ofCase(visit, request);
  }
}
