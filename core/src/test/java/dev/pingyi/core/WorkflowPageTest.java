package dev.pingyi.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the page that people read true to the table that the product reads. After a change write it
 * anew by {@code ./mvnw -pl core -am test -Dtest=WorkflowPageTest -Dworkflow=write
 * -Dsurefire.failIfNoSpecifiedTests=false} and look at the difference.
 */
final class WorkflowPageTest {
  private static final Path PAGE = Path.of("../docs/workflow.md");

  @Test
  void the_page_says_what_the_table_says() throws IOException {
    String page = page();
    if (System.getProperty("workflow", "").equals("write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).content().isEqualTo(page);
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# Workflow: state, role, action");
    lines.add("");
    lines.add(
        "*Written by `WorkflowPageTest` from `Workflow`, the one table; change that, not this"
            + " page.*");
    lines.add("");
    lines.add("## States");
    lines.add("");
    lines.add("| state | held by | owed, and where the rule book says by when | the holder may |");
    lines.add("|---|---|---|---|");
    for (State state : State.values()) {
      Workflow.Row row = Workflow.of(state);
      lines.add(cells(named(state), holder(row.duty()), owed(row.duty()), actions(row.holder())));
    }
    lines.add("");
    lines.add("| state | the citizen is asked | the holder is told as | who reads letters |");
    lines.add("|---|---|---|---|");
    for (State state : State.values()) {
      Workflow.Row row = Workflow.of(state);
      String told = row.news() == Topic.NONE ? "–" : "`" + row.news() + "`";
      lines.add(cells(named(state), actions(row.citizen()), told, role(row.reader())));
    }
    lines.add("");
    lines.add(
        "Whoever holds it is reminded: of a call by `promise.ladder`, of all else half way and"
            + " `promise.overdueEvery` before the end. Once it is over the supervisor is told, too,"
            + " and both again after each `promise.overdueEvery`.");
    lines.add("");
    lines.add(
        "Once somebody was called or written to, the same holder owes the `result`, by the same end"
            + " or `call.resultWithin` after a contact in time, whichever is later. The citizen is"
            + " asked about a call at once; who says that there was none brings the promise back as"
            + " it was.");
    lines.add("");
    lines.add(
        "With `assign` and `refer` the officer decides what the unit reads of the citizen's words"
            + " (`release`, `rewrite`, `withhold`). What a unit has to put right, but for a"
            + " verdict, it is told at the next multiple of `handOver.every` (`hand-over`):"
            + " until then it neither reads nor holds it, and its time counts from there.");
    lines.add("");
    lines.add("## The appeal, beside the state");
    lines.add("");
    lines.add("| appeal | held by | may |");
    lines.add("|---|---|---|");
    for (Appeal appeal : Appeal.values()) {
      Workflow.AppealRow row = Workflow.of(appeal);
      lines.add(
          cells(
              "`" + appeal.code() + "`",
              row.holder().map(WorkflowPageTest::role).orElse("–"),
              actions(row.actions())));
    }
    lines.add("");
    lines.add(
        "`none` counts only while the verdict is upheld and the time to appeal"
            + " (`appeal.workingDays`) is not over.");
    lines.add("");
    lines.add("## People held to account, beside the state");
    lines.add("");
    lines.add("| verdict | held by | owed, and where the rule book says by when | may |");
    lines.add("|---|---|---|---|");
    lines.add(
        cells(
            "`upheld`, nothing recorded",
            holder(Duty.ACCOUNTABILITY),
            owed(Duty.ACCOUNTABILITY),
            actions(List.of(Action.RECORD_ACCOUNTABILITY))));
    lines.add(
        cells(
            "`upheld`, recorded",
            holder(Duty.ACCOUNTABILITY),
            "–",
            actions(List.of(Action.CORRECT_ACCOUNTABILITY))));
    lines.add("");
    lines.add(
        "First whoever upheld it; once it is late, or without that person, all inspectors of the"
            + " area, then those of the city. A verdict that falls takes duty and record with it.");
    lines.add("");
    lines.add("## Actions");
    lines.add("");
    lines.add("| code | label | who | needs | its words are read by |");
    lines.add("|---|---|---|---|---|");
    for (Action action : Action.values()) {
      lines.add(
          cells(
              "`" + action.code() + "`",
              label(action),
              who(action),
              action.needs(),
              readers(action)));
    }
    lines.add("");
    lines.add(
        "Words have at least `words.actMin` characters and at most `words.officeMax`; a letter of"
            + " the office has at least `letter.differentLetters` different letters, a citizen's"
            + " any, and each is read by whom the second table names.");
    return String.join("\n", lines) + "\n";
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String named(State state) {
    return "`" + state.code() + "` " + Labels.of(state, Language.ZH);
  }

  private static String holder(Duty duty) {
    return duty.holder().map(WorkflowPageTest::role).orElse("–");
  }

  private static String role(Role role) {
    return "`" + role.code() + "` " + Labels.of(role, Language.ZH);
  }

  private static String owed(Duty duty) {
    return duty.ruleBookLine().isEmpty()
        ? "–"
        : "`" + duty.code() + "`, `" + duty.ruleBookLine() + "`";
  }

  private static String actions(List<Action> actions) {
    return actions.isEmpty()
        ? "–"
        : actions.stream().map(WorkflowPageTest::label).collect(Collectors.joining(" · "));
  }

  private static String label(Action action) {
    return action.tag().isEmpty() || action == Action.REPLY ? "–" : Labels.of(action, Language.ZH);
  }

  /** For the unit they are redacted. */
  private static String readers(Action action) {
    List<String> readers = new ArrayList<>();
    if (Workflow.isReadByCitizen(action)) {
      readers.add("citizen");
    }
    Arrays.stream(Role.values())
        .filter(role -> Workflow.isReadBy(role, action))
        .map(Role::code)
        .forEach(readers::add);
    return String.join(", ", readers);
  }

  private static String who(Action action) {
    Optional<String> roles =
        Arrays.stream(Role.values())
            .filter(role -> Workflow.isEverFor(role, action))
            .map(Role::code)
            .reduce((one, other) -> one + ", " + other);
    return roles.orElseGet(
        () ->
            switch (action) {
              case HAND_OVER, REMIND, RECOUNT, CLOSE_UNANSWERED -> "clock";
              case READY -> "citizen, clock";
              default -> "citizen";
            });
  }
}
