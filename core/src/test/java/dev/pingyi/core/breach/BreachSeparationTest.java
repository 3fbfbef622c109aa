package dev.pingyi.core.breach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.BreachActions;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may report and who may decide a breach of a unit in 东湖区: each pair of posts that one person
 * can hold, as reporter, as somebody else, and as who reported it.
 */
final class BreachSeparationTest {
  private static final String WORDS = "周一上午十点，大厅二号窗口的码被告示挡住了";

  /** A post that somebody may hold, with whether it is over the unit as an inspector's. */
  record Held(Post post, boolean inspects) {
    @Override
    public String toString() {
      return post.key();
    }
  }

  private static final List<Held> POSTS =
      List.of(
          new Held(Post.ofArea(Role.INSPECTOR, "东湖区"), true),
          new Held(Post.ofArea(Role.INSPECTOR, Post.CITY), true),
          new Held(Post.ofArea(Role.INSPECTOR, "武昌区"), false),
          new Held(Post.ofArea(Role.CALLBACK, "东湖区"), false),
          new Held(Post.ofArea(Role.SUPERVISOR, "东湖区"), false),
          new Held(Post.ofArea(Role.OPERATOR, Post.CITY), false),
          new Held(Post.headOf("DH1"), false),
          new Held(Post.headOf("DH2"), false));

  private final City city = City.at("2026-11-23T09:30");

  static Stream<Arguments> pairs() {
    return POSTS.stream()
        .flatMap(
            acting ->
                POSTS.stream()
                    .filter(other -> !other.equals(acting))
                    .map(other -> Arguments.of(acting, other)));
  }

  private Member holds(String name, Held acting, @Nullable Held other) {
    Person person = city.joins(name, acting.post());
    if (other != null) {
      person.opens(city.invitation(name, other.post()));
    }
    return city.store().members(acting.post().key()).stream()
        .filter(m -> m.account().equals(person.account()))
        .findFirst()
        .orElseThrow();
  }

  private BreachActions actions() {
    return new BreachActions(city.office());
  }

  private Optional<Refusal> reports(Member member) {
    BreachActions.Report report = new BreachActions.Report(BreachKind.HINDERED, "DH1-02", WORDS);
    return actions()
        .report(report, "cause", new Actor.Staff(member), city.now())
        .either(_ -> Optional.empty(), refused -> Optional.of(refused.why()));
  }

  private Optional<Refusal> decides(String reference, Member member) {
    return actions()
        .decide(reference, Breach.State.CONFIRMED, WORDS, new Actor.Staff(member), city.now())
        .either(_ -> Optional.empty(), refused -> Optional.of(refused.why()));
  }

  private String reported(Member by) {
    BreachActions.Report report = new BreachActions.Report(BreachKind.HINDERED, "DH1-02", WORDS);
    return city.did(actions().report(report, "cause", new Actor.Staff(by), city.now()))
        .breach()
        .reference();
  }

  private static Optional<Refusal> expected(Held acting, Held other) {
    if (!acting.inspects()) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return other.post().unit().equals("DH1") ? Optional.of(Refusal.OWN_UNIT) : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void only_an_inspector_over_the_unit_who_does_not_head_it_reports_and_decides(
      Held acting, Held other) {
    String reference = reported(holds("reporter", POSTS.getFirst(), null));
    Member member = holds("somebody", acting, other);

    assertThat(reports(member)).isEqualTo(expected(acting, other));
    assertThat(decides(reference, member)).isEqualTo(expected(acting, other));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void nobody_decides_what_they_reported_by_whatever_post(Held acting, Held other) {
    if (!acting.inspects() || other.post().unit().equals("DH1")) {
      return;
    }
    Member member = holds("reporter", acting, other);
    List<Member> posts = new ArrayList<>(city.store().caller(member.account()).members());
    String reference = reported(member);

    for (Member post : posts) {
      assertThat(decides(reference, post)).isPresent();
    }
    assertThat(decides(reference, member)).contains(Refusal.OWN_REPORT);
    assertThat(decides(reference, holds("third", POSTS.getFirst(), null))).isEmpty();
  }

  @Test
  void neither_the_clock_nor_the_operator_nor_a_citizen_reports_or_decides() {
    String reference = reported(holds("reporter", POSTS.getFirst(), null));
    BreachActions.Report report = new BreachActions.Report(BreachKind.FORCED, "DH1", WORDS);
    List<Actor> others =
        List.of(
            new Actor.Clock(),
            new Actor.Operator(),
            new Actor.Product(),
            new Actor.Citizen("account", "", "zh"));

    for (Actor other : others) {
      assertThat(
              actions()
                  .report(report, "other", other, city.now())
                  .<Optional<Refusal>>either(
                      _ -> Optional.empty(), refused -> Optional.of(refused.why())))
          .contains(Refusal.NOT_ALLOWED);
      assertThat(
              actions()
                  .decide(reference, Breach.State.CONFIRMED, WORDS, other, city.now())
                  .<Optional<Refusal>>either(
                      _ -> Optional.empty(), refused -> Optional.of(refused.why())))
          .contains(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void with_only_the_reporter_in_the_area_it_goes_to_those_of_the_city() {
    Person city1 = city.joins("of the city", Post.ofArea(Role.INSPECTOR, Post.CITY));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));

    reported(holds("reporter", POSTS.getFirst(), null));
    city.settle();

    city1.saw("【违纪待核】");
    supervisor.looksAway();
    assertThat(supervisor.everything()).doesNotContain("【无人在岗】");
  }

  @Test
  void with_nobody_left_all_supervisors_are_told_and_the_one_who_comes_is_handed_it() {
    Person near = city.joins("near", Post.ofArea(Role.INSPECTOR, Post.CITY));
    near.opens(city.invitation("near", Post.headOf("DH1")));
    Person ofArea = city.joins("of area", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    Person ofCity = city.joins("of city", Post.ofArea(Role.SUPERVISOR, Post.CITY));

    reported(holds("reporter", POSTS.getFirst(), null));
    city.settle();

    ofArea.saw("【无人在岗】");
    ofCity.saw("【无人在岗】");
    assertThat(near.everything()).doesNotContain("【违纪待核】");
    city.joins("late", Post.ofArea(Role.INSPECTOR, Post.CITY)).saw("【违纪待核】");
  }
}
