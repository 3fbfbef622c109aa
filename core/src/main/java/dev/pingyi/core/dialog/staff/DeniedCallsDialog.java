package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.DeniedCalls;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A supervisor looks at which recorded calls were denied. */
final class DeniedCallsDialog {
  private final Office office;
  private final SignedButtons buttons;

  DeniedCallsDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** Empty for whoever is no supervisor. */
  Optional<Turn> show(DialogContext context) {
    return supervisor(context.members()).map(_ -> shown(context));
  }

  private Turn shown(DialogContext context) {
    DeniedCalls.Report report = new DeniedCalls(office).of(context.members(), context.now());
    List<String> lines = new ArrayList<>();
    CallFigures all = report.all();
    lines.add(context.say(StaffPhrase.CALLS, all.reached(), all.confirmed(), all.denied()));
    report.shares().forEach(share -> lines.add(line(context, share)));
    List<List<Button>> rows =
        report.denied().stream()
            .map(reference -> List.of(buttons.show(context.account(), reference, reference)))
            .toList();
    return new Turn.Said(Reply.message(String.join("\n", lines), rows));
  }

  private static String line(DialogContext context, DeniedCalls.Share share) {
    CallFigures calls = share.calls();
    return calls.confirmedPercent().isPresent()
        ? context.say(
            StaffPhrase.CALLS_OF,
            share.name(),
            calls.reached(),
            calls.confirmed(),
            calls.denied(),
            calls.confirmedPercent().getAsInt())
        : context.say(StaffPhrase.CALLS_UNANSWERED, share.name(), calls.reached());
  }

  static Optional<Member> supervisor(List<Member> members) {
    return members.stream().filter(m -> m.post().role() == Role.SUPERVISOR).findFirst();
  }
}
