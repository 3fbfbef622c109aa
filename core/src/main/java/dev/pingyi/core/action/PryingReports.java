package dev.pingyi.core.action;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.breach.BreachRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of a unit asks who rated it: refused, and reported to the inspectors, who find out
 * whether it was meant so. It costs nothing before one of them confirms it. What counts and what
 * does not: decision 0029.
 */
public final class PryingReports {
  private static final String BY = new Actor.Product().code();

  private final Office office;

  public PryingReports(Office office) {
    this.office = office;
  }

  /**
   * The post by which somebody works for the unit whose rating a reference names, if it is a rating
   * of somebody else that the unit was not told of: nobody there can have the reference but from
   * the citizen.
   */
  public Optional<Member> prying(List<Member> members, String account, String reference) {
    Optional<Rating> rating = office.store().rating(reference);
    return rating
        .filter(r -> !r.account().equals(account) && !isKnownToUnit(reference))
        .flatMap(r -> ofUnit(members, r.unit()));
  }

  /** The post by which somebody works for a unit. */
  public static Optional<Member> ofUnit(List<Member> members, String unit) {
    return members.stream()
        .filter(m -> m.post().role() == Role.HEAD && m.post().unit().equals(unit))
        .findFirst();
  }

  /** The unit was told of a complaint, with its reference; 交办 is told at the half hour. */
  private boolean isKnownToUnit(String reference) {
    return office
        .store()
        .complaint(reference)
        .map(Complaint::file)
        .filter(ReleaseRules::isUnitTold)
        .isPresent();
  }

  /**
   * What is reported of it; nothing if that person was reported today: once a day is enough to look
   * at.
   *
   * @param reference of the rating that was asked for; empty if it was asked for in words
   */
  public Decision of(Member member, String reference, Instant now) {
    String unit = member.post().unit();
    String day = office.books().day(now).toString();
    String breach = Breach.reference(office.keys().reference("prying/" + member.id(), day));
    if (office.store().breaches().breach(breach).isPresent()) {
      return Decision.NOTHING;
    }
    // No store reads an empty key.
    String counter =
        Optional.of(reference)
            .filter(r -> !r.isEmpty())
            .flatMap(office.store()::rating)
            .map(Rating::counter)
            .orElse("");
    return office
        .roster()
        .unit(unit)
        .map(
            u ->
                new BreachRules.Report(
                    breach,
                    BreachKind.PRYING,
                    u.area(),
                    new FlagPlace(unit, counter),
                    new Breach.Clue(reference, member.id())))
        .map(report -> new BreachRules(office.books()).reported(report, new Stamp(BY, now, "")))
        .map(new BreachDecision(office)::reported)
        .orElse(Decision.NOTHING);
  }
}
