package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may record and correct who was held to account: each post, with everything else it may be.
 */
final class AccountabilitySeparationTest {
  private static final Accountability ONE =
      Accountability.NONE.with(StaffGroup.STAFF, Measure.CRITICISM, 1);
  private static final Accountability TWO = ONE.with(StaffGroup.LEADERS, Measure.ADMONITION, 1);
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, "东湖区");

  private final City city = City.at("2026-11-23T09:00");

  /** What else the inspector is on this case. */
  enum Also {
    NOTHING,
    RATED_IT,
    HEADS_THE_UNIT,
    REFERRED_IT
  }

  private Member member(Person person, Post post) {
    return city.store().members(post.key()).stream()
        .filter(m -> m.account().equals(person.account()))
        .findFirst()
        .orElseThrow();
  }

  private Member joined(String name, Post post) {
    return member(city.joins(name, post), post);
  }

  private Optional<Refusal> tries(Request request, Member by) {
    return new ComplaintActions(city.office())
        .run(request, new Actor.Staff(by), city.now())
        .either(
            done -> {
              city.did(Outcome.done(done.decision(), done.result()));
              return Optional.empty();
            },
            refused -> Optional.of(refused.why()));
  }

  private static Request asked(String reference, Action action, Accountability said) {
    return new Request(reference, action, Request.AS_IT_IS, Person.WORDS).with(said);
  }

  private void refersAndUpholds(String reference, Member officer, Member inspector) {
    Request refer = new Request(reference, Action.REFER, Request.AS_IT_IS, Person.WORDS);
    Request uphold = new Request(reference, Action.UPHOLD, Request.AS_IT_IS, Person.WORDS);
    assertThat(tries(refer, officer)).isEmpty();
    assertThat(tries(uphold, inspector)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Also.class)
  void an_inspector_is_nothing_else_on_the_case(Also also) {
    Member other = joined("other", INSPECTOR);
    Person same = city.joins("same", INSPECTOR);
    Member inspector = member(same, INSPECTOR);
    if (also == Also.HEADS_THE_UNIT) {
      same.opens(city.invitation("same", Post.headOf("DH1")));
    }
    if (also == Also.REFERRED_IT) {
      same.opens(city.invitation("same", OFFICER));
    }
    Person rater = also == Also.RATED_IT ? same : city.citizen("citizen");
    String reference = rater.complains("DH1-02").reference();
    Member officer = also == Also.REFERRED_IT ? member(same, OFFICER) : joined("officer", OFFICER);
    refersAndUpholds(reference, officer, other);

    Optional<Refusal> recording =
        tries(asked(reference, Action.RECORD_ACCOUNTABILITY, ONE), inspector);
    assertThat(recording).isEqualTo(expected(also));
    if (recording.isPresent()) {
      assertThat(tries(asked(reference, Action.RECORD_ACCOUNTABILITY, ONE), other)).isEmpty();
    }
    assertThat(tries(asked(reference, Action.CORRECT_ACCOUNTABILITY, TWO), inspector))
        .isEqualTo(expected(also));
  }

  private static Optional<Refusal> expected(Also also) {
    return switch (also) {
      case NOTHING -> Optional.empty();
      case RATED_IT -> Optional.of(Refusal.OWN_COMPLAINT);
      case HEADS_THE_UNIT -> Optional.of(Refusal.OWN_UNIT);
      case REFERRED_IT -> Optional.of(Refusal.OTHER_ROLE);
    };
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(OFFICER),
        Arguments.of(Post.ofArea(Role.SUPERVISOR, "东湖区")),
        Arguments.of(Post.ofArea(Role.SUPERVISOR, Post.CITY)),
        Arguments.of(Post.headOf("DH1")),
        Arguments.of(Post.ofArea(Role.INSPECTOR, "武昌区")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobody_else_records_or_corrects(Post post) {
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    Member inspector = joined("inspector", INSPECTOR);
    refersAndUpholds(reference, joined("officer", OFFICER), inspector);
    Member another = joined("another", post);

    assertThat(tries(asked(reference, Action.RECORD_ACCOUNTABILITY, ONE), another))
        .contains(Refusal.NOT_ALLOWED);
    assertThat(tries(asked(reference, Action.RECORD_ACCOUNTABILITY, ONE), inspector)).isEmpty();
    assertThat(tries(asked(reference, Action.CORRECT_ACCOUNTABILITY, TWO), another))
        .contains(Refusal.NOT_ALLOWED);
  }

  @Test
  void it_is_recorded_once_corrected_only_otherwise_and_never_before_a_verdict() {
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    Member inspector = joined("inspector", INSPECTOR);
    Request record = asked(reference, Action.RECORD_ACCOUNTABILITY, ONE);
    assertThat(tries(record, inspector)).contains(Refusal.STALE);
    refersAndUpholds(reference, joined("officer", OFFICER), inspector);

    assertThat(tries(asked(reference, Action.CORRECT_ACCOUNTABILITY, ONE), inspector))
        .contains(Refusal.STALE);
    assertThat(tries(record, inspector)).isEmpty();
    assertThat(tries(record, inspector)).contains(Refusal.RECORDED_MEANWHILE);
    assertThat(tries(asked(reference, Action.CORRECT_ACCOUNTABILITY, ONE), inspector))
        .contains(Refusal.NOTHING_CORRECTED);
  }

  @Test
  void words_are_needed_and_a_hundred_people_are_too_many() {
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    Member inspector = joined("inspector", INSPECTOR);
    refersAndUpholds(reference, joined("officer", OFFICER), inspector);
    Request silent =
        new Request(reference, Action.RECORD_ACCOUNTABILITY, Request.AS_IT_IS, "无").with(ONE);
    Accountability hundred = ONE.with(StaffGroup.STAFF, Measure.CRITICISM, 100);

    assertThat(tries(silent, inspector)).contains(Refusal.WORDS_TOO_SHORT);
    assertThat(tries(asked(reference, Action.RECORD_ACCOUNTABILITY, hundred), inspector))
        .contains(Refusal.TOO_MANY_PEOPLE);
  }
}
