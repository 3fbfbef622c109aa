package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words are for the complaint as it stood when they were asked for. Whatever somebody else did to
 * it while they were written, they never land on what it has become.
 */
class WordsForWhatWasSeenTest {
  private final City city = City.at("2026-11-23T09:30");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person second = city.joins("second", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @ParameterizedTest
  @ValueSource(strings = {"已解决", "交办", "转办", "留言"})
  void what_an_officer_writes_is_not_taken_once_a_colleague_has_tried_to_call(String act) {
    Person citizen = city.citizen("citizen").complains("DH1-02");
    String reference = citizen.reference();
    officer.taps(act);
    second.taps("未接通");

    officer.writes(Person.WORDS).sees("写的话没有记录");

    officer.sees("second（回访员），未接通");
    assertThat(city.complaint(reference).state()).isEqualTo(State.CALLING);
    assertThat(words(reference)).isEmpty();
    assertThat(citizen.everything()).doesNotContain(Person.WORDS);
    officer.does(act);
    assertThat(officer.text()).doesNotContain("写的话没有记录");
  }

  @Test
  void the_reason_of_a_verdict_is_for_the_referral_that_was_read() {
    Person citizen = city.citizen("citizen").complains("DH1-02");
    String reference = citizen.reference();
    officer.does("转办");
    inspector.taps("属实");
    citizen.taps("没接到");
    assertThat(city.complaint(reference).state()).isEqualTo(State.REFERRED);

    inspector.writes(Person.WORDS);

    // The citizen's word on the call moves nothing that the inspectors look at.
    assertThat(city.complaint(reference).state()).isEqualTo(State.REMEDYING);
  }

  @Test
  void words_for_a_flood_reach_those_of_it_that_stand_as_they_were_seen() {
    List<String> flood = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      flood.add(city.citizen("c" + i).complains("DH1-02").reference());
      city.passes(Duration.ofSeconds(20));
    }
    officer.writes("待办").taps("同一窗口").taps("全部转办");
    String late = city.citizen("late").complains("DH1-02").reference();
    second.writes("待办").taps("同一窗口").taps(flood.getFirst()).taps("未接通");

    officer.writes(Person.WORDS);

    assertThat(city.complaint(flood.getFirst()).state()).isEqualTo(State.CALLING);
    assertThat(city.complaint(late).state()).isEqualTo(State.RECEIVED);
    assertThat(flood.subList(1, 7))
        .allSatisfy(r -> assertThat(city.complaint(r).state()).isEqualTo(State.REFERRED));
    officer.sees("已办 6 条，1 条没办成");
  }

  private List<String> words(String reference) {
    Complaint complaint = city.complaint(reference);
    return complaint.file().history().entries().stream()
        .filter(e -> e.action().words() != Action.Words.NONE)
        .map(e -> e.words())
        .toList();
  }
}
