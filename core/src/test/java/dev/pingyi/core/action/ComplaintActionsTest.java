package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Without any talk: whatever a chat, a form or a command asks for comes to this. */
final class ComplaintActionsTest {
  private static final String WORDS = Person.WORDS;

  private final City city = City.at("2026-11-23T09:00");
  private final ComplaintActions actions = new ComplaintActions(city.office());
  private Actor.Staff officer;
  private Actor.Staff inspector;
  private Actor.Staff head;
  private Actor.Staff supervisor;
  private Person rater;
  private String reference;

  @BeforeEach
  void a_bad_rating() {
    officer = joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    inspector = joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    head = joins("head", Post.headOf("DH1"));
    supervisor = joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    rater = city.citizen("rater");
    reference = rater.complains("DH1-02").reference();
  }

  private Actor.Staff joins(String name, Post post) {
    Person person = city.joins(name, post);
    return new Actor.Staff(
        city.store().members(post.key()).stream()
            .filter(member -> member.account().equals(person.account()))
            .findFirst()
            .orElseThrow());
  }

  private Actor.Citizen citizen() {
    return new Actor.Citizen(rater.account(), rater.address().text(), "zh");
  }

  private Result does(Actor actor, Action action, String words) {
    Request request = new Request(reference, action, Request.AS_IT_IS, words);
    return city.did(actions.run(request, actor, city.now()));
  }

  private Refusal refusal(Actor actor, Action action) {
    Request request = new Request(reference, action, Request.AS_IT_IS, WORDS);
    return actions
        .run(request, actor, city.now())
        .either(
            done -> {
              throw new AssertionError(action + " was done");
            },
            Outcome.Refused::why);
  }

  private Complaint complaint() {
    return city.complaint(reference);
  }

  @Test
  void the_history_tells_who_did_what_and_where_it_then_stood() {
    does(officer, Action.NO_ANSWER, "");
    city.passes(Duration.ofHours(23));
    does(officer, Action.REFER, WORDS);
    does(inspector, Action.UPHOLD, WORDS);
    does(head, Action.PUT_RIGHT, WORDS);
    does(citizen(), Action.ACCEPT_REMEDY, "");

    assertThat(complaint().file().history().entries())
        .extracting(HistoryEntry::action, HistoryEntry::by, HistoryEntry::state)
        .extracting(Object::toString)
        .containsExactly(
            line(Action.OPEN, "citizen", State.RECEIVED),
            line(Action.ADD_DETAILS, "citizen", State.RECEIVED),
            line(Action.READY, "citizen", State.RECEIVED),
            line(Action.NO_ANSWER, officer.code(), State.CALLING),
            line(Action.REMIND, "clock", State.CALLING),
            line(Action.REFER, officer.code(), State.REFERRED),
            line(Action.UPHOLD, inspector.code(), State.REMEDYING),
            line(Action.PUT_RIGHT, head.code(), State.CONFIRMING),
            line(Action.ACCEPT_REMEDY, "citizen", State.CLOSED));
    assertThat(complaint().file().reminders()).isEqualTo(1);
  }

  private static String line(Action action, String by, State state) {
    return tuple(action, by, state).toString();
  }

  @Test
  void the_verdict_the_event_and_the_entry_name_the_same_author() {
    does(officer, Action.REFER, WORDS);

    Result result = does(inspector, Action.UPHOLD, WORDS);

    assertThat(result.points().change()).isEqualTo(-3);
    assertThat(result.points().left()).isEqualTo(97);
    assertThat(inspector.code()).startsWith("inspector/m");
    assertThat(city.store().entries("DH1", 2026))
        .extracting(Entry::booking)
        .extracting(Entry.Booking::by)
        .containsExactly(inspector.code());
    assertThat(city.lastDecision().events())
        .extracting(EventEnvelope::event)
        .hasSize(1)
        .allSatisfy(
            event ->
                assertThat(((ComplaintEvent.ComplaintUpheld) event).by())
                    .isEqualTo(inspector.code()));
  }

  @Test
  void what_is_not_the_posts_to_do_is_refused_for_good_and_what_is_over_as_stale() {
    assertThat(refusal(inspector, Action.UPHOLD)).isEqualTo(Refusal.STALE);
    assertThat(refusal(head, Action.UPHOLD)).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(refusal(supervisor, Action.REFER)).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(refusal(citizen(), Action.REFER)).isEqualTo(Refusal.STALE);
    assertThat(refusal(new Actor.Clock(), Action.REFER)).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(refusal(new Actor.Operator(), Action.REFER)).isEqualTo(Refusal.NOT_ALLOWED);

    does(officer, Action.REFER, WORDS);

    assertThat(refusal(officer, Action.REFER)).isEqualTo(Refusal.STALE);
    assertThat(actions.run(new Request(reference, Action.REFER), officer, city.now()))
        .isEqualTo(stale("referred", Action.REFER));
  }

  @Test
  void a_post_elsewhere_and_another_citizen_have_no_say() {
    Actor.Staff elsewhere = joins("elsewhere", Post.ofArea(Role.CALLBACK, "武昌区"));
    Actor.Citizen other = new Actor.Citizen("somebody-else", "", "zh");

    assertThat(refusal(elsewhere, Action.REACHED)).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(refusal(other, Action.REPLY)).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void another_revision_than_was_seen_is_stale() {
    String seen = Revision.of(complaint(), Action.REACHED);
    does(officer, Action.NO_ANSWER, "");

    Request late = new Request(reference, Action.REACHED, seen, "");

    assertThat(actions.run(late, officer, city.now()))
        .isEqualTo(stale("calling", Action.NO_ANSWER));
  }

  @Test
  void the_same_decision_committed_twice_is_once() {
    does(officer, Action.REFER, WORDS);
    Request request = new Request(reference, Action.UPHOLD, Request.AS_IT_IS, WORDS);
    Outcome<Result> one = actions.run(request, inspector, city.now());
    Outcome<Result> other = actions.run(request, inspector, city.now());
    city.did(one);

    assertThat(catchThrowable(() -> city.did(other))).isInstanceOf(StaleException.class);
    assertThat(city.pointsOf("DH1")).isEqualTo(97);
  }

  @Test
  void words_that_are_missing_or_blank_are_asked_for() {
    does(officer, Action.REFER, WORDS);

    for (String words : List.of("", "  ", "\u3000")) {
      Request request = new Request(reference, Action.UPHOLD, Request.AS_IT_IS, words);
      assertThat(actions.run(request, inspector, city.now()))
          .isEqualTo(Outcome.refused(Refusal.WORDS_MISSING));
    }
    assertThat(actions.check(new Request(reference, Action.UPHOLD), inspector, city.now()))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_reference_of_nothing_is_unknown() {
    Request request = new Request("PY-2222-2222-2222", Action.REACHED);

    assertThat(actions.run(request, officer, city.now()))
        .isEqualTo(Outcome.refused(Refusal.UNKNOWN));
  }

  static Stream<Action> ofTheTalkAndOfTime() {
    return Stream.of(Action.values())
        .filter(action -> !Workflow.isForStaff(action))
        .filter(
            action ->
                Stream.of(State.values()).noneMatch(s -> Workflow.of(s).citizen().contains(action)))
        .filter(action -> action != Action.REPLY);
  }

  @ParameterizedTest
  @MethodSource("ofTheTalkAndOfTime")
  void what_comes_with_the_talk_or_with_time_cannot_be_asked_for(Action action) {
    for (Actor actor : List.of(officer, inspector, head, supervisor)) {
      assertThat(refusal(actor, action)).isEqualTo(Refusal.NOT_ALLOWED);
    }
    assertThat(refusal(citizen(), action)).isEqualTo(Refusal.STALE);
  }

  @Test
  void of_several_posts_the_one_that_has_it_to_do_is_taken() {
    List<Member> all = List.of(supervisor.member(), officer.member(), inspector.member());

    assertThat(actions.postFor(all, complaint(), Action.REACHED, city.now()))
        .contains(officer.member());
    assertThat(actions.postFor(all, complaint(), Action.UPHOLD, city.now()))
        .contains(inspector.member());
    assertThat(actions.postFor(all, complaint(), city.now())).contains(officer.member());
    assertThat(actions.postFor(List.of(), complaint(), city.now())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void every_refusal_has_a_sentence(Refusal why) {
    assertThat(new Outcome.Refused<String>(why, "X").sentence()).isNotBlank().doesNotContain("{0}");
  }

  private Outcome<ComplaintActions.Result> stale(String state, Action act) {
    LastAct last = new LastAct(act.code(), "callback", officer.member().id(), city.now());
    return new Outcome.Refused<>(Refusal.STALE, state, last);
  }
}
