package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What a message leads to. */
public sealed interface Turn {
  /**
   * Something becomes true, and the talk moves, all by {@code decision}; what is said is drawn from
   * where the talk then stands.
   *
   * @param aside what becomes true afterwards and by itself; the next turn makes up for its loss
   */
  record Moved(Conversation after, Decision decision, Decision aside) implements Turn {
    Moved(Conversation after, Decision decision) {
      this(after, decision, Decision.NOTHING);
    }

    /** What becomes true besides. */
    public Decision withoutTalk() {
      List<Change> others =
          decision.changes().stream()
              .filter(change -> !(change instanceof Change.PutConversation))
              .toList();
      return new Decision(others, decision.events());
    }
  }

  /** The talk stays where it is; this is said as it is. {@code noted} is mostly nothing. */
  record Said(Reply reply, Decision noted) implements Turn {
    public Said(Reply reply) {
      this(reply, Decision.NOTHING);
    }
  }

  /**
   * Several things become true, each by itself and decided when its turn comes; then the talk
   * moves, and says how many did.
   */
  record Several(List<Supplier<Optional<Decision>>> each, IntFunction<Conversation> after)
      implements Turn {
    public Several {
      each = List.copyOf(each);
    }
  }

  static Turn moved(Conversation after) {
    return moved(after, Decision.NOTHING);
  }

  /** The talk moves together with {@code decision}, in one commit. */
  static Turn moved(Conversation after, Decision decision) {
    List<Change> changes = new ArrayList<>(decision.changes());
    changes.add(new Change.PutConversation(after));
    return new Moved(after, new Decision(changes, decision.events()));
  }

  static Turn notice(String text) {
    return new Said(Reply.notice(text));
  }
}
