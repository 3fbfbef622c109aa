package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.Vacancies.Vacancy;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where nobody is told of anything: seen before something lies there, and while it does. */
final class VacanciesTest {
  private static final String AREA = "东湖区";
  private static final String OTHER = "武昌区";

  private final City city = City.at("2026-11-23T09:30");

  private List<Vacancy> now(Post... named) {
    Roster roster = city.office().roster();
    List<dev.pingyi.core.roster.Person> people =
        Stream.of(named).map(post -> new dev.pingyi.core.roster.Person("某某", post)).toList();
    return new Vacancies(
            city.store(), new Roster(roster.units(), roster.counters(), List.of(), people))
        .now();
  }

  private static Post[] everywhere() {
    return Stream.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR)
        .map(role -> Post.ofArea(role, Post.CITY))
        .toArray(Post[]::new);
  }

  @Test
  void where_the_roster_names_nobody_that_is_told_until_somebody_joins() {
    Post officers = Post.ofArea(Role.CALLBACK, Post.CITY);
    Post inspectors = Post.ofArea(Role.INSPECTOR, AREA);
    Post supervisors = Post.ofArea(Role.SUPERVISOR, Post.CITY);
    Vacancy vacant = new Vacancy(Role.INSPECTOR, OTHER);
    assertThat(now(officers, inspectors, supervisors)).contains(vacant).allMatch(v -> isOf(v));

    city.joins("inspector", Post.ofArea(Role.INSPECTOR, OTHER));

    assertThat(now(officers, inspectors, supervisors)).doesNotContain(vacant);
  }

  private static boolean isOf(Vacancy vacancy) {
    return vacancy.role() == Role.INSPECTOR && !vacancy.area().equals(AREA);
  }

  @Test
  void who_is_named_and_has_not_joined_is_missed_once_something_waits() {
    assertThat(now(everywhere())).isEmpty();

    Person citizen = city.citizen("citizen").scans("DH1-02").taps("不满意").taps("不满意");
    assertThat(now(everywhere())).isEmpty();
    citizen.taps("先这样");

    assertThat(now(everywhere())).containsExactly(new Vacancy(Role.CALLBACK, AREA));
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    assertThat(now(everywhere())).isEmpty();
    officer.does("转办");
    assertThat(now(everywhere())).containsExactly(new Vacancy(Role.INSPECTOR, AREA));
  }

  @Test
  void a_flag_waits_for_an_inspector_too() {
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
    }

    assertThat(now(everywhere())).containsExactly(new Vacancy(Role.INSPECTOR, AREA));
  }
}
