package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.FlagEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What inspectors do to a flag: they say, with a reason, that nothing was wrong, and what was held
 * back counts; or that it was as it looked, and it stays held back. {@link HeldPraise} follows.
 */
public final class FlagActions {
  /** A reason of whatever length: it is read by nobody outside the office. */
  private static final int ANY = 0;

  private final Office office;

  public FlagActions(Office office) {
    this.office = office;
  }

  /** Decides it, or says why not. The first word stands: a flag is decided once. */
  public Outcome<Flag> decide(
      String reference, Flag.State how, String words, Actor actor, Instant now) {
    int most = office.books().inForce(now).talk().officeWordsMax();
    Outcome<Flag> allowed = check(reference, actor);
    Outcome<Flag> decided =
        allowed.either(
            ok ->
                WordsCheck.<Flag>refusal(words, new WordsCheck.Limits(ANY, 0, most))
                    .orElseGet(
                        () -> decided(ok.result().decided(how, words, Stamp.of(actor, now)))),
            _ -> allowed);
    OtherAct what = how == Flag.State.RELEASED ? OtherAct.RELEASE_FLAG : OtherAct.CONFIRM_FLAG;
    return new ActList(office).with(decided, Flag::reference, what, actor, now);
  }

  /** Whether it may be decided by them now, apart from the words. */
  public Outcome<Flag> check(String reference, Actor actor) {
    Optional<Flag> flag = office.store().flags().flag(reference);
    if (flag.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!(actor instanceof Actor.Staff staff) || !isFor(staff.member(), flag.get())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (!new CaseAccess(office, staff.member()).mayRead(flag.get())) {
      return Outcome.refused(Refusal.OWN_UNIT);
    }
    return flag.get().isOpen()
        ? Outcome.done(Decision.NOTHING, flag.get())
        : Outcome.refused(Refusal.STALE, flag.get().state().code());
  }

  /** Whether it is this post's business; the person may still be too near: {@link CaseAccess}. */
  public static boolean isFor(Member member, Flag flag) {
    return member.post().role() == Role.INSPECTOR
        && member.post().covers(flag.unit(), flag.area())
        && !flag.kind().isFlood();
  }

  private static Outcome<Flag> decided(Flag after) {
    EventEnvelope decided =
        new EventEnvelope(
            after.reference() + "/FlagDecided",
            new FlagEvent.FlagDecided(
                after.reference(),
                after.area(),
                after.state().code(),
                after.by(),
                after.decidedAt()));
    return Outcome.done(
        new Decision(List.of(new FlagChange.PutFlag(after)), List.of(decided)), after);
  }
}
