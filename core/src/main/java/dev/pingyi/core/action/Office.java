package dev.pingyi.core.action;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.StaffStore;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What every action stands on; the store is only read here. */
public record Office(Store store, Roster roster, RuleBooks books, Keyring keys) {
  /** Losing this often is a fault. */
  private static final int TRIES = 6;

  /** How the grades are read at an instant. */
  public Grades grades(Instant at) {
    return books.inForce(at).grades();
  }

  /** Who holds a role in these areas, area by area; {@link Post#CITY} is one of its own. */
  public Stream<Member> members(Role role, Stream<String> areas) {
    return areas
        .map(area -> Post.ofArea(role, area))
        .flatMap(post -> store.members(post.key()).stream());
  }

  /** The member with a post of the own there, be it away. */
  public Optional<Member> enrolled(StaffStore.Place place) {
    return store.staff().enrolled(place.postKey()).stream()
        .filter(member -> !member.isStandIn() && member.id().equals(place.member()))
        .findFirst();
  }

  /** Whoever stands in for an absence. */
  public Optional<Member> standIn(Absence absence) {
    return absence.hasStandIn()
        ? store.staff().enrolled(absence.post()).stream()
            .filter(member -> member.term().leave().equals(absence.reference()))
            .filter(member -> member.id().equals(absence.standIn()))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Decides and makes it true; whoever loses a race decides again.
   *
   * @param decided decides by how things stand when it is asked
   */
  public <T> Outcome<T> deciding(Supplier<Outcome<T>> decided) {
    StaleException last = new StaleException("never tried");
    for (int i = 0; i < TRIES; i++) {
      Outcome<T> outcome = decided.get();
      try {
        if (outcome instanceof Outcome.Done<T> done) {
          store.commit(done.decision());
        }
        return outcome;
      } catch (StaleException e) {
        last = e;
      }
    }
    throw last;
  }
}
