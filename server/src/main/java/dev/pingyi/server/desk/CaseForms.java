package dev.pingyi.server.desk;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.desk.QuestionsToAsk;
import dev.pingyi.core.dialog.ActLabels;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.staff.ActMeaning;
import dev.pingyi.core.roster.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What may be done to a case, as forms: what needs no words is a button, what needs them shares one
 * field for words with a button for each act. The next step comes first.
 */
final class CaseForms {
  private static final Map<Action, Action[]> ASKED =
      Map.of(
          Action.UPHOLD, new Action[] {Action.REFER},
          Action.PUT_RIGHT, new Action[] {Action.ASSIGN, Action.UPHOLD, Action.SEND_BACK},
          Action.GRANT_APPEAL, new Action[] {Action.APPEAL});

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
    List<Map<String, Object>> look = buttons(Action.SHOW_NUMBER::equals);
    values.put("look", numberOpen ? List.of() : look);
    List<Map<String, Object>> quick = buttons(CaseForms::isQuick);
    values.put("quick", quick);
    values.put("hasQuick", !quick.isEmpty());
    values.put("quickNote", quickNote());
    values.put("any", !reading.offered().isEmpty());
    WordsForms words = new WordsForms(visit, reading, draft, numberOpen);
    values.put("decide", words.of("decide", CaseForms::isDecision, this::button));
    values.put("letter", words.of("letter", a -> a.words() == Action.Words.LETTER, this::button));
    values.put("note", words.of("note", a -> a.words() == Action.Words.NOTE, this::button));
    values.put("asked", asked());
    values.put("releases", releases());
    values.put("accountability", accountability());
    values.put("merge", words.of("merge", Action.MERGE::equals, this::button));
    values.put("passOn", passOn());
    values.put("questions", questions());
    return values;
  }

  private static boolean isQuick(Action action) {
    return action.words() == Action.Words.NONE
        && action != Action.SHOW_NUMBER
        && action != Action.PASS_ON
        && !ReleaseRules.isDecision(action);
  }

  private static boolean isDecision(Action action) {
    return action.words() == Action.Words.ACT
        && action != Action.MERGE
        && !AccountabilityRules.isRecord(action);
  }

  /** With which words it came to whoever decides it now; or empty. */
  private List<Map<String, Object>> asked() {
    Role reader = reading.member().post().role();
    return ASKED.entrySet().stream()
        .filter(each -> reading.offered().contains(each.getKey()))
        .flatMap(each -> reading.complaint().file().history().last(each.getValue()).stream())
        .filter(entry -> Workflow.isReadBy(reader, entry.action()))
        .limit(1)
        .map(
            entry ->
                Map.<String, Object>of(
                    "act", ActLabels.of(entry.action(), visit.language()),
                    "words", reading.readable(entry.words(), numberOpen)))
        .toList();
  }

  /** What becomes of what somebody gives back. */
  private String quickNote() {
    ActMeaning meaning = new ActMeaning(visit.office(), visit.language());
    return reading.buttons().contains(Action.GIVE_BACK)
        ? meaning.line(
            Action.GIVE_BACK,
            meaning.ofGivingBack(reading.complaint(), reading.member(), visit.now()))
        : "";
  }

  private List<Map<String, Object>> buttons(Predicate<Action> which) {
    return reading.buttons().stream().filter(which).map(this::button).toList();
  }

  private Map<String, Object> button(Action action) {
    return Map.of(
        "act",
        action.code() + ":" + Revision.of(reading.complaint(), action),
        "label",
        Labels.of(action, visit.language()),
        "next",
        NextStep.standsOut(action)
            && NextStep.of(reading, numberOpen).filter(action::equals).isPresent());
  }

  private List<Map<String, Object>> releases() {
    if (!reading.buttons().contains(Action.RELEASE)) {
      return List.of();
    }
    boolean mine = draft.isOf(List.of(Action.RELEASE));
    return new WordsForms(visit, reading, draft, numberOpen)
        .release(mine, "").stream()
            .map(
                release -> {
                  Map<String, Object> form = new HashMap<>(release);
                  form.put("button", button(Action.RELEASE));
                  form.put("problem", mine && !draft.ofRelease() ? draft.problem() : "");
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
              form.put("button", button(action));
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

  /** To whom it may be passed on, or that there is nobody. */
  private List<Map<String, Object>> passOn() {
    List<Map<String, Object>> choices =
        new CaseColleagues(visit.office())
            .besides(reading.member(), reading.complaint(), visit.now()).stream()
                .map(m -> Map.<String, Object>of("value", m.id(), "label", m.name()))
                .toList();
    return reading.buttons().contains(Action.PASS_ON)
        ? List.of(
            Map.of(
                "button", button(Action.PASS_ON), "choices", choices, "some", !choices.isEmpty()))
        : List.of();
  }

  /** What to ask at this step. */
  private List<Map<String, Object>> questions() {
    List<String> all =
        QuestionsToAsk.of(reading.complaint(), reading.member().post().role()).stream()
            .map(question -> visit.say(question))
            .toList();
    return all.isEmpty() ? List.of() : List.of(Map.of("all", all));
  }
}
