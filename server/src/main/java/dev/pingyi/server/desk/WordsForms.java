package dev.pingyi.server.desk;

import dev.pingyi.core.action.Repeats;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.staff.ActMeaning;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Fields for words with a button for each act that is done with them. What follows from an act is
 * said above its button, and so is what has to be decided with it.
 */
final class WordsForms {
  private final DeskVisit visit;
  private final CaseReading reading;
  private final CaseDraft draft;
  private final boolean numberOpen;

  WordsForms(DeskVisit visit, CaseReading reading, CaseDraft draft, boolean numberOpen) {
    this.visit = visit;
    this.reading = reading;
    this.draft = draft;
    this.numberOpen = numberOpen;
  }

  /** A field for words and the acts that are done with it; none if there are no such acts. */
  List<Map<String, Object>> of(
      String name, Predicate<Action> which, Function<Action, Map<String, Object>> button) {
    List<Action> acts = reading.buttons().stream().filter(which).toList();
    if (acts.isEmpty()) {
      return List.of();
    }
    RuleBook book = visit.office().books().inForce(visit.now());
    boolean act = acts.stream().anyMatch(a -> a.words() == Action.Words.ACT);
    boolean mine = draft.isOf(acts);
    Map<String, Object> form = new HashMap<>();
    form.put("buttons", acts.stream().map(button).toList());
    form.put("field", visit.say(field(acts.getFirst())));
    form.put("least", act ? String.valueOf(book.talk().actWordsMin()) : "");
    form.put("readers", acts.stream().map(this::line).toList());
    form.put("call", call(acts));
    form.put("words", mine ? draft.words() : "");
    form.put("problem", mine && !draft.ofRelease() ? draft.problem() : "");
    form.put("sure", mine ? draft.sure() : List.of());
    form.put("open", mine || NextStep.of(reading, numberOpen).filter(acts::contains).isPresent());
    form.put("release", needed(acts).isEmpty() ? List.of() : release(mine, needed(acts)));
    form.put("id", name);
    form.put("with", acts.contains(Action.MERGE) ? with() : List.of());
    return List.of(form);
  }

  /** With which of the person's earlier complaints it may be merged. */
  private List<Map<String, Object>> with() {
    List<Map<String, Object>> choices =
        new Repeats(visit.office())
            .of(reading.complaint(), visit.access(reading.member())).stream()
                .map(earlier -> new LinkedFacts(visit).choice(earlier, draft.target()))
                .toList();
    return List.of(Map.of("choices", choices));
  }

  private static DeskPhrase field(Action action) {
    if (action == Action.MERGE) {
      return DeskPhrase.MERGE_WORDS;
    }
    return switch (action.words()) {
      case LETTER -> DeskPhrase.WORDS_LETTER;
      case NOTE -> DeskPhrase.WORDS_NOTE;
      case ACT, NONE -> DeskPhrase.WORDS;
    };
  }

  /** What follows from an act, and who reads what is written with it. */
  private String line(Action action) {
    ActMeaning meaning = new ActMeaning(visit.office(), visit.language());
    String means = meaning.line(action, meaning.of(action, visit.now()));
    String who = String.join(visit.say(DeskPhrase.POSTS), readers(action));
    return means.isEmpty()
        ? visit.say(DeskPhrase.READS, Labels.of(action, visit.language()), who)
        : visit.say(DeskPhrase.READ_BY, means, who);
  }

  private List<String> readers(Action action) {
    List<String> who = new ArrayList<>();
    if (action.words() == Action.Words.LETTER || Workflow.isReadByCitizen(action)) {
      who.add(visit.say(DeskPhrase.READER_CITIZEN));
    }
    if (Workflow.isReadBy(Role.HEAD, action)) {
      who.add(visit.say(DeskPhrase.READER_UNIT));
    }
    who.add(visit.say(DeskPhrase.READER_OFFICE));
    return who;
  }

  /** That some of the acts take a call as made; or empty. */
  private String call(List<Action> acts) {
    ActMeaning meaning = new ActMeaning(visit.office(), visit.language());
    return acts.stream()
        .map(action -> meaning.ofCall(action, reading.complaint()))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The acts that need a decision about the citizen's words, by their labels; or empty. */
  private String needed(List<Action> acts) {
    return String.join(
        visit.say(DeskPhrase.POSTS),
        acts.stream()
            .filter(ReleaseRules::isNeededBy)
            .map(action -> Labels.of(action, visit.language()))
            .toList());
  }

  /**
   * What the unit gets to read, where there is something to decide; with an act or by itself.
   *
   * @param needed for which acts it has to be decided; empty by itself
   */
  List<Map<String, Object>> release(boolean mine, String needed) {
    Optional<String> marked = reading.marked(visit);
    if (marked.isEmpty()) {
      return List.of();
    }
    String how = mine ? draft.how() : "";
    boolean marks = !reading.isClean(visit);
    Map<String, Object> form = new HashMap<>();
    form.put("marked", marked.get());
    form.put("needed", needed.isEmpty() ? "" : visit.say(DeskPhrase.RELEASE_NEEDED, needed));
    form.put("wrong", mine && draft.ofRelease() ? draft.problem() : "");
    form.put("whole", visit.say(marks ? DeskPhrase.RELEASE_MARKED : DeskPhrase.RELEASE_AS_IS));
    form.put("seen", reading.contact().map(c -> c.wordsRevision()).orElse(""));
    form.put("asIs", how.equals(Action.RELEASE.code()));
    form.put("rewrite", how.equals(Action.REWRITE.code()));
    form.put("withhold", how.equals(Action.WITHHOLD.code()));
    form.put("text", mine ? draft.text() : "");
    return List.of(form);
  }
}
