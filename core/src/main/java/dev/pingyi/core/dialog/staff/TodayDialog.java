package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.desk.DayOfMember;
import dev.pingyi.core.desk.DayOfMember.Line;
import dev.pingyi.core.desk.DayOfMember.OnCase;
import dev.pingyi.core.desk.DayOfMember.OnFinding;
import dev.pingyi.core.desk.DayOfMember.OnMember;
import dev.pingyi.core.dialog.ActLabels;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Somebody of the office asks what they have done today. */
final class TodayDialog {
  /** So many lines fit into one message; the page has all of them. */
  private static final int LINES = 25;

  private static final int BUTTONS = 5;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Office office;

  TodayDialog(Office office) {
    this.office = office;
  }

  Turn show(DialogContext context) {
    List<Line> all =
        new DayOfMember(office)
            .of(context.posts(), context.members(), office.books().day(context.now()));
    if (all.isEmpty()) {
      return Turn.notice(context.say(ListPhrase.TODAY_NONE));
    }
    List<String> lines = new ArrayList<>();
    lines.add(context.say(ListPhrase.TODAY, all.size()));
    all.stream().limit(LINES).forEach(line -> lines.add(line(context, line)));
    if (all.size() > LINES) {
      lines.add(context.say(ListPhrase.TODAY_MORE, all.size() - LINES));
    }
    SignedButtons buttons = new SignedButtons(office.keys());
    List<List<Button>> rows =
        all.stream()
            .filter(line -> line instanceof OnCase of && of.now().isPresent())
            .map(Line::reference)
            .distinct()
            .limit(BUTTONS)
            .map(reference -> List.of(buttons.show(context.account(), reference, reference)))
            .toList();
    return new Turn.Said(Reply.message(String.join("\n", lines), rows));
  }

  private String line(DialogContext context, Line line) {
    String at = CLOCK.format(line.at().atZone(office.books().zone()));
    return switch (line) {
      case OnCase of -> line(context, at, of);
      case OnFinding(var _, var reference, var act) ->
          context.say(ListPhrase.TODAY_OTHER, at, ActLabels.of(act, context.language()), reference);
      case OnMember(var _, var _, var act, var name) ->
          context
              .say(ListPhrase.TODAY_OTHER, at, ActLabels.of(act, context.language()), name)
              .stripTrailing();
    };
  }

  private String line(DialogContext context, String at, OnCase line) {
    String act = ActLabels.of(line.action(), context.language());
    DisplayNames names = new DisplayNames(office, context.language());
    return line.now()
        .map(
            now ->
                context.say(
                    ListPhrase.TODAY_LINE,
                    at,
                    act,
                    line.reference(),
                    names.place(now.counter()),
                    Labels.of(now.state(), context.language())))
        .orElseGet(() -> context.say(ListPhrase.TODAY_CLOSED, at, act, line.reference()));
  }
}
