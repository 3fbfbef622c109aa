package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook.Talk;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.systemic.SelfChecks;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicIssue.Rule;
import dev.pingyi.core.systemic.SystemicRules;
import dev.pingyi.core.text.TypedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What its owner and its units do to a systemic issue. The owner asks the units what they find, has
 * a rule changed and records it, or says why none is; each unit answers once and may correct it.
 */
public final class SystemicActions {
  private final Office office;
  private final SystemicRules rules;

  public SystemicActions(Office office) {
    this.office = office;
    this.rules = new SystemicRules(office.books());
  }

  /** Records the rule that came of it, which ends it: everyone who complained of it is told. */
  public Outcome<SystemicIssue> rule(String reference, Rule rule, Actor actor, Instant now) {
    Outcome<SystemicIssue> ruled =
        check(reference, actor)
            .either(
                ok ->
                    refusal(rule, ok.result(), now)
                        .orElseGet(
                            () ->
                                done(
                                    rules.ruled(ok.result(), rule, Stamp.of(actor, now)),
                                    SystemicDecision::closed)),
                refused -> refused);
    return listed(ruled, OtherAct.RULE_ISSUE, actor, now);
  }

  /** Ends it without a rule, with words why. */
  public Outcome<SystemicIssue> close(String reference, String words, Actor actor, Instant now) {
    return listed(
        withWords(
            check(reference, actor),
            words,
            now,
            issue -> done(rules.closed(issue, stamp(actor, words, now)), SystemicDecision::closed)),
        OtherAct.CLOSE_ISSUE,
        actor,
        now);
  }

  /** Asks its units to look at themselves, with words what for; once. */
  public Outcome<SystemicIssue> askUnits(String reference, String words, Actor actor, Instant now) {
    return listed(
        withWords(
            check(reference, actor),
            words,
            now,
            issue -> done(rules.asked(issue, stamp(actor, words, now)), SystemicDecision::asked)),
        OtherAct.ASK_UNITS,
        actor,
        now);
  }

  /** What the unit of a head has found. */
  public Outcome<SystemicIssue> selfCheck(
      String reference, String words, Actor actor, Instant now) {
    return listed(
        withWords(
            checkUnit(reference, actor),
            words,
            now,
            issue -> {
              SelfChecks.Answer check =
                  new SelfChecks.Answer(unitOf(actor), stamp(actor, words, now));
              return done(
                  rules.checked(issue, check), after -> SystemicDecision.checked(after, check));
            }),
        OtherAct.SELF_CHECK,
        actor,
        now);
  }

  private Outcome<SystemicIssue> listed(
      Outcome<SystemicIssue> done, OtherAct what, Actor by, Instant now) {
    return new ActList(office).with(done, SystemicIssue::reference, what, by, now);
  }

  /** Does it where it is allowed and said in words. */
  private Outcome<SystemicIssue> withWords(
      Outcome<SystemicIssue> allowed,
      String words,
      Instant now,
      Function<SystemicIssue, Outcome<SystemicIssue>> act) {
    return allowed.either(
        ok -> this.<SystemicIssue>refusal(words, now).orElseGet(() -> act.apply(ok.result())),
        refused -> refused);
  }

  /** Whether it may be brought to an end by them now, apart from words. */
  public Outcome<SystemicIssue> check(String reference, Actor actor) {
    Optional<SystemicIssue> issue = office.store().systemic().issue(reference);
    if (issue.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!(actor instanceof Actor.Staff staff)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    CaseAccess access = new CaseAccess(office, staff.member());
    if (!access.owns(issue.get())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    return access
        .refusal(issue.get())
        .<Outcome<SystemicIssue>>map(Outcome::refused)
        .orElseGet(() -> open(issue.get()));
  }

  /** Whether a head may say now what the unit found. */
  public Outcome<SystemicIssue> checkUnit(String reference, Actor actor) {
    Optional<SystemicIssue> issue = office.store().systemic().issue(reference);
    if (issue.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    boolean asked = actor instanceof Actor.Staff staff && isAsked(staff.member(), issue.get());
    return asked ? open(issue.get()) : Outcome.refused(Refusal.NOT_ALLOWED);
  }

  /** Whether it asks the unit that the member heads. */
  public static boolean isAsked(Member member, SystemicIssue issue) {
    return member.post().role() == Role.HEAD
        && issue.selfChecks().isAsked()
        && issue.units().contains(member.post().unit());
  }

  private static Outcome<SystemicIssue> open(SystemicIssue issue) {
    return issue.isOpen()
        ? Outcome.done(Decision.NOTHING, issue)
        : Outcome.refused(Refusal.STALE, issue.state().code());
  }

  private static Outcome<SystemicIssue> done(
      Optional<SystemicIssue> after, Function<SystemicIssue, Decision> decision) {
    return after
        .map(issue -> Outcome.done(decision.apply(issue), issue))
        .orElseGet(() -> Outcome.refused(Refusal.ALREADY_SAID));
  }

  /** Why a rule is not recorded: it has no name, or a day that cannot be right. */
  private Optional<Outcome<SystemicIssue>> refusal(Rule rule, SystemicIssue issue, Instant now) {
    int most = rules.numbers(now).titleMax();
    if (TypedText.saysNothing(rule.title())) {
      return Optional.of(Outcome.refused(Refusal.TITLE_MISSING));
    }
    if (TypedText.isLonger(rule.title(), most)) {
      return Optional.of(Outcome.refused(Refusal.WORDS_TOO_LONG, String.valueOf(most)));
    }
    LocalDate first = rules.firstDay(issue);
    LocalDate last = rules.lastDay(now);
    if (rule.day().isBefore(first)) {
      return Optional.of(Outcome.refused(Refusal.DAY_TOO_EARLY, first.toString()));
    }
    return rule.day().isAfter(last)
        ? Optional.of(Outcome.refused(Refusal.DAY_TOO_LATE, last.toString()))
        : Optional.empty();
  }

  private <T> Optional<Outcome<T>> refusal(String words, Instant now) {
    Talk talk = office.books().inForce(now).talk();
    return WordsCheck.refusal(
        words, new WordsCheck.Limits(talk.actWordsMin(), 0, talk.officeWordsMax()));
  }

  private static Stamp stamp(Actor actor, String words, Instant now) {
    return Stamp.of(actor, now).saying(words);
  }

  private static String unitOf(Actor actor) {
    return actor instanceof Actor.Staff staff ? staff.member().post().unit() : "";
  }
}
