package dev.pingyi.server.desk;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.desk.Templates;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may be done to a case, as forms: what needs no words is a button, what needs them shares one
 * field for words with a button for each act. The next step comes first.
 */
final class CaseForms {
  private final DeskVisit visit;
  private final CaseReading reading;
  private final CaseDraft draft;
  private final boolean numberOpen;

  /**
   * @param draft what was posted and not done, to be put right
   * @param numberOpen whether the number is on the page
   */
  CaseForms(DeskVisit visit, CaseReading reading, CaseDraft draft, boolean numberOpen) {
    this.visit = visit;
    this.reading = reading;
    this.draft = draft;
    this.numberOpen = numberOpen;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("post", visit.to("/m/case/" + reading.complaint().reference()));
    List<Map<String, Object>> quick = buttons(CaseForms::isQuick);
    values.put("quick", quick);
    values.put("hasQuick", !quick.isEmpty());
    values.put("any", !reading.offered().isEmpty());
    values.put("decide", words("decide", CaseForms::isDecision));
    values.put("letter", words("letter", a -> a.words() == Action.Words.LETTER));
    values.put("note", words("note", a -> a.words() == Action.Words.NOTE));
    values.put("releases", releases());
    values.put("accountability", accountability());
    values.put("passOn", passOn());
    values.put("questions", questions());
    return values;
  }

  private static boolean isQuick(Action action) {
    return action.words() == Action.Words.NONE
        && action != Action.PASS_ON
        && !ReleaseRules.isDecision(action);
  }

  private static boolean isDecision(Action action) {
    return action.words() == Action.Words.ACT && !AccountabilityRules.isRecord(action);
  }

  private List<Map<String, Object>> buttons(Predicate<Action> which) {
    Optional<Action> next = NextStep.of(reading, numberOpen);
    return reading.buttons().stream()
        .filter(which)
        .filter(action -> !(action == Action.SHOW_NUMBER && numberOpen))
        .map(action -> button(action, next.filter(action::equals).isPresent()))
        .toList();
  }

  private Map<String, Object> button(Action action, boolean next) {
    return Map.of(
        "act",
        action.code() + ":" + Revision.of(reading.complaint(), action),
        "label",
        Labels.of(action, visit.language()),
        "next",
        next);
  }

  /** A field for words and the acts that are done with it; none if there are no such acts. */
  private List<Map<String, Object>> words(String name, Predicate<Action> which) {
    List<Action> acts = reading.buttons().stream().filter(which).toList();
    if (acts.isEmpty()) {
      return List.of();
    }
    RuleBook book = visit.office().books().inForce(visit.now());
    boolean act = acts.stream().anyMatch(a -> a.words() == Action.Words.ACT);
    boolean mine = draft.isOf(acts);
    Map<String, Object> form = new HashMap<>();
    form.put("buttons", buttons(which));
    form.put("least", act ? String.valueOf(book.talk().actWordsMin()) : "");
    form.put("most", String.valueOf(book.talk().officeWordsMax()));
    form.put("readers", acts.stream().map(this::readers).toList());
    form.put("words", mine ? draft.words() : "");
    form.put("problem", mine ? draft.problem() : "");
    form.put("sure", mine ? draft.sure() : List.of());
    form.put("open", mine || NextStep.of(reading, numberOpen).filter(acts::contains).isPresent());
    form.put(
        "release", acts.stream().anyMatch(ReleaseRules::isNeededBy) ? release(mine) : List.of());
    form.put("id", name);
    return List.of(form);
  }

  /** Who reads what is written with an act. */
  private String readers(Action action) {
    List<String> who = new ArrayList<>();
    if (action.words() == Action.Words.LETTER || Workflow.isReadByCitizen(action)) {
      who.add(visit.say(DeskPhrase.READER_CITIZEN));
    }
    if (Workflow.isReadBy(Role.HEAD, action)) {
      who.add(visit.say(DeskPhrase.READER_UNIT));
    }
    who.add(visit.say(DeskPhrase.READER_OFFICE));
    return visit.say(
        DeskPhrase.READS,
        Labels.of(action, visit.language()),
        String.join(visit.say(DeskPhrase.POSTS), who));
  }

  /** What the unit gets to read, where there is something to decide; with an act or by itself. */
  private List<Map<String, Object>> release(boolean mine) {
    String marked = new CaseFacts(visit, reading).marked();
    if (marked.isEmpty()) {
      return List.of();
    }
    String how = mine ? draft.how() : "";
    return List.of(
        Map.of(
            "marked", marked,
            "seen", reading.contact().map(c -> c.wordsRevision()).orElse(""),
            "asIs", how.equals(Action.RELEASE.code()),
            "rewrite", how.equals(Action.REWRITE.code()),
            "withhold", how.equals(Action.WITHHOLD.code()),
            "text", mine ? draft.text() : ""));
  }

  private List<Map<String, Object>> releases() {
    if (!reading.buttons().contains(Action.RELEASE)) {
      return List.of();
    }
    boolean mine = draft.isOf(List.of(Action.RELEASE));
    return release(mine).stream()
        .map(
            release -> {
              Map<String, Object> form = new HashMap<>(release);
              form.put("button", button(Action.RELEASE, false));
              form.put("problem", mine ? draft.problem() : "");
              form.put("sure", mine ? draft.sure() : List.of());
              form.put("open", mine);
              return form;
            })
        .toList();
  }

  private List<Map<String, Object>> accountability() {
    return reading.buttons().stream()
        .filter(AccountabilityRules::isRecord)
        .map(
            action -> {
              boolean mine = draft.isOf(List.of(action));
              Map<String, Object> form =
                  new HashMap<>(new AccountabilityFields(visit).values(reading, draft, mine));
              form.put("button", button(action, true));
              form.put(
                  "least",
                  String.valueOf(visit.office().books().inForce(visit.now()).talk().actWordsMin()));
              form.put("problem", mine ? draft.problem() : "");
              form.put("sure", mine ? draft.sure() : List.of());
              form.put("words", mine ? draft.words() : "");
              form.put("open", mine || action == Action.RECORD_ACCOUNTABILITY);
              return form;
            })
        .toList();
  }

  /** To whom it may be passed on; none if there is nobody. */
  private List<Map<String, Object>> passOn() {
    List<Map<String, Object>> choices =
        new CaseColleagues(visit.office())
            .besides(reading.member(), reading.complaint(), visit.now()).stream()
                .map(m -> Map.<String, Object>of("value", m.id(), "label", m.name()))
                .toList();
    return reading.buttons().contains(Action.PASS_ON) && !choices.isEmpty()
        ? List.of(Map.of("button", button(Action.PASS_ON, false), "choices", choices))
        : List.of();
  }

  /** What to ask at this step. */
  private List<Map<String, Object>> questions() {
    List<String> all =
        Templates.of(reading.complaint(), reading.member().post().role()).stream()
            .map(question -> visit.say(question))
            .toList();
    return all.isEmpty() ? List.of() : List.of(Map.of("all", all));
  }
}
