package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No card says two things at once: one date in one form, and no button that is not there. */
class DatesOnCardsTest {
  private static final String AREA = "东湖区";

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));

  @Test
  void whoever_joins_after_the_promise_ended_reads_that_it_is_overdue() {
    city.citizen("citizen").complains("DH1-02");
    city.until("2026-11-24T10:00");

    Person late = city.joins("late", Post.ofArea(Role.CALLBACK, AREA));

    late.saw("【新差评】已经逾期，请马上联系群众\n已逾期 1 小时 0 分，应在 11-24 09:00 前办完");
    assertThat(late.timesSaw("请在时限前回访")).isZero();
  }

  @Test
  void whoever_joins_late_reads_the_same_of_a_flood() {
    Person angry = city.citizen("angry");
    for (int i = 0; i < 4; i++) {
      angry.complains("DH1-02");
    }
    city.until("2026-11-24T10:00");

    Person late = city.joins("late", Post.ofArea(Role.CALLBACK, AREA));

    late.saw("【新差评】已经逾期，请马上联系群众\nFL-");
    assertThat(late.timesSaw("请在时限前回访")).isZero();
  }

  @Test
  void whoever_joins_after_the_call_reads_that_the_result_is_owed() {
    city.citizen("citizen").complains("DH1-02");
    officer.taps("已接通");

    Person late = city.joins("late", Post.ofArea(Role.CALLBACK, AREA));

    late.saw("【新差评】已联系上群众，请记下结果");
    assertThat(late.timesSaw("请在时限前回访")).isZero();
  }

  @Test
  void a_days_end_is_said_by_the_day_and_never_by_the_midnight_after_it() {
    Person head = city.joins("head", Post.headOf("DH1"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    city.citizen("citizen").complains("DH1-02");
    officer.does("转办");
    inspector.saw("还剩").does("属实");
    head.does("申诉");
    city.until("2026-12-05T12:00");
    inspector.writes("待办");
    supervisor.writes("待办");
    head.writes("待办");

    for (Person person : List.of(officer, inspector, head, supervisor)) {
      assertThat(person.everything()).doesNotContain("00:00 前");
      assertThat(person.everything()).contains("（含）前");
    }
  }

  @Test
  void an_appeal_shows_the_day_of_the_appeal_and_not_that_of_the_remedy() {
    Person head = city.joins("head", Post.headOf("DH1"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    officer.does("转办");
    inspector.does("属实");
    city.until("2026-11-25T09:00");
    head.does("申诉");
    var file = city.complaint(reference).file();
    String review = day(file.review().dueAt());
    String remedy = day(city.complaint(reference).promisedBy().orElseThrow());
    assertThat(review).isNotEqualTo(remedy);

    supervisor.saw("【申诉】单位申诉，请复核");
    assertThat(supervisor.text()).contains(review + "（含）前").doesNotContain(remedy);
    supervisor.writes("待办").taps(reference).sees(review + "（含）前");
    assertThat(supervisor.text()).doesNotContain(remedy);
  }

  @Test
  void what_is_to_be_recorded_shows_its_own_day() {
    city.joins("head", Post.headOf("DH1"));
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    officer.does("转办");
    inspector.does("属实");
    String record = day(city.complaint(reference).recordDue().orElseThrow().by());

    inspector.writes("待办").taps(reference).sees("，" + record + "（含）前办完");
  }

  @Test
  void writing_is_proposed_only_to_whoever_can_write() {
    city.citizen("silent").visits("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.sees("没有留电话，请用“留言”联系");
    assertThat(officer.labels()).contains("留言");
    officer.taps("留言").writes("您好，请问材料交到哪一步了").does("转办");

    inspector.sees("没有留电话");

    assertThat(inspector.everything()).doesNotContain("请用“留言”");
    assertThat(inspector.labels()).doesNotContain("留言");
  }

  @Test
  void writing_is_not_proposed_where_nobody_is_reached_any_more() {
    Person citizen = city.citizen("erased").complains("DH1-02");
    citizen.writes("我的数据").taps("删除个人信息");
    if (citizen.labels().contains("删除个人信息")) {
      citizen.taps("删除个人信息");
    }

    officer.writes("待办").taps(citizen.reference());

    assertThat(officer.text()).contains("群众已删除联系方式").doesNotContain("请用“留言”");
    assertThat(officer.labels()).doesNotContain("留言", "看号码");
  }

  @Test
  void a_unit_that_is_late_reads_so_on_its_card() {
    Person head = city.joins("head", Post.headOf("DH1"));
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    officer.does("交办");
    city.until("2026-12-16T10:00");

    head.writes("待办").sees("已过期限").taps(reference).sees("已经过了期限");

    assertThat(head.text()).doesNotContain("请在 2026");
  }

  private String day(java.time.Instant end) {
    return city.office().books().day(end.minusSeconds(1)).toString();
  }
}
