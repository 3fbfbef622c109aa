package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.server.roster.RosterFolder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a start says of areas in which nobody works. */
final class VacantPostsTest {
  private static Roster naming(Post... posts) {
    Roster demo = RosterFolder.demo().roster();
    List<Person> people = Stream.of(posts).map(post -> new Person("某某", post)).toList();
    return new Roster(demo.units(), demo.counters(), List.of(), people);
  }

  @Test
  void the_demonstration_has_somebody_everywhere() {
    assertThat(Wiring.vacancies(RosterFolder.demo().roster())).isEmpty();
  }

  @Test
  void each_role_that_is_missing_somewhere_is_one_line_with_the_areas() {
    Roster roster =
        naming(
            Post.ofArea(Role.CALLBACK, Post.CITY),
            Post.ofArea(Role.INSPECTOR, "江岸区"),
            Post.ofArea(Role.SUPERVISOR, Post.CITY));

    assertThat(Wiring.vacancies(roster))
        .singleElement()
        .asString()
        .startsWith("WARNING: members.csv names no inspector for ")
        .contains("武昌区", "nor one for *")
        .doesNotContain("江岸区");
  }

  @Test
  void where_nobody_is_named_at_all_every_role_is_missed() {
    assertThat(Wiring.vacancies(naming()))
        .hasSize(3)
        .anyMatch(line -> line.contains("callback"))
        .anyMatch(line -> line.contains("inspector"))
        .anyMatch(line -> line.contains("supervisor"));
  }
}
