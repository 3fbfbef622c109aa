package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.text.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What staff wrote is too long, and never cut: they are asked to shorten it. Or it is too short to
 * say something.
 */
final class WordLimits {
  /** Chat clients cut a message at 4,096 characters, or at a blank shortly before. */
  private static final int CLIENTS_CUT_FROM = 4_050;

  private static final int CLIENTS_CUT_AT = 4_096;
  private static final Duration CLIENTS_SEND_WITHIN = Duration.ofSeconds(15);

  private WordLimits() {}

  /** Asks for them once more; empty if they are good. */
  static Optional<Turn> askedAgain(
      Office office, DialogContext context, Step.AwaitWords await, String text) {
    if (isRestOfLong(context, await)) {
      return Optional.of(Turn.moved(context.still(await.after(Step.AwaitWords.REST))));
    }
    if (TypedText.isLonger(text, most(office, context))) {
      int length = text.codePointCount(0, text.length());
      return Optional.of(Turn.moved(context.still(await.after(length))));
    }
    int least = least(office, context, await);
    if (TypedText.isShorter(text, least)) {
      return Optional.of(Turn.notice(context.say(StaffPhrase.WORDS_TOO_SHORT, least)));
    }
    int letters = letters(office, context, await);
    return TypedText.differentLettersIn(text) < letters
        ? Optional.of(Turn.notice(context.say(StaffPhrase.WORDS_SAY_LITTLE, letters)))
        : Optional.empty();
  }

  /** Why they are asked for once more; empty the first time. */
  static String why(Office office, DialogContext context, Step.AwaitWords await) {
    if (await.tooLong() == Step.AwaitWords.MORE) {
      return context.say(StaffPhrase.CITIZEN_WROTE_MORE) + "\n\n";
    }
    return switch (Integer.signum(await.tooLong())) {
      case 1 -> context.say(StaffPhrase.SHORTEN, await.tooLong(), most(office, context)) + "\n\n";
      case Step.AwaitWords.REST -> context.say(StaffPhrase.REST_OF_LONG) + "\n\n";
      default -> "";
    };
  }

  /** So many different letters has a letter, which stands for a call. */
  private static int letters(Office office, DialogContext context, Step.AwaitWords await) {
    return Action.ofCode(await.action()).filter(a -> a.words() == Action.Words.LETTER).isPresent()
        ? office.books().inForce(context.now()).checks().letterLeast()
        : 0;
  }

  /** Of a letter and of what is said of a flag there may be as little as they like. */
  private static int least(Office office, DialogContext context, Step.AwaitWords await) {
    boolean act =
        Action.ofCode(await.action()).filter(a -> a.words() == Action.Words.ACT).isPresent();
    boolean breach =
        Breach.isReference(await.reference()) || await.action().equals(FlagDialog.TO_BREACH);
    boolean issue =
        SystemicIssue.isReference(await.reference()) && !await.action().equals(SystemicCard.RULE);
    return (act || breach || issue) && !await.isOfRelease() && !MergeDialog.isAsked(await)
        ? office.books().inForce(context.now()).talk().actWordsMin()
        : 0;
  }

  private static int most(Office office, DialogContext context) {
    return office.books().inForce(context.now()).talk().officeWordsMax();
  }

  /**
   * Whether a chat client has cut in two what was too long already. The second half alone may be
   * short enough, and would be the reason of a verdict.
   */
  private static boolean isRestOfLong(DialogContext context, Step.AwaitWords await) {
    boolean full = await.tooLong() >= CLIENTS_CUT_FROM && await.tooLong() <= CLIENTS_CUT_AT;
    Instant soon = context.talk().at().plus(CLIENTS_SEND_WITHIN);
    return full && !context.now().isAfter(soon);
  }
}
