package dev.pingyi.core.action;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.store.Store;
import java.util.List;
import java.util.stream.Stream;

/** Areas in which nobody with a role is told of anything. */
public final class Vacancies {
  /** One of them. */
  public record Vacancy(Role role, String area) {}

  private static final List<Role> OF_AREAS =
      List.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR);

  /** Far more than are open in an area. */
  private static final int MOST_PER_AREA = 300;

  private final Store store;
  private final Roster roster;

  public Vacancies(Store store, Roster roster) {
    this.store = store;
    this.roster = roster;
  }

  /** Where the roster names nobody: that has to be seen before anything lies there. */
  public static List<Vacancy> named(Roster roster) {
    return OF_AREAS.stream()
        .flatMap(role -> roster.areasWithout(role).stream().map(area -> new Vacancy(role, area)))
        .toList();
  }

  /** Where nobody has joined, and nobody is named who might, or something waits already. */
  public List<Vacancy> now() {
    List<Vacancy> unnamed = named(roster);
    return OF_AREAS.stream()
        .filter(role -> nobody(Post.ofArea(role, Post.CITY)))
        .flatMap(role -> roster.areas().stream().map(area -> new Vacancy(role, area)))
        .filter(v -> nobody(Post.ofArea(v.role(), v.area())))
        .filter(v -> unnamed.contains(v) || waits(v))
        .toList();
  }

  private boolean nobody(Post post) {
    return store.members(post.key()).isEmpty();
  }

  private boolean waits(Vacancy vacancy) {
    Stream<String> open = store.openIn(vacancy.area(), MOST_PER_AREA).stream();
    return (vacancy.role() == Role.INSPECTOR
            && !(store.flags().openFlags(vacancy.area(), 1).isEmpty()
                && store.breaches().open(vacancy.area(), 1).isEmpty()
                && store.openIn(CaseFile.unrecordedIn(vacancy.area()), 1).isEmpty()))
        || open.flatMap(reference -> store.complaint(reference).stream())
            .anyMatch(complaint -> Workflow.isHeldBy(vacancy.role(), complaint));
  }
}
