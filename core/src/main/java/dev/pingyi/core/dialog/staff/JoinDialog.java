package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Post;
import java.util.Optional;

/** A member of the office joins a chat by an invitation, which works once. */
final class JoinDialog {
  private final Office office;
  private final MemberActions members;

  JoinDialog(Office office) {
    this.office = office;
    this.members = new MemberActions(office);
  }

  /** The turn, if the token is an invitation of ours. */
  Optional<Turn> take(DialogContext context, String token) {
    return members.isInvitation(token) ? Optional.of(join(context, token)) : Optional.empty();
  }

  private Turn join(DialogContext context, String token) {
    return members
        .join(token, context.citizen(), context.caller().enrolled(), context.now())
        .either(
            done ->
                Turn.moved(
                    context.at(new Step.Told(joined(context, done.result()))), done.decision()),
            refused -> Turn.notice(ActionReport.of(refused, context.language())));
  }

  private String joined(DialogContext context, Post post) {
    return context.say(
        StaffPhrase.JOINED,
        Labels.of(post.role(), context.language()),
        new DisplayNames(office, context.language()).scope(post));
  }
}
