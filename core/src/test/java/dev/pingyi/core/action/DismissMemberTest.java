package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import org.junit.jupiter.api.Test;

/** Who dismisses whom, and what ends with it; what a leaver no longer sees is in other tests. */
final class DismissMemberTest {
  private static final Actor OPERATOR = new Actor.Operator();
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, "东湖区");

  private final City city = City.at("2026-11-23T09:00");

  private Member member(Post post) {
    return city.store().staff().enrolled(post.key()).getLast();
  }

  private Outcome<Member> dismiss(Member member, Actor by) {
    Place place = new Place(member.post().key(), member.id());
    return new DismissMember(city.office()).dismiss(place, by, city.now());
  }

  private static Refusal why(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).why();
  }

  @Test
  void a_supervisor_dismisses_those_of_the_area_and_the_heads_of_its_units() {
    Post supervisor = Post.ofArea(Role.SUPERVISOR, "东湖区");
    city.joins("supervisor", supervisor);
    Actor by = new Actor.Staff(member(supervisor));
    city.joins("officer", OFFICER);
    city.joins("head", Post.headOf("DH2"));
    city.joins("elsewhere", Post.headOf("WC1"));
    city.joins("of the city", Post.ofArea(Role.CALLBACK, Post.CITY));

    city.did(dismiss(member(OFFICER), by));
    city.did(dismiss(member(Post.headOf("DH2")), by));

    assertThat(city.store().members(OFFICER.key())).isEmpty();
    assertThat(city.store().members("head/DH2")).isEmpty();
    assertThat(why(dismiss(member(Post.headOf("WC1")), by))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(why(dismiss(member(Post.ofArea(Role.CALLBACK, Post.CITY)), by)))
        .isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void an_officer_an_inspector_and_a_head_dismiss_nobody() {
    city.joins("officer", OFFICER);
    for (Post post :
        new Post[] {OFFICER, Post.ofArea(Role.INSPECTOR, Post.CITY), Post.headOf("DH1")}) {
      city.joins("asker of " + post.key(), post);

      assertThat(why(dismiss(member(OFFICER), new Actor.Staff(member(post)))))
          .isEqualTo(Refusal.NOT_ALLOWED);
    }
  }

  @Test
  void a_supervisor_of_the_city_is_over_everybody_but_themselves() {
    Post supervisor = Post.ofArea(Role.SUPERVISOR, Post.CITY);
    city.joins("supervisor", supervisor);
    Actor by = new Actor.Staff(member(supervisor));
    Post operator = Post.ofArea(Role.OPERATOR, Post.CITY);
    city.joins("operator", operator);

    assertThat(why(dismiss(member(supervisor), by))).isEqualTo(Refusal.NOT_YOURSELF);
    city.did(dismiss(member(operator), by));

    assertThat(city.store().members(operator.key())).isEmpty();
  }

  @Test
  void nobody_dismisses_themselves_on_another_post_either() {
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    Actor by = new Actor.Staff(member(Post.ofArea(Role.SUPERVISOR, "东湖区")));
    city.joins("supervisor", OFFICER);

    assertThat(why(dismiss(member(OFFICER), by))).isEqualTo(Refusal.NOT_YOURSELF);
  }

  @Test
  void the_last_supervisor_of_the_city_stays_until_there_is_another() {
    Post supervisor = Post.ofArea(Role.SUPERVISOR, Post.CITY);
    city.joins("supervisor", supervisor);
    Member last = member(supervisor);

    assertThat(why(dismiss(last, OPERATOR))).isEqualTo(Refusal.LAST_SUPERVISOR);
    city.joins("another", supervisor);
    city.did(dismiss(last, OPERATOR));

    assertThat(city.store().members(supervisor.key())).hasSize(1).doesNotContain(last);
  }

  @Test
  void dismissing_twice_says_that_nobody_is_there_any_more() {
    city.joins("officer", OFFICER);
    Member member = member(OFFICER);

    city.did(dismiss(member, OPERATOR));

    assertThat(why(dismiss(member, OPERATOR))).isEqualTo(Refusal.NO_SUCH_MEMBER);
  }

  @Test
  void whoever_is_left_on_the_post_learns_that_work_came_back_to_it() {
    city.joins("officer", OFFICER);
    Member leaver = member(OFFICER);
    Person colleague = city.joins("colleague", OFFICER).looksAway();

    city.did(dismiss(leaver, OPERATOR));
    city.settle();

    colleague.saw("已退回岗位");
  }

  @Test
  void with_nobody_left_those_of_the_city_take_over_and_the_supervisor_knows() {
    city.joins("officer", OFFICER);
    Person ofCity = city.joins("of the city", Post.ofArea(Role.CALLBACK, Post.CITY)).looksAway();
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区")).looksAway();

    city.did(dismiss(member(OFFICER), OPERATOR));
    city.settle();

    ofCity.saw("【请接手】“东湖区 · 回访员”");
    supervisor.saw("暂由全市的同事接着办");
  }

  @Test
  void with_nobody_at_all_the_supervisor_has_to_find_somebody() {
    city.joins("head", Post.headOf("DH1"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区")).looksAway();

    city.did(dismiss(member(Post.headOf("DH1")), OPERATOR));
    city.settle();

    supervisor.saw("也没有人能接手");
  }

  @Test
  void whoever_was_invited_anew_joins_anew() {
    Person officer = city.joins("officer", OFFICER);
    city.did(dismiss(member(OFFICER), OPERATOR));

    officer.opens(city.invitation("officer", OFFICER));

    assertThat(city.store().members(OFFICER.key())).hasSize(1);
  }
}
