package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is old, of another account or forged is answered and changes nothing. */
final class StaleAndForgedTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @Test
  void an_old_button_answers_shortly_and_changes_nothing() {
    citizen.scans("DH1-02");
    Button first = citizen.button("满意");
    citizen.taps("不满意");
    long version = version();

    citizen.taps(first).sees("已经过时");

    assertThat(citizen.latest().kind()).isEqualTo(Reply.Kind.NOTICE);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void the_button_of_another_account_changes_nothing() {
    Person other = city.citizen("other");
    other.scans("DH1-02");
    citizen.scans("DH1-02");
    long version = version();

    citizen.taps(other.button("满意")).sees("已经过时");

    assertThat(version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAA", "满意", "q1.g5"})
  void forged_button_data_changes_nothing(String data) {
    citizen.scans("DH1-02");
    long version = version();

    citizen.says(new Said.Tap(data)).sees("已经过时");

    assertThat(version()).isEqualTo(version);
  }

  @Test
  void a_code_that_is_not_ours_or_no_longer_good_is_refused_kindly() {
    String code = city.code("DH1-02");
    city.revokes("DH1-02");

    citizen.opens("forged").sees("不是我们发的");
    citizen.opens(code).sees("已经停用");
    citizen.scans("DH1-02").sees("办得怎么样");
  }

  @Test
  void a_counter_that_left_the_roster_is_answered_like_an_unknown_code() {
    citizen.scans("DH1-02").taps("不满意");
    city.changesRosterTo(
        new dev.pingyi.core.roster.Roster(List.of(), List.of(), List.of(), List.of()));

    citizen.taps("不满意").sees("不是我们发的");
  }

  private long version() {
    return city.store().caller(citizen.account()).conversation().orElseThrow().version();
  }
}
