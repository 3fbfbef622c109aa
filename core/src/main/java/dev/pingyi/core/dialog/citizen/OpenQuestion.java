package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Escalated;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.notification.CitizenNotifications;
import java.util.List;
import java.util.Optional;

/** What the office has asked the citizen about a complaint and waits to hear. */
final class OpenQuestion {
  private final Office office;
  private final SignedButtons buttons;

  OpenQuestion(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** The answers that are awaited, yes before no; empty if nothing is asked. */
  static List<Action> answers(Complaint complaint) {
    return switch (complaint) {
      case Settled c -> isConfirmed(c) ? second(c) : first(c);
      case CallOwed _, Assigned _, Referred _ ->
          isConfirmed(complaint) ? List.of() : first(complaint);
      case Confirming c -> first(c);
      case Remedying _, Escalated _, Closed _ -> List.of();
    };
  }

  /** The question with its buttons, as it was asked. */
  Optional<Reply> of(Complaint complaint, Language language) {
    List<Action> answers = answers(complaint);
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    return new CitizenNotifications(office).question(complaint, language);
  }

  /** Whether it is solved, asked once the call is confirmed; no buttons once that was answered. */
  Reply solved(Complaint complaint, Language language) {
    String account = complaint.file().opening().account();
    List<List<Button>> rows =
        second(complaint).stream()
            .map(answer -> List.of(buttons.action(account, complaint, answer, language)))
            .toList();
    return Reply.message(Texts.say(language, CitizenPhrase.ASK_SOLVED), rows);
  }

  private static boolean isConfirmed(Complaint complaint) {
    return complaint.file().calls().confirmed().isPresent();
  }

  private static List<Action> first(Complaint complaint) {
    // Who has said that nobody called was heard; only a call would bring the question back.
    boolean said = !(complaint instanceof Confirming) && !complaint.file().calls().isReached();
    return said
        ? List.of()
        : Workflow.answers(complaint).stream().filter(a -> !Workflow.isAskedSecond(a)).toList();
  }

  private static List<Action> second(Complaint complaint) {
    return Workflow.answers(complaint).stream().filter(Workflow::isAskedSecond).toList();
  }
}
