package dev.pingyi.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody acts on the own complaint, on the own unit, or in two roles on one case. */
final class SeparationOfDutiesTest {
  private static final String WORDS = "看过录像，也问过窗口人员，情况是这样";

  /** The acts of a case, in their order, each of one post. */
  enum Act {
    REFER(Action.REFER, Role.CALLBACK, "东湖区"),
    UPHOLD(Action.UPHOLD, Role.INSPECTOR, "东湖区"),
    APPEAL(Action.APPEAL, Role.HEAD, "DH1"),
    REVIEW(Action.DISMISS_APPEAL, Role.SUPERVISOR, Post.CITY);

    private final Action action;
    private final Role role;
    private final String where;

    Act(Action action, Role role, String where) {
      this.action = action;
      this.role = role;
      this.where = where;
    }

    private Post post() {
      return role == Role.HEAD ? Post.headOf(where) : Post.ofArea(role, where);
    }
  }

  private final City city = City.at("2026-11-23T09:00");
  private final Map<Act, Member> others = new EnumMap<>(Act.class);
  private final Map<Act, Member> same = new EnumMap<>(Act.class);

  /** Two posts of one person, and for each of all posts somebody else. */
  private Person holds(Act first, Act second) {
    for (Act act : Act.values()) {
      others.put(act, member(city.joins("other " + act, act.post()), act));
    }
    Person person = city.joins("same", first.post());
    person.opens(city.invitation("same", second.post()));
    same.put(first, member(person, first));
    same.put(second, member(person, second));
    return person;
  }

  private Member member(Person person, Act act) {
    return city.store().members(act.post().key()).stream()
        .filter(m -> m.account().equals(person.account()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Refusal> tries(String reference, Act act, Member by) {
    Request request = new Request(reference, act.action, Request.AS_IT_IS, WORDS);
    return new ComplaintActions(city.office())
        .run(request, new Actor.Staff(by), city.now())
        .either(
            done -> {
              city.did(Outcome.done(done.decision(), done.result()));
              return Optional.empty();
            },
            refused -> Optional.of(refused.why()));
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(Act.values())
        .flatMap(
            first ->
                Arrays.stream(Act.values())
                    .filter(second -> second.compareTo(first) > 0)
                    .map(second -> Arguments.of(first, second)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void one_person_acts_in_one_role_only(Act first, Act second) {
    holds(first, second);
    String reference = city.citizen("citizen").complains("DH1-02").reference();

    for (Act act : Act.values()) {
      Optional<Refusal> refused =
          same.containsKey(act) ? tries(reference, act, same.get(act)) : Optional.empty();
      if (act == first) {
        assertThat(refused).isEqualTo(asFirst(first, second));
      } else if (act == second) {
        assertThat(refused).isEqualTo(asSecond(first, second));
      }
      if (!same.containsKey(act) || refused.isPresent()) {
        assertThat(tries(reference, act, others.get(act))).as(act.name()).isEmpty();
      }
    }
  }

  /** Who heads the unit does nothing for the office there. */
  private static Optional<Refusal> asFirst(Act first, Act second) {
    return second == Act.APPEAL && first != Act.APPEAL
        ? Optional.of(Refusal.OWN_UNIT)
        : Optional.empty();
  }

  private static Optional<Refusal> asSecond(Act first, Act second) {
    if (second == Act.APPEAL) {
      return Optional.empty();
    }
    if (first == Act.APPEAL) {
      return Optional.of(Refusal.OWN_UNIT);
    }
    return Optional.of(second == Act.REVIEW ? Refusal.TOOK_PART : Refusal.OTHER_ROLE);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void nobody_acts_on_a_complaint_of_their_own(Act first, Act second) {
    Person person = holds(first, second);
    String reference = person.complains("DH1-02").reference();

    for (Act act : Act.values()) {
      if (same.containsKey(act)) {
        assertThat(tries(reference, act, same.get(act))).contains(Refusal.OWN_COMPLAINT);
      }
      assertThat(tries(reference, act, others.get(act))).isEmpty();
    }
  }

  @Test
  void a_head_reads_a_case_of_the_own_unit_as_head_only() {
    Person head = holds(Act.REFER, Act.APPEAL);
    String reference = city.citizen("citizen").complains("DH1-02").reference();

    head.writes("待办").sees("没有待办");
    List<Member> posts = city.store().caller(head.account()).members();
    assertThat(
            new ComplaintActions(city.office())
                .postFor(posts, city.complaint(reference), city.now()))
        .isEmpty();
    assertThat(tries(reference, Act.REFER, others.get(Act.REFER))).isEmpty();
    assertThat(tries(reference, Act.UPHOLD, others.get(Act.UPHOLD))).isEmpty();

    assertThat(head.timesSaw("【新差评】")).isZero();
    assertThat(
            new ComplaintActions(city.office())
                .postFor(posts, city.complaint(reference), city.now())
                .map(m -> m.post().role()))
        .contains(Role.HEAD);
  }

  @Test
  void who_must_not_act_is_shown_no_button_and_told_why_at_an_old_one() {
    Person both = city.joins("both", Act.REFER.post());
    both.opens(city.invitation("both", Act.UPHOLD.post()));
    Person citizen = city.citizen("citizen").complains("DH1-02");
    both.does("转办");

    both.writes("待办").sees("没有待办");
    Person other = city.joins("other", Act.UPHOLD.post());

    other.saw("【转办】");
    assertThat(both.timesSaw("【转办】")).isLessThanOrEqualTo(1);
    assertThat(tries(citizen.reference(), Act.UPHOLD, member(both, Act.UPHOLD)))
        .contains(Refusal.OTHER_ROLE);
  }
}
