package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;

/** A member over a finding: a flag, a breach, a systemic issue. */
interface FindingDialog {
  /** The card is opened. */
  Turn shown(DialogContext context, String reference);

  /** The card as it lies open. */
  Reply card(DialogContext context, Step.Card card);

  /** A button of the card was pressed: words are asked for, if they will be of use. */
  Turn act(DialogContext context, Press.OnFinding on);

  /** The question for the words. */
  Reply question(DialogContext context, Step.AwaitWords await);

  /** The words. */
  Turn words(DialogContext context, Step.AwaitWords await, String text);
}
