package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.desk.CaseTimeline.Line;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads what of all that happened. */
final class CaseTimelineTest {
  private static final String AREA = "东湖区";

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("罗安琪", Post.ofArea(Role.CALLBACK, AREA));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person citizen = city.citizen("citizen").complains("DH1-02");

  @Test
  void of_one_instant_the_look_comes_before_the_call_and_after_what_led_to_both() {
    City town = City.at("2026-11-23T09:00");
    Person caller = town.joins("caller", Post.ofArea(Role.CALLBACK, "东湖区"));
    String reference = town.citizen("somebody").complains("DH1-02").reference();
    caller.taps("看号码").taps("未接通").taps("已接通");

    assertThat(
            new CaseTimeline(town.office())
                .of(town.complaint(reference), town.store().members("callback/东湖区").getFirst()))
        .extracting(CaseTimeline.Line::action)
        .endsWith(Action.SHOW_NUMBER, Action.NO_ANSWER, Action.REACHED);
  }

  @Test
  void the_office_reads_calls_looks_letters_and_memos_with_who_did_them() {
    officer.taps("看号码");
    city.passes(Duration.ofMinutes(1));
    officer.taps("未接通").taps("留言").writes("请问明天上午方便接电话吗");
    citizen.writes("可以的，上午都在家");
    officer.taps("内部备注").writes("约了明天上午");

    List<Line> lines = read(Post.ofArea(Role.CALLBACK, AREA));

    assertThat(lines.stream().map(Line::action))
        .containsSubsequence(
            Action.OPEN,
            Action.SHOW_NUMBER,
            Action.NO_ANSWER,
            Action.WRITE,
            Action.REPLY,
            Action.MEMO);
    assertThat(line(lines, Action.SHOW_NUMBER).name()).isEqualTo("罗安琪");
    assertThat(line(lines, Action.NO_ANSWER).name()).isEqualTo("罗安琪");
    assertThat(line(lines, Action.WRITE).words()).isEqualTo("请问明天上午方便接电话吗");
    assertThat(line(lines, Action.REPLY).words()).isEqualTo("可以的，上午都在家");
    assertThat(line(lines, Action.REPLY).name()).isEmpty();
    assertThat(line(lines, Action.MEMO).words()).isEqualTo("约了明天上午");
  }

  @Test
  void of_a_colleague_who_has_left_the_role_is_read_alone() {
    officer.taps("未接通");
    Member left = member(Post.ofArea(Role.CALLBACK, AREA));
    city.store().commit(Decision.of(new Change.Dismiss(left)));

    Line line = line(read(Post.ofArea(Role.INSPECTOR, AREA)), Action.NO_ANSWER);

    assertThat(line.name()).isEmpty();
    assertThat(line.role()).isEqualTo("callback");
  }

  @Test
  void the_unit_reads_days_and_what_it_was_told_and_no_name() {
    officer.taps("看号码").taps("已接通").taps("内部备注").writes("群众很着急");
    officer.does("转办");
    inspector.does("属实");
    head.does("整改完成");
    citizen.taps("不满意");

    List<Line> lines = read(Post.headOf("DH1"));

    assertThat(lines.stream().map(Line::action)).contains(Action.UPHOLD, Action.PUT_RIGHT);
    assertThat(lines.stream().map(Line::action))
        .doesNotContain(
            Action.SHOW_NUMBER,
            Action.REACHED,
            Action.MEMO,
            Action.REFER,
            Action.CONFIRM_CALL,
            Action.READY,
            Action.ADD_DETAILS,
            // It comes with the hand-over, not in the minute.
            Action.REJECT_REMEDY);
    assertThat(lines).allMatch(line -> line.name().isEmpty());
    assertThat(lines)
        .allMatch(
            line -> {
              ZonedDateTime at = line.at().atZone(city.office().books().zone());
              return at.toLocalTime().toSecondOfDay() == 0;
            });
  }

  private List<Line> read(Post post) {
    return new CaseTimeline(city.office()).of(complaint(), member(post));
  }

  private Member member(Post post) {
    return city.store().members(post.key()).getFirst();
  }

  private static Line line(List<Line> lines, Action action) {
    return lines.stream().filter(line -> line.action() == action).findFirst().orElseThrow();
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }
}
