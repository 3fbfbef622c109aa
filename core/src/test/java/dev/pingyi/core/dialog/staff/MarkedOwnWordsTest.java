package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the office itself writes for the unit is marked, too, and stays if it is to stay. */
class MarkedOwnWordsTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  private void complains(String words) {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.writes(words).writes("13900000000").taps("随时");
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }

  private void untilTheUnitIsTold() {
    city.passes(Duration.ofMinutes(31));
  }

  @Test
  void what_is_doubtful_in_other_words_is_asked_about_once_more_and_never_cut() {
    complains("材料不收");

    officer.does("交办").writes("王经理没有收他的材料").sees("│ 〖王经理〗没有收他的材料");
    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
    officer.taps("就这样发");
    untilTheUnitIsTold();

    head.sees("│ 王经理没有收他的材料");
  }

  @Test
  void other_words_can_be_written_once_more_instead() {
    complains("材料不收");

    officer.does("交办").writes("王经理没有收他的材料").writes("窗口没有收他的材料");
    untilTheUnitIsTold();

    head.sees("│ 窗口没有收他的材料");
  }

  @ParameterizedTest
  @ValueSource(strings = {"属实", "不属实"})
  void what_an_inspector_writes_for_the_unit_is_marked_too(String verdict) {
    citizen.complains("DH1-02");
    officer.does("转办");

    inspector.taps(verdict).writes("王经理上午9点说过不收材料").sees("〖王经理上午9点〗说过不收材料");

    assertThat(complaint().state()).isEqualTo(State.REFERRED);
    inspector.taps("就这样发");
    assertThat(complaint().state()).isNotEqualTo(State.REFERRED);
  }

  @Test
  void what_decides_an_appeal_is_marked_too() {
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
    citizen.complains("DH1-02");
    officer.does("转办");
    inspector.does("属实");
    head.taps("申诉").writes("王经理上午9点不在窗口，记错了");

    supervisor.taps("维持").writes("录像里王经理上午9点就在窗口").sees("〖王经理上午9点〗就在窗口");

    supervisor.writes("录像里当时窗口有人，维持原结论").sees("已维持原结论");
    head.sees("录像里当时窗口有人");
  }
}
