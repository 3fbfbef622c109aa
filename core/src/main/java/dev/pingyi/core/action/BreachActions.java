package dev.pingyi.core.action;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.breach.BreachRules;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook.Talk;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * An inspector reports a breach, another one confirms or rejects it. A confirmed one costs its
 * points in the same decision.
 */
public final class BreachActions {
  /** What is reported: of a counter or a unit, by its id, and in words. */
  public record Report(BreachKind kind, String where, String words) {}

  /** What became of it. */
  public record Result(Breach breach, PointsEffect points) {}

  private final Office office;
  private final BreachRules rules;
  private final BreachDecision decisions;

  public BreachActions(Office office) {
    this.office = office;
    this.rules = new BreachRules(office.books());
    this.decisions = new BreachDecision(office);
  }

  /**
   * Takes a report.
   *
   * @param cause what made it, so that the same report twice is one
   */
  public Outcome<Result> report(Report report, String cause, Actor actor, Instant now) {
    Optional<FlagPlace> place = place(report.where());
    Optional<Unit> unit = unit(report.where());
    if (unit.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_UNIT, report.where());
    }
    Optional<Refusal> refused = refusal(unit.get(), actor);
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    Outcome<Result> reported =
        this.<Result>refusal(report.words(), now)
            .orElseGet(
                () -> {
                  String reference =
                      Breach.reference(office.keys().reference("breach/" + actor.code(), cause));
                  BreachRules.Report of =
                      new BreachRules.Report(
                          reference,
                          report.kind(),
                          unit.get().area(),
                          place.get(),
                          Breach.Clue.NONE);
                  Breach breach = rules.reported(of, Stamp.of(actor, now).saying(report.words()));
                  return Outcome.done(
                      decisions.reported(breach), new Result(breach, PointsEffect.NONE));
                });
    return listed(reported, OtherAct.REPORT_BREACH, actor, now);
  }

  private Outcome<Result> listed(Outcome<Result> outcome, OtherAct what, Actor by, Instant now) {
    return new ActList(office).with(outcome, done -> done.breach().reference(), what, by, now);
  }

  /**
   * Makes a report of what a flag shows: once, with the same words for both. A flag that nobody has
   * decided is confirmed by it.
   */
  public Outcome<Result> reportFlag(String reference, String words, Actor actor, Instant now) {
    Outcome<Result> reported =
        checkFlag(reference, actor)
            .either(
                ok ->
                    this.<Result>refusal(words, now)
                        .orElseGet(() -> reported(ok.result(), words, actor, now)),
                refused -> Outcome.refused(refused.why(), refused.value()));
    return listed(reported, OtherAct.REPORT_BREACH, actor, now);
  }

  private Outcome<Result> reported(Flag flag, String words, Actor actor, Instant now) {
    BreachRules.Report of =
        new BreachRules.Report(
            Breach.reference(flag.reference()),
            BreachRules.of(flag.kind()).orElseThrow(),
            flag.area(),
            new FlagPlace(flag.unit(), flag.counter()),
            new Breach.Clue(flag.reference(), ""));
    Breach breach = rules.reported(of, Stamp.of(actor, now).saying(words));
    Decision decision = decisions.reported(breach);
    return new FlagActions(office)
        .decide(flag.reference(), Flag.State.CONFIRMED, words, actor, now)
        .either(
            confirmed ->
                Outcome.done(
                    decision.and(confirmed.decision()), new Result(breach, PointsEffect.NONE)),
            _ -> Outcome.done(decision, new Result(breach, PointsEffect.NONE)));
  }

  /** Whether a flag may be made a report by them now, apart from the words. */
  public Outcome<Flag> checkFlag(String reference, Actor actor) {
    return new FlagActions(office)
        .check(reference, actor)
        .either(
            ok -> mayBecome(ok.result()),
            refused ->
                office
                    .store()
                    .flags()
                    .flag(reference)
                    .filter(
                        f -> refused.why() == Refusal.STALE && f.state() == Flag.State.CONFIRMED)
                    .map(this::mayBecome)
                    .orElseGet(() -> Outcome.refused(refused.why(), refused.value())));
  }

  private Outcome<Flag> mayBecome(Flag flag) {
    return isOffered(flag)
        ? Outcome.done(Decision.NOTHING, flag)
        : Outcome.refused(Refusal.STALE, flag.state().code());
  }

  /** Whether a flag is a sign of a breach that nobody has reported by it. */
  public boolean isOffered(Flag flag) {
    return flag.state() != Flag.State.RELEASED
        && BreachRules.of(flag.kind()).isPresent()
        && office.store().breaches().breach(Breach.reference(flag.reference())).isEmpty();
  }

  /** Decides it, or says why not. The first word stands: a breach is decided once. */
  public Outcome<Result> decide(
      String reference, Breach.State how, String words, Actor actor, Instant now) {
    Outcome<Result> decided =
        check(reference, actor)
            .either(
                ok ->
                    this.<Result>refusal(words, now)
                        .orElseGet(
                            () -> decided(ok.result(), how, Stamp.of(actor, now).saying(words))),
                refused -> Outcome.refused(refused.why(), refused.value()));
    boolean confirmed = how == Breach.State.CONFIRMED;
    OtherAct what = confirmed ? OtherAct.CONFIRM_BREACH : OtherAct.REJECT_BREACH;
    return listed(decided, what, actor, now);
  }

  private Outcome<Result> decided(Breach breach, Breach.State how, Stamp stamp) {
    return rules
        .decided(breach, how, stamp)
        .map(
            after -> {
              BreachDecision.Decided decided = decisions.decided(after);
              return Outcome.done(decided.decision(), new Result(after, decided.points()));
            })
        .orElseGet(() -> Outcome.refused(Refusal.STALE, breach.state().code()));
  }

  /** Whether it may be decided by them now, apart from the words. */
  public Outcome<Breach> check(String reference, Actor actor) {
    Optional<Breach> breach = office.store().breaches().breach(reference);
    if (breach.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!(actor instanceof Actor.Staff staff) || !isFor(staff.member(), breach.get())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> conflict = new CaseAccess(office, staff.member()).refusal(breach.get());
    if (conflict.isPresent()) {
      return Outcome.refused(conflict.get());
    }
    return breach.get().isOpen()
        ? Outcome.done(Decision.NOTHING, breach.get())
        : Outcome.refused(Refusal.STALE, breach.get().state().code());
  }

  /** Whether it is this post's business; the person may still be too near: {@link CaseAccess}. */
  public static boolean isFor(Member member, Breach breach) {
    return isInspector(member) && member.post().covers(breach.place().unit(), breach.area());
  }

  public static boolean isInspector(Member member) {
    return member.post().role() == Role.INSPECTOR;
  }

  /** Why somebody must not report anything of a unit. */
  private Optional<Refusal> refusal(Unit unit, Actor actor) {
    if (!(actor instanceof Actor.Staff staff)
        || !isInspector(staff.member())
        || !staff.member().post().covers(unit.id(), unit.area())) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return new CaseAccess(office, staff.member()).mayRead(unit.id(), unit.area())
        ? Optional.empty()
        : Optional.of(Refusal.OWN_UNIT);
  }

  private <T> Optional<Outcome<T>> refusal(String words, Instant now) {
    Talk talk = office.books().inForce(now).talk();
    return WordsCheck.refusal(
        words, new WordsCheck.Limits(talk.actWordsMin(), 0, talk.officeWordsMax()));
  }

  /** The unit of what a report names: a counter or the unit itself. */
  public Optional<Unit> unit(String where) {
    return place(where).flatMap(p -> office.roster().unit(p.unit()));
  }

  private Optional<FlagPlace> place(String where) {
    return office
        .roster()
        .counter(where)
        .map((Counter counter) -> new FlagPlace(counter.unit(), counter.id()))
        .or(() -> office.roster().unit(where).map(unit -> new FlagPlace(unit.id(), "")));
  }
}
