package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.city.City;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberActionsTest {
  private final City city = City.at("2026-11-23T09:00");
  private final MemberActions members = new MemberActions(city.office());

  @Test
  void two_invitations_with_the_same_words_are_two() {
    Post post = Post.ofArea(Role.CALLBACK, "东湖区");

    Outcome<String> one = members.invite("王敏", post, "chance-1", city.now());
    Outcome<String> other = members.invite("王敏", post, "chance-2", city.now());

    assertThat(token(one)).isNotEqualTo(token(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
        "王\n敏",
        "王\u0000敏",
        "王\u2028敏",
        "王\u2029敏",
        "王\u202e敏",
        "王\u2066敏",
        "王\u200b敏"
      })
  void a_name_is_needed_and_has_at_most_forty_characters_on_one_line(String name) {
    Post post = Post.ofArea(Role.CALLBACK, "东湖区");

    assertThat(refusal(members.invite(name, post, "chance", city.now()))).contains("name");
  }

  @Test
  void an_area_without_a_unit_is_refused_with_those_that_have_one() {
    Post post = Post.ofArea(Role.INSPECTOR, "汉口区");

    assertThat(refusal(members.invite("王敏", post, "chance", city.now())))
        .contains("汉口区")
        .contains("东湖区, 武昌区");
  }

  @Test
  void a_head_of_an_unknown_unit_is_refused() {
    assertThat(refusal(members.invite("王敏", Post.headOf("XX9"), "chance", city.now())))
        .contains("XX9");
  }

  @Test
  void the_whole_city_is_an_area_for_everybody_but_a_head() {
    assertThat(
            token(
                members.invite(
                    "王敏", Post.ofArea(Role.SUPERVISOR, Post.CITY), "chance", city.now())))
        .isNotBlank();
    assertThatThrownBy(() -> new Post(Role.HEAD, Post.CITY, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_post_with_too_much_or_too_little_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> new Post(Role.HEAD, "东湖区", "DH1")).hasMessageContaining("no area");
    assertThatThrownBy(() -> new Post(Role.CALLBACK, "", "")).hasMessageContaining("callback");
    assertThatThrownBy(() -> new Post(Role.CALLBACK, "东湖区", "DH1")).hasMessageContaining("no unit");
  }

  private static String token(Outcome<String> outcome) {
    return ((Outcome.Done<String>) outcome).result();
  }

  private static String refusal(Outcome<String> outcome) {
    return ((Outcome.Refused<String>) outcome).sentence();
  }
}
