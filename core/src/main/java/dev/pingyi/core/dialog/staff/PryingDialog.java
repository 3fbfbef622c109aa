package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.PryingReports;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.TypedReference;
import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.Optional;

/** Somebody of a unit asks who rated it, by a reference or in words: refused and reported. */
final class PryingDialog {
  /** So many letters beside a reference still ask for it; more only mention it. */
  private static final int WORDS_BESIDE = 20;

  private static final String BAR = "\\|";
  private static final String END = "[?？!！。.啊呀呢吗的了]+$";

  private final PryingReports reports;

  PryingDialog(Office office) {
    this.reports = new PryingReports(office);
  }

  /** The refusal, if that is what the text asks for. */
  Optional<Turn> asked(DialogContext context, String text) {
    Optional<TypedReference> typed =
        TypedReference.in(text).filter(t -> t.beside() <= WORDS_BESIDE);
    if (typed.isPresent()) {
      String reference = typed.get().text();
      return reports
          .prying(context.posts(), context.account(), reference)
          .map(member -> refused(context, member, reference));
    }
    return context.posts().stream()
        .filter(m -> m.post().role() == Role.HEAD)
        .findFirst()
        .filter(_ -> isQuestion(text))
        .map(member -> refused(context, member, ""));
  }

  /** The number of a citizen who rated the own unit was asked for by another post. */
  Turn refused(DialogContext context, Member member, String reference) {
    Reply reply = Reply.notice(context.say(BreachPhrase.PRYING_REFUSED));
    return new Turn.Said(reply, reports.of(member, reference, context.now()));
  }

  /** Whole questions only, as the bundle lists them: what could mean anything else is none. */
  private static boolean isQuestion(String text) {
    String asked = TypedText.label(text).replaceFirst(END, "").replace(" ", "");
    return Arrays.stream(Language.values())
        .flatMap(l -> Arrays.stream(Texts.say(l, BreachPhrase.WHO_RATED).split(BAR, -1)))
        .anyMatch(each -> each.replace(" ", "").equals(asked));
  }
}
