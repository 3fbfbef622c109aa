package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Repeats;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step.AwaitWords;
import dev.pingyi.core.conversation.Step.AwaitWords.Ask;
import dev.pingyi.core.conversation.Step.AwaitWords.Draft;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.text.TypedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** With which of a person's earlier complaints one is merged: asked if there are several. */
final class MergeDialog {
  private final Office office;
  private final SignedButtons buttons;

  MergeDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** Whether it is asked with which. */
  static boolean isAsked(AwaitWords await) {
    return await.draft().ask() == Ask.WHICH;
  }

  /** With which, as chosen; empty for what is merged with nothing, or only one could be meant. */
  static String with(AwaitWords await) {
    return await.action().equals(Action.MERGE.code()) ? await.draft().text() : "";
  }

  AwaitWords begun(DialogContext context, AwaitWords await) {
    List<Complaint> earlier = earlier(context, await);
    return earlier.size() == 1
        ? chosen(await, earlier.getFirst().reference())
        : await.with(new Draft(Ask.WHICH, "", "", ""));
  }

  Reply question(DialogContext context, AwaitWords await) {
    List<Complaint> earlier = earlier(context, await);
    List<List<Button>> rows = new ArrayList<>();
    earlier.forEach(
        c -> rows.add(List.of(button(context, c.reference(), label(context, c), false))));
    rows.add(List.of(button(context, DraftDialog.BACK, context.say(ButtonPhrase.BACK), true)));
    StaffPhrase ask = earlier.isEmpty() ? StaffPhrase.NO_REPEAT : StaffPhrase.ASK_MERGE_WITH;
    return Reply.message(context.say(ask, await.reference()), rows);
  }

  /** The next question, by a button or a typed reference; empty for going back. */
  Optional<AwaitWords> next(DialogContext context, AwaitWords await, String choice) {
    List<String> all = earlier(context, await).stream().map(Complaint::reference).toList();
    return TypedReference.in(choice)
        .map(typed -> typed.meant(all))
        .filter(all::contains)
        .map(into -> chosen(await, into));
  }

  private static AwaitWords chosen(AwaitWords await, String into) {
    return await.with(new Draft(Ask.WORDS, "", "", into));
  }

  private List<Complaint> earlier(DialogContext context, AwaitWords await) {
    return office.store().complaint(await.reference()).stream()
        .flatMap(
            complaint ->
                context.members().stream()
                    .filter(m -> m.post().role() == await.role())
                    .map(m -> new CaseAccess(office, m, context.posts()))
                    .map(access -> new Repeats(office).of(complaint, access))
                    .filter(earlier -> !earlier.isEmpty())
                    .limit(1))
        .flatMap(List::stream)
        .toList();
  }

  private String label(DialogContext context, Complaint complaint) {
    CaseFile file = complaint.file();
    DisplayNames names = new DisplayNames(office, context.language());
    String matter = names.matter(file.details().matter());
    return complaint.reference()
        + " "
        + office.books().day(file.opening().at())
        + (matter.isEmpty() ? "" : " " + matter);
  }

  private Button button(DialogContext context, String choice, String label, boolean quiet) {
    Button.Kind kind = quiet ? Button.Kind.QUIET : Button.Kind.CHOICE;
    return buttons.choice(context.account(), context.talk().question(), choice, label, kind);
  }
}
