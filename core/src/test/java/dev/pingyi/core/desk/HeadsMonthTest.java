package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.desk.UnitView.Task;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the head of a unit can see in a month's story: in every message, card, list, view and notice
 * nothing but released words.
 */
final class HeadsMonthTest {
  /** Nobody at the unit may ever read one of these. */
  private static final List<String> SECRET =
      List.of(
          "蓝雨伞",
          "绿书包",
          "灰帽子",
          "紫手套",
          "13811112222",
          "13933334444",
          "13800000000",
          "白球鞋",
          "黑眼镜",
          "黄雨衣",
          "棕皮带",
          "铜纽扣",
          "银发卡",
          "陈同事");

  private final City city = City.at("2026-11-02T09:03");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person colleague = city.joins("陈同事", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor =
      city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final List<String> seen = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();
  private final List<String> minutes = new ArrayList<>();

  @Test
  void in_every_message_list_and_view_of_a_month_stand_released_words_only() {
    String upheld = referred("a", "戴蓝雨伞的我等了三小时", "13811112222");
    officer.writes("等的时间太长");
    inspector.taps("内部备注").writes("铜纽扣的事已问过大堂经理");
    inspector.does("属实");
    assertThat(complaint(upheld).file().history().words(Action.MEMO)).contains("铜纽扣");
    looks();
    head.writes(upheld).sees("等的时间太长").does("申诉");
    supervisor.does("维持");
    looks();
    head.does("整改完成");
    city.citizen("a").taps("不满意");
    city.passes(Duration.ofHours(2));
    looks();

    String withheld = referred("b", "背绿书包的那个人就是我", "13933334444");
    officer.taps("不给单位看");
    inspector.does("属实");
    looks();

    assigned("c", "红围巾忘在窗口");
    officer.taps("放行");
    looks();
    city.passes(Duration.ofHours(1));
    looks();

    for (int i = 0; i < 4; i++) {
      city.citizen("flood").complains("DH1-02").writes("灰帽子第" + i + "次来");
    }
    looks();
    city.citizen("praise").visits("DH1-02").taps("非常满意").taps("非常满意");
    city.citizen("untold").complains("DH1-02").writes("紫手套丢了");
    String untold = city.citizen("untold").reference();
    head.writes(untold).writes("谁评的").writes("今天谁给差评了");
    looks();
    officer.writes("待办");
    city.until("2026-12-01T09:30");
    city.announces();
    looks();

    accounts();
    String everything = String.join("\n", seen) + head.everything() + city.group().everything();
    assertThat(everything).contains("等的时间太长", "红围巾").contains(upheld).contains(withheld);
    assertThat(everything).doesNotContain(SECRET).doesNotContain(accounts).doesNotContain(minutes);
    assertThat(String.join("\n", seen)).doesNotContain(untold);
    assertThat(views()).doesNotContain(untold);
  }

  @Test
  void a_rating_that_the_unit_does_not_hear_of_changes_nothing_in_its_view() {
    String before = views();

    city.citizen("a").complains("DH1-02").writes("黑眼镜");
    for (int i = 0; i < 3; i++) {
      city.citizen("b" + i).visits("DH1-02").taps("满意").taps("满意");
    }
    officer.taps("已接通");

    assertThat(views()).isEqualTo(before);
  }

  @Test
  void points_come_with_their_reason_and_the_days_are_counted_from_the_verdict() {
    assertThat(view().book().cleanDays()).isNegative();
    referred("a", "黄雨衣", "13811112222");
    officer.taps("放行");
    inspector.does("属实");
    city.passes(Duration.ofDays(3));

    assertThat(view().book().points()).isEqualTo(97);
    assertThat(view().book().cleanDays()).isEqualTo(3);
    assertThat(view().lines())
        .singleElement()
        .matches(line -> line.change() == -3 && line.words().equals(Person.WORDS))
        .matches(line -> line.appeal().may() && line.appeal().by().isAfter(line.day()));
    assertThat(view().tasks()).extracting(Task::late).containsExactly(false);
  }

  @Test
  void what_an_appeal_gave_back_breaks_no_row_of_days() {
    referred("a", "棕皮带", "13811112222");
    officer.taps("放行");
    inspector.does("属实");
    head.does("申诉");
    supervisor.does("撤销扣分");

    assertThat(view().book().points()).isEqualTo(100);
    assertThat(view().book().cleanDays()).isNegative();
    assertThat(view().lines()).hasSize(2);
  }

  @Test
  void figures_are_those_of_the_notice_and_a_reason_shows_once_it_tells_of_nobody() {
    for (int i = 0; i < 4; i++) {
      city.citizen("citizen" + i).complains("DH1-02");
      city.passes(Duration.ofMinutes(90));
    }
    city.until("2026-12-01T09:30");
    assertThat(figures().reasons()).isEmpty();
    assertThat(figures().monthRatings().form()).isEqualTo(PublicFigure.Form.UNDER);

    for (int i = 0; i < 5; i++) {
      city.citizen("next" + i).complains("DH1-02");
      city.passes(Duration.ofMinutes(90));
    }
    assertThat(figures().reasons()).isEmpty();
    city.until("2027-01-01T09:30");
    assertThat(figures().reasons()).containsExactly(Map.entry(214, 5L));
  }

  private UnitView.Figures figures() {
    return new UnitView(city.office()).figures("DH1", city.now()).orElseThrow();
  }

  private String referred(String name, String words, String number) {
    complains(name, words, number);
    String reference = city.citizen(name).reference();
    passedRound(reference);
    officer.does("转办");
    return reference;
  }

  /** Among colleagues: a note, and who has it. */
  private void passedRound(String reference) {
    colleague.writes(reference).taps("我来办").taps("内部备注").writes("办事人说她戴着银发卡，上次也来过");
    looks();
    colleague.taps("转给同事").taps("officer");
    looks();
    officer.taps("内部备注").writes("铜纽扣那位，和前台吵过，请小心回访");
  }

  private void assigned(String name, String words) {
    complains(name, words, "13811112222");
    officer.does("交办");
  }

  private void complains(String name, String words, String number) {
    Person citizen = city.citizen(name).visits("DH1-02");
    citizen.taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成").writes(words);
    citizen.writes(number).taps("随时");
    minutes.add(minute());
    officer.taps("看号码").taps("留言").writes("请问白球鞋是您的吗？").taps("已接通");
    citizen.taps("接到电话");
  }

  private String minute() {
    return city.now().atZone(city.office().books().zone()).toLocalTime().toString();
  }

  private void accounts() {
    for (String name : List.of("a", "b", "c", "flood", "praise", "untold")) {
      accounts.add(city.citizen(name).account());
    }
  }

  /** Whatever a head can ask for. */
  private void looks() {
    head.writes("待办");
    seen.add(views());
    city.passes(Duration.ofMinutes(77));
  }

  /** What the head may open. */
  private Stream<Complaint> told() {
    return city.store().openedIn(YearMonth.of(2026, 11), "", 99).stream()
        .map(this::complaint)
        .filter(c -> new CaseAccess(city.office(), posts().getFirst()).mayRead(c));
  }

  private Complaint complaint(String reference) {
    return city.store().complaint(reference).orElseThrow();
  }

  private List<Member> posts() {
    return city.store().caller(head.account()).members();
  }

  private UnitView.Of view() {
    return new UnitView(city.office()).of(posts(), city.now()).getFirst();
  }

  private String views() {
    LocalDate today = city.office().books().day(city.now());
    return today.lengthOfMonth()
        + new UnitView(city.office()).of(posts(), city.now()).toString()
        + new UnitView(city.office()).figures("DH1", city.now())
        + told().map(c -> new CaseTimeline(city.office()).of(c, posts().getFirst())).toList()
        + new Supervision(city.office()).of(posts(), city.now())
        + new WorkList(city.office()).page(posts(), WorkList.Filter.NONE, 1, city.now()).total();
  }
}
