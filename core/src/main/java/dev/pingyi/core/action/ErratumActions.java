package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What was wrong in a month's notice is said by a notice of its own, as loudly: in the groups and
 * above the month's page. The notice stays as it was published.
 */
public final class ErratumActions {
  private final Office office;

  public ErratumActions(Office office) {
    this.office = office;
  }

  /**
   * Publishes one, or says why not; the same words twice in a row are one.
   *
   * @param looked whether whoever wrote the words has looked at what may name somebody in them
   * @param actor the operator, or a supervisor of the whole city
   */
  public Outcome<Erratum> publish(
      YearMonth month, String words, boolean looked, Actor actor, Instant now) {
    if (!isFor(actor)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (office.store().notice(month).isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_NOTICE, month.toString());
    }
    List<Erratum> before = office.store().notices().errata(month);
    if (!before.isEmpty() && before.getLast().words().equals(words)) {
      return Outcome.refused(Refusal.ALREADY_SAID);
    }
    Optional<Outcome<Erratum>> refused = InterviewActions.published(office, words, looked, now);
    return refused.orElseGet(
        () -> published(new Erratum(month, before.size() + 1, Stamp.of(actor, now).saying(words))));
  }

  private static Outcome<Erratum> published(Erratum erratum) {
    return Outcome.done(
        new Decision(
            List.of(new NoticeChange.PutErratum(erratum)),
            List.of(
                new EventEnvelope(
                    "erratum/" + erratum.reference().text(),
                    new NoticeEvent.ErratumPublished(
                        erratum.month().toString(),
                        erratum.number(),
                        erratum.published().by(),
                        erratum.published().at())))),
        erratum);
  }

  private static boolean isFor(Actor actor) {
    return actor instanceof Actor.Operator
        || (actor instanceof Actor.Staff staff
            && staff.member().post().role() == Role.SUPERVISOR
            && staff.member().post().area().equals(Post.CITY));
  }
}
