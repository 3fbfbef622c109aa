package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenBreaches;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import java.util.List;
import java.util.stream.Stream;

/** What lies with a member, earliest promise first. */
final class TaskList {
  /** The choice that leads to the calls that were denied. */
  static final String CALLS = "calls";

  private static final int LISTED = 10;
  private static final int FLAGS_LISTED = 5;

  private final Office office;
  private final SignedButtons buttons;

  TaskList(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  Turn list(DialogContext context) {
    Desk desk = new Desk(office, context.members(), context.members());
    List<Desk.Case> open = desk.cases(context.now());
    List<Flag> flags = desk.flags();
    List<Breach> breaches = breaches(context);
    List<SystemicIssue> issues = issues(context);
    List<List<Button>> floods = floods(context, desk);
    CaseLines overdue = overdue(context);
    List<List<Button>> rows =
        Stream.of(
                open.stream().limit(LISTED).map(c -> List.of(button(context, c.complaint()))),
                floods.stream().limit(FLAGS_LISTED),
                flags.stream().limit(FLAGS_LISTED).map(f -> List.of(button(context, f))),
                breaches.stream().limit(FLAGS_LISTED).map(b -> List.of(button(context, b))),
                issues.stream().limit(FLAGS_LISTED).map(i -> List.of(button(context, i))),
                overdue.rows().stream().filter(row -> !isOf(open, row)),
                calls(context).stream())
            .flatMap(each -> each)
            .toList();
    int lines = open.size() + floods.size();
    String text = context.say(heading(lines), lines, LISTED);
    String others =
        (flags.isEmpty() ? "" : "\n" + context.say(FlagPhrase.OPEN, flags.size()))
            + (breaches.isEmpty() ? "" : "\n" + context.say(BreachPhrase.OPEN, breaches.size()))
            + ofIssues(context, issues);
    return new Turn.Said(Reply.message(overdue.under(text + others), rows));
  }

  private static boolean isOf(List<Desk.Case> cases, List<Button> row) {
    return cases.stream().anyMatch(c -> row.getFirst().label().equals(c.complaint().reference()));
  }

  /** A supervisor sees what is late with others, as the list of the morning says it. */
  private CaseLines overdue(DialogContext context) {
    CaseLines lines = new CaseLines(office, context.account(), context.language(), context.now());
    context.members().stream()
        .filter(member -> member.post().role() == Role.SUPERVISOR)
        .forEach(member -> new OverdueReport(office).add(member, lines, context.now()));
    return lines;
  }

  /** A supervisor may look which calls were denied. */
  private List<List<Button>> calls(DialogContext context) {
    return DeniedCallsDialog.supervisor(context.members()).isEmpty()
        ? List.of()
        : List.of(
            List.of(
                buttons.choice(
                    context.account(),
                    context.talk().question(),
                    CALLS,
                    context.say(ButtonPhrase.DENIED_CALLS),
                    Button.Kind.QUIET)));
  }

  /** A list that is cut says so. */
  private static StaffPhrase heading(int open) {
    if (open == 0) {
      return StaffPhrase.NOTHING_OPEN;
    }
    return open > LISTED ? StaffPhrase.STILL_OPEN_MORE : StaffPhrase.STILL_OPEN;
  }

  /** The bad ratings of a flood take one line, so that they bury nobody else's. */
  private List<List<Button>> floods(DialogContext context, Desk desk) {
    BundleCard cards = new BundleCard(office);
    return desk.floods().stream()
        .map(
            flood ->
                List.of(
                    buttons.show(
                        context.account(),
                        flood.flag().reference(),
                        cards.title(flood.flag(), flood.open(), context.language()))))
        .toList();
  }

  private List<Breach> breaches(DialogContext context) {
    OpenBreaches open = new OpenBreaches(office);
    return context.members().stream()
        .flatMap(member -> open.of(member).stream())
        .distinct()
        .toList();
  }

  private List<SystemicIssue> issues(DialogContext context) {
    OpenIssues open = new OpenIssues(office);
    return context.members().stream()
        .flatMap(member -> open.of(member).stream())
        .distinct()
        .toList();
  }

  /** Whoever is over one, and whose unit is asked about one, has different things to do. */
  private static String ofIssues(DialogContext context, List<SystemicIssue> issues) {
    boolean head = context.members().stream().anyMatch(m -> m.post().role() == Role.HEAD);
    SystemicPhrase phrase = head ? SystemicPhrase.OPEN_CHECKS : SystemicPhrase.OPEN;
    return issues.isEmpty() ? "" : "\n" + context.say(phrase, issues.size());
  }

  private Button button(DialogContext context, SystemicIssue issue) {
    String title = new SystemicCard(office).title(issue, context.language());
    return buttons.show(context.account(), issue.reference(), issue.reference() + " " + title);
  }

  private Button button(DialogContext context, Breach breach) {
    String place = new BreachCard(office).place(breach, context.language());
    return buttons.show(context.account(), breach.reference(), breach.reference() + " " + place);
  }

  private Button button(DialogContext context, Flag flag) {
    String place = new FlagCard(office).place(flag, context.language());
    return buttons.show(context.account(), flag.reference(), flag.reference() + " " + place);
  }

  private Button button(DialogContext context, Complaint complaint) {
    String counter = complaint.file().opening().counter();
    String place = new DisplayNames(office, context.language()).place(counter);
    String label = complaint.reference() + " " + place;
    return buttons.show(context.account(), complaint.reference(), label);
  }
}
