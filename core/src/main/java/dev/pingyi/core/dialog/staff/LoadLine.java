package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.Caseload;
import dev.pingyi.core.desk.Caseload.Load;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.dialog.DialogContext;
import java.util.ArrayList;
import java.util.List;

/** Below an inspector's list: who holds how much; a page of the desk has it by the week. */
final class LoadLine {
  private final Office office;

  LoadLine(Office office) {
    this.office = office;
  }

  /** Empty for who is no inspector, and where nothing is open. */
  String of(DialogContext context, List<Entry> work) {
    Caseload.View view = new Caseload(office).of(context.members(), work, context.now());
    List<String> parts = new ArrayList<>();
    view.inspectors().stream()
        .filter(of -> of.load().all() > 0)
        .map(
            of ->
                context.say(
                        ListPhrase.LOAD_OF,
                        of.own() ? context.say(ListPhrase.LOAD_OWN) : of.member().name(),
                        of.load().all())
                    + due(context, of.load()))
        .forEach(parts::add);
    if (view.free().all() > 0) {
      parts.add(context.say(ListPhrase.LOAD_FREE, view.free().all()) + due(context, view.free()));
    }
    return view.inspectors().isEmpty() || parts.isEmpty()
        ? ""
        : "\n" + context.say(ListPhrase.LOAD, String.join(context.say(ListPhrase.LOAD_AND), parts));
  }

  private static String due(DialogContext context, Load load) {
    return load.late() + load.thisWeek() == 0
        ? ""
        : context.say(ListPhrase.LOAD_DUE, load.late() + load.thisWeek());
  }
}
