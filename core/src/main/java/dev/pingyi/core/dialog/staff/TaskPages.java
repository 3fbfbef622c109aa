package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.desk.WorkList.Counts;
import dev.pingyi.core.desk.WorkList.Filter;
import dev.pingyi.core.desk.WorkList.Page;
import dev.pingyi.core.desk.WorkList.Phone;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands around a page of the list of tasks: its heading, and how one gets to another. */
final class TaskPages {
  private final DialogContext context;
  private final SignedButtons buttons;

  TaskPages(DialogContext context, SignedButtons buttons) {
    this.context = context;
    this.buttons = buttons;
  }

  /** How much there is, and of what. */
  String heading(TaskView view, Page page) {
    Counts counts = page.counts();
    if (counts.total() == 0) {
      return context.say(StaffPhrase.NOTHING_OPEN);
    }
    String heading =
        view.filter().isNothing()
            ? counts.overdue() == 0
                ? context.say(StaffPhrase.STILL_OPEN, counts.total())
                : context.say(StaffPhrase.STILL_OPEN_LATE, counts.total(), counts.overdue())
            : context.say(
                page.total() == 0 ? StaffPhrase.NONE_OF_THESE : StaffPhrase.ONLY_THESE,
                counts.total(),
                names(view.filter()),
                page.total());
    return page.pages() == 1
        ? heading
        : heading + "\n" + context.say(StaffPhrase.PAGE, page.number(), page.pages());
  }

  private String names(Filter filter) {
    List<String> names = new ArrayList<>();
    if (filter.overdue()) {
      names.add(context.say(ButtonPhrase.TASKS_LATE));
    }
    if (filter.mine()) {
      names.add(context.say(ButtonPhrase.TASKS_MINE));
    }
    if (filter.phone() == Phone.WITHOUT) {
      names.add(context.say(ButtonPhrase.TASKS_NO_NUMBER));
    }
    if (!filter.area().isEmpty()) {
      names.add(filter.area());
    }
    return names.stream().collect(Collectors.joining(context.say(StaffPhrase.BETWEEN)));
  }

  /** To the pages beside this one, and to other parts of the list. */
  List<List<Button>> steps(TaskView view, Page page) {
    List<Button> steps = new ArrayList<>();
    if (page.number() > 1) {
      steps.add(button(view.page(page.number() - 1), ButtonPhrase.TASKS_BACK));
    }
    if (page.number() < page.pages()) {
      steps.add(button(view.page(page.number() + 1), ButtonPhrase.TASKS_NEXT));
    }
    // Of a few one sees without it which they are.
    if (page.pages() > 1 || !view.filter().isNothing()) {
      steps.add(button(view.chosenFrom(), ButtonPhrase.TASKS_FILTER));
    }
    if (!view.filter().isNothing()) {
      steps.add(button(TaskView.FIRST, ButtonPhrase.TASKS_ALL));
    }
    return steps.isEmpty() ? List.of() : List.of(List.copyOf(steps));
  }

  /** What may be left out. */
  Reply choices(TaskView view, Counts counts) {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            button(view.only(view.filter().overdue(true)), ButtonPhrase.TASKS_LATE),
            button(view.only(view.filter().mine(true)), ButtonPhrase.TASKS_MINE)));
    rows.add(
        List.of(
            button(view.only(view.filter().phone(Phone.WITHOUT)), ButtonPhrase.TASKS_NO_NUMBER),
            button(TaskView.FIRST, ButtonPhrase.TASKS_ALL)));
    List<String> areas = counts.areas().size() > 1 ? List.copyOf(counts.areas()) : List.of();
    for (int i = 0; i < areas.size(); i += 2) {
      rows.add(
          areas.subList(i, Math.min(i + 2, areas.size())).stream()
              .map(area -> button(view.only(view.filter().ofArea(area)), area))
              .toList());
    }
    return Reply.message(
        context.say(StaffPhrase.CHOOSE, counts.total(), counts.overdue(), counts.mine()), rows);
  }

  private Button button(TaskView view, ButtonPhrase label) {
    return button(view, context.say(label));
  }

  private Button button(TaskView view, String label) {
    return buttons.tasks(context.account(), view.code(), label);
  }
}
