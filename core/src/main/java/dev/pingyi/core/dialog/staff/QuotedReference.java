package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.desk.Found;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.text.TypedReference;
import java.util.Optional;

/**
 * A member quotes a reference, alone or with what stood around it where it was copied: it opens
 * what it names for whoever may see that. All else goes its way: whoever rated looks up the own
 * rating.
 */
final class QuotedReference {
  /** In the middle of a citizen's talk so many letters beside it are words of theirs. */
  private static final int WORDS_BESIDE = 20;

  private final Office office;

  QuotedReference(Office office) {
    this.office = office;
  }

  /** What the text asks for, if the member may open it. */
  Optional<String> in(DialogContext context, String text) {
    Optional<TypedReference> finding = TypedReference.ofFinding(text);
    if (finding.isPresent()) {
      return finding.filter(typed -> isAskedFor(context, typed)).map(TypedReference::text);
    }
    Optional<TypedReference> typed = TypedReference.in(text);
    boolean asked =
        typed.map(t -> isAskedFor(context, t)).orElseGet(() -> context.talk().isAtRest());
    return asked
        ? switch (new WorkList(office).find(context.members(), text, context.now())) {
          case Found.One one -> Optional.of(one.reference());
          // What ends alike is told apart by what stands before it; the list shows both.
          case Found.Several _, Found.Unavailable _, Found.Prying _, Found.Nothing _ ->
              Optional.empty();
        }
        : Optional.empty();
  }

  private static boolean isAskedFor(DialogContext context, TypedReference typed) {
    if (context.talk().isAtRest()) {
      return true;
    }
    boolean wordsAwaited = context.talk().step() instanceof Step.Words;
    return typed.beside() <= (wordsAwaited ? 0 : WORDS_BESIDE);
  }
}
