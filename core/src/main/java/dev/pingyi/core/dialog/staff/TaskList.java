package dev.pingyi.core.dialog.staff;

import static java.util.stream.Collectors.toSet;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenBreaches;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.desk.WorkList.Page;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What lies with a member, most urgent first, a page at a time. */
final class TaskList {
  /** The choice that leads to the calls that were denied. */
  static final String CALLS = "calls";

  private static final int LISTED = 10;
  private static final int OTHERS_LISTED = 5;

  private final Office office;
  private final SignedButtons buttons;

  TaskList(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** A part of the list; a question that is open stays so. */
  Turn list(DialogContext context, TaskView view) {
    return switch (context.talk().step()) {
      case Step.Idle _, Step.Told _, Step.Erased _, Step.Card _, Step.Tasks _ ->
          Turn.moved(context.at(new Step.Tasks(view.code())));
      case Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Done _,
          Step.Returned _,
          Step.Letter _,
          Step.AskSolved _,
          Step.AwaitWords _ ->
          new Turn.Said(draw(context, view));
    };
  }

  Turn list(DialogContext context, String code) {
    return list(context, TaskView.of(code, office.roster().areas()));
  }

  /** What a typed label of the list leads to. */
  Optional<Turn> typed(DialogContext context, String text) {
    boolean open = context.talk().step() instanceof Step.Tasks;
    List<String> areas = List.copyOf(office.roster().areas());
    TaskView from =
        context.talk().step() instanceof Step.Tasks tasks
            ? TaskView.of(tasks.view(), areas)
            : TaskView.FIRST;
    // The name of an area alone says something only where areas are chosen from.
    return from.typed(text, open ? areas : List.of()).map(view -> list(context, view));
  }

  /** The list as it lies open. */
  Reply draw(DialogContext context, String code) {
    return context.members().isEmpty()
        ? Reply.message(context.say(StaffPhrase.NOT_ALLOWED))
        : draw(context, TaskView.of(code, office.roster().areas()));
  }

  private Reply draw(DialogContext context, TaskView view) {
    List<Member> posts = context.members();
    WorkList work = new WorkList(office, context.posts());
    List<Entry> all = work.of(posts, context.now());
    WorkList.Part part = new WorkList.Part(view.page(), LISTED);
    Page page = work.page(all, posts, view.filter(), part, context.now());
    TaskPages pages = new TaskPages(context, buttons);
    if (view.choosing()) {
      return pages.choices(view, page.counts());
    }
    CaseLines lines = new CaseLines(office, context.account(), context.language(), context.now());
    lines.knowing(work.holders(page.entries()), posts).from((page.number() - 1) * LISTED);
    lines.say(pages.heading(view, page));
    page.entries().forEach(entry -> lines.add("", entry));
    List<List<Button>> rows = new ArrayList<>(lines.rows());
    rows.addAll(pages.steps(view, page));
    String others = "";
    if (view.equals(TaskView.FIRST)) {
      others = new LoadLine(office).of(context, all) + others(context, page.entries(), rows);
    }
    return Reply.message(lines.under("") + others, rows);
  }

  /** What else lies there, and what is late with others. */
  private String others(DialogContext context, List<Entry> listed, List<List<Button>> rows) {
    List<Flag> flags = flags(context);
    List<Breach> breaches = each(context, new OpenBreaches(office)::of);
    List<SystemicIssue> issues = each(context, new OpenIssues(office)::of);
    CaseLines overdue = overdue(context);
    Stream.of(
            flags.stream().limit(OTHERS_LISTED).map(f -> button(context, f)),
            breaches.stream().limit(OTHERS_LISTED).map(b -> button(context, b)),
            issues.stream().limit(OTHERS_LISTED).map(i -> button(context, i)))
        .flatMap(each -> each)
        .forEach(button -> rows.add(List.of(button)));
    Set<String> named = listed.stream().map(Entry::reference).collect(toSet());
    overdue.rows().stream()
        .filter(row -> !named.contains(row.getFirst().label()))
        .forEach(rows::add);
    rows.addAll(calls(context));
    return (flags.isEmpty() ? "" : "\n" + context.say(FlagPhrase.OPEN, flags.size()))
        + (breaches.isEmpty() ? "" : "\n" + context.say(BreachPhrase.OPEN, breaches.size()))
        + ofIssues(context, issues)
        + overdue.under("");
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

  private List<Flag> flags(DialogContext context) {
    return flags(office, context.posts(), context.members());
  }

  /**
   * The praise that waits for an inspector.
   *
   * @param posts all posts of the person
   * @param asked those of them that are looked at
   */
  static List<Flag> flags(Office office, List<Member> posts, List<Member> asked) {
    OpenFlags open = new OpenFlags(office);
    return asked.stream()
        .flatMap(
            member -> {
              CaseAccess access = new CaseAccess(office, member, posts);
              return open.of(member.post()).stream().filter(access::mayRead);
            })
        .distinct()
        .toList();
  }

  private static <T> List<T> each(DialogContext context, Function<Member, List<T>> of) {
    return context.members().stream().flatMap(m -> of.apply(m).stream()).distinct().toList();
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
}
