package dev.pingyi.core.action;

import dev.pingyi.core.store.Decision;
import java.util.function.Function;

/**
 * What came of an action: a decision to be committed, with its result, or a refusal. Nothing is
 * written yet; whoever asked commits, together with what else becomes true.
 *
 * @param <T> what was done
 */
public sealed interface Outcome<T> {
  /** It can be done: {@code decision} makes it true. */
  record Done<T>(Decision decision, T result) implements Outcome<T> {}

  /**
   * It is not done.
   *
   * @param value what was wrong, or empty; never anything personal
   * @param last what somebody else has done meanwhile; {@link LastAct#NONE} where that is not why
   */
  record Refused<T>(Refusal why, String value, LastAct last) implements Outcome<T> {
    public Refused(Refusal why, String value) {
      this(why, value, LastAct.NONE);
    }

    /** In English, for commands and logs. */
    public String sentence() {
      return why.sentence().replace("{0}", value);
    }
  }

  static <T> Outcome<T> done(Decision decision, T result) {
    return new Done<>(decision, result);
  }

  static <T> Outcome<T> refused(Refusal why) {
    return new Refused<>(why, "");
  }

  static <T> Outcome<T> refused(Refusal why, String value) {
    return new Refused<>(why, value);
  }

  /** One or the other, made into something else. */
  default <R> R either(Function<Done<T>, R> done, Function<Refused<T>, R> refused) {
    return switch (this) {
      case Done<T> d -> done.apply(d);
      case Refused<T> r -> refused.apply(r);
    };
  }
}
