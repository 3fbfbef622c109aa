package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.MemberList.Filter;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom somebody sees among the people of the office, and what is open of its invitations. */
final class MemberListTest {
  private static final Actor OPERATOR = new Actor.Operator();
  private static final Post SUPERVISOR = Post.ofArea(Role.SUPERVISOR, "东湖区");

  private final City city = City.at("2026-11-23T09:00");

  @BeforeEach
  void people_of_two_districts() {
    city.joins("head of 东湖", Post.headOf("DH1"));
    city.joins("head of 武昌", Post.headOf("WC1"));
    city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    city.joins("officer of the city", Post.ofArea(Role.CALLBACK, Post.CITY));
    city.joins("supervisor", SUPERVISOR);
  }

  private MemberList list(Actor by) {
    return new MemberList(city.office(), MemberScope.of(city.office(), by));
  }

  private Actor supervisor() {
    return new Actor.Staff(city.store().members(SUPERVISOR.key()).getFirst());
  }

  @Test
  void a_supervisor_of_an_area_sees_those_of_the_area_and_the_operator_everybody_post_by_post() {
    assertThat(list(supervisor()).members(Filter.ALL))
        .extracting(Member::name)
        .containsExactly("officer", "supervisor", "head of 东湖");
    assertThat(list(OPERATOR).members(Filter.ALL))
        .extracting(Member::name)
        .containsExactly(
            "officer of the city", "officer", "supervisor", "head of 东湖", "head of 武昌");
  }

  @Test
  void whoever_is_over_nobody_sees_nobody() {
    Member head = city.store().members("head/DH1").getFirst();

    assertThat(list(new Actor.Staff(head)).members(Filter.ALL)).isEmpty();
    assertThat(MemberScope.of(city.office(), new Actor.Staff(head)).isNone()).isTrue();
  }

  @Test
  void the_list_is_asked_for_by_role_area_and_unit() {
    MemberList all = list(OPERATOR);

    assertThat(all.members(new Filter(Optional.of(Role.HEAD), "武昌区", "")))
        .extracting(Member::name)
        .containsExactly("head of 武昌");
    assertThat(all.members(new Filter(Optional.empty(), "", "DH1")))
        .extracting(Member::name)
        .containsExactly("head of 东湖");
    assertThat(all.members(new Filter(Optional.of(Role.CALLBACK), Post.CITY, "")))
        .extracting(Member::name)
        .containsExactly("officer of the city");
  }

  @Test
  void a_member_is_found_by_the_id_and_by_the_name() {
    Member officer = list(OPERATOR).called("officer").getFirst();

    assertThat(list(OPERATOR).called(officer.id())).containsExactly(officer);
    assertThat(list(OPERATOR).called("nobody")).isEmpty();
    assertThat(list(supervisor()).called("head of 武昌")).isEmpty();
  }

  @Test
  void an_invitation_is_open_until_it_is_used_or_taken_back_or_expires() {
    Post post = Post.ofArea(Role.INSPECTOR, "东湖区");
    String used = city.invitation("used", post);
    String cancelled = city.invitation("cancelled", post);
    city.invitation("open", post);
    city.invitation("elsewhere", Post.headOf("WC1"));

    city.citizen("somebody").opens(used);
    city.did(new MemberActions(city.office()).cancel(cancelled, supervisor(), city.now()));

    assertThat(list(supervisor()).invitations(Filter.ALL))
        .extracting(Invitation::name)
        .containsExactly("open");
    assertThat(list(OPERATOR).invitations(Filter.ALL))
        .extracting(Invitation::name)
        .containsExactlyInAnyOrder("open", "elsewhere");

    city.isDownFor(Duration.ofDays(3));

    assertThat(list(OPERATOR).invitations(Filter.ALL)).isEmpty();
  }

  @Test
  void an_invitation_that_was_taken_back_is_refused_with_its_own_sentence() {
    String invitation = city.invitation("late", Post.headOf("DH2"));
    city.did(new MemberActions(city.office()).cancel(invitation, OPERATOR, city.now()));

    Person late = city.citizen("late").opens(invitation);

    late.sees("已经收回");
    assertThat(city.store().members("head/DH2")).isEmpty();
  }

  @Test
  void what_was_used_cannot_be_taken_back_nor_what_is_no_business_of_the_asker() {
    MemberActions actions = new MemberActions(city.office());
    String used = city.invitation("used", Post.headOf("DH2"));
    city.citizen("used").opens(used);
    String elsewhere = city.invitation("elsewhere", Post.headOf("WC1"));

    assertThat(refusal(actions.cancel(used, OPERATOR, city.now())))
        .isEqualTo(Refusal.INVITATION_USED);
    assertThat(refusal(actions.cancel(elsewhere, supervisor(), city.now())))
        .isEqualTo(Refusal.NO_SUCH_INVITATION);
    assertThat(refusal(actions.cancel("nonsense", OPERATOR, city.now())))
        .isEqualTo(Refusal.NO_SUCH_INVITATION);
    city.did(actions.cancel(elsewhere, OPERATOR, city.now()));
    assertThat(refusal(actions.cancel(elsewhere, OPERATOR, city.now())))
        .isEqualTo(Refusal.INVITATION_CANCELLED);
  }

  @Test
  void a_supervisor_invites_into_posts_of_the_area_and_no_others() {
    MemberActions actions = new MemberActions(city.office());

    city.did(actions.invite(supervisor(), "王敏", Post.headOf("DH2"), "chance", city.now()));

    assertThat(
            refusal(actions.invite(supervisor(), "王敏", Post.headOf("WC1"), "chance", city.now())))
        .isEqualTo(Refusal.NOT_ALLOWED);
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).why();
  }
}
