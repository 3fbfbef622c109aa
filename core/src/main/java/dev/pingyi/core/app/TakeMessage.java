package dev.pingyi.core.app;

import dev.pingyi.core.script.Frontdesk;
import dev.pingyi.core.script.Office;
import dev.pingyi.core.script.Scene;
import dev.pingyi.core.script.Turn;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.talk.Conversation;
import dev.pingyi.core.talk.Inbound;
import dev.pingyi.core.talk.Reply;
import java.time.Instant;

/**
 * Somebody said something: find out where the talk stands, decide, commit, and say what is now
 * true.
 *
 * <p>The same message again commits nothing: the latest one is answered as before, an older one
 * with silence, since its answer would show a later state.
 */
public final class TakeMessage {
  /** Losing against another message of the same account is normal; losing this often is a fault. */
  private static final int TRIES = 6;

  /**
   * What was answered.
   *
   * @param speaker {@code citizen} or {@code staff}: in which part the person spoke
   */
  public record Answer(Reply reply, String account, String speaker) {}

  private final Office office;
  private final Frontdesk frontdesk;

  public TakeMessage(Office office) {
    this.office = office;
    this.frontdesk = new Frontdesk(office);
  }

  /**
   * Takes a message.
   *
   * @throws StaleException if others kept changing the same records
   */
  public Answer take(Inbound inbound, Instant now) {
    String account = office.keys().account(inbound.from().channel(), inbound.from().id());
    StaleException last = new StaleException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return tryOnce(inbound, account, now);
      } catch (StaleException e) {
        last = e;
      }
    }
    throw last;
  }

  private Answer tryOnce(Inbound inbound, String account, Instant now) {
    Caller caller = office.store().caller(account);
    Conversation talk =
        caller.conversation().orElseGet(() -> Conversation.begin(account, inbound.language(), now));
    Scene scene = new Scene(talk, caller.members(), inbound, now);
    if (talk.took(inbound.cause())) {
      Reply again = talk.tookLast(inbound.cause()) ? frontdesk.say(scene) : Reply.silence();
      return new Answer(again, account, frontdesk.speaker(scene));
    }
    return switch (frontdesk.take(scene)) {
      case Turn.Said said -> new Answer(said.reply(), account, frontdesk.speaker(scene));
      case Turn.Moved moved -> {
        office.store().commit(moved.decision());
        Scene after = new Scene(moved.after(), caller.members(), inbound, now);
        yield new Answer(frontdesk.say(after), account, frontdesk.speaker(after));
      }
    };
  }
}
