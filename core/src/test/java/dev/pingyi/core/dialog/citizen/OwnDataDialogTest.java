package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a citizen can ask about, take back and delete. */
class OwnDataDialogTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person stranger = city.citizen("stranger");

  @Test
  void who_has_not_rated_is_told_that_nothing_is_kept() {
    citizen.writes("我的数据").sees("没有保存您的任何信息");
  }

  @Test
  void one_sends_the_reference_and_sees_how_it_stands() {
    String reference = rates("不满意");

    citizen.writes(reference).sees("东湖政务中心").sees("等待回访");
    citizen.writes(reference.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).sees("等待回访");
  }

  @Test
  void the_reference_opens_the_way_to_take_back_and_delete() {
    String reference = rates("满意");

    citizen.writes(reference).taps("撤回").sees("已撤回");

    citizen.writes(reference).sees("已撤回");
    assertThat(citizen.labels()).noneMatch(label -> label.contains("撤回"));
  }

  @Test
  void another_account_sees_the_state_only() {
    String reference = rates("不满意");

    stranger.writes(reference).sees(reference + "：已受理，等待回访");

    assertThat(stranger.everything()).doesNotContain("东湖");
    assertThat(stranger.labels()).isEmpty();
  }

  @Test
  void an_unknown_reference_is_said_to_be_unknown() {
    stranger.writes("PY-2222-3333-4444").sees("没有找到编号 PY-2222-3333-4444");
  }

  @Test
  void foreign_references_may_be_asked_for_ten_times_a_day() {
    String reference = rates("不满意");
    for (int i = 0; i < 10; i++) {
      stranger.writes(reference).sees("等待回访");
    }

    stranger.writes(reference).sees("次数已用完");
    citizen.writes(reference).sees("等待回访");
    city.until("2026-11-24T00:00");
    stranger.writes(reference).sees("等待回访");
  }

  @Test
  void whoever_tries_out_references_with_ever_new_accounts_meets_one_limit_for_all() {
    String reference = rates("不满意");
    for (int i = 0; i < 30; i++) {
      city.citizen("hunter-" + i).writes("PY-2222-2222-22" + (22 + i % 10)).sees("没有");
    }

    city.citizen("hunter-30").writes("PY-2222-2222-3333").sees("请过一分钟再试");
    stranger.writes(reference).sees("请过一分钟再试");
    citizen.writes(reference).sees("等待回访");
    city.passes(Duration.ofSeconds(60));
    stranger.writes(reference).sees("等待回访");
  }

  @Test
  void references_that_exist_bring_nobody_nearer_to_that_limit() {
    String reference = rates("不满意");
    for (int i = 0; i < 40; i++) {
      city.citizen("friend-" + i).writes(reference).sees("等待回访");
    }
  }

  @Test
  void in_the_middle_of_a_question_a_foreign_reference_is_answered_and_the_question_stays() {
    String reference = rates("不满意");
    stranger.scans("DH1-02").writes(reference).sees("等待回访").taps("满意").sees("服务怎么样");
  }

  @Test
  void in_the_middle_of_a_question_the_limit_is_the_same() {
    String reference = rates("不满意");
    stranger.scans("DH1-02");
    for (int i = 0; i < 10; i++) {
      stranger.writes(reference).sees("等待回访");
    }

    stranger.writes(reference).sees("次数已用完").taps("满意").sees("服务怎么样");
  }

  @Test
  void a_list_that_leaves_ratings_out_says_how_to_reach_them() {
    List<String> all = IntStream.range(0, 5).mapToObj(_ -> rates("不满意")).toList();
    citizen.writes("我的数据");
    assertThat(citizen.text()).doesNotContain("更早的");

    rates("不满意");

    citizen.writes("我的数据").sees("这里是最近 5 条");
    assertThat(citizen.text()).doesNotContain(all.getFirst());
    citizen.writes(all.getFirst()).sees(all.getFirst());
    assertThat(citizen.labels()).anyMatch(label -> label.startsWith("撤回"));
  }

  @Test
  void praise_is_taken_back_once() {
    rates("满意");

    citizen.writes("我的数据").taps("撤回").sees("已撤回").taps("撤回").sees("不能撤回");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().ratings()).isEqualTo(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().counted()).isZero();
    citizen.writes("我的数据").sees("已撤回");
  }

  @Test
  void after_a_verdict_it_is_too_late_to_take_back() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
    rates("不满意");
    officer.does("转办");
    inspector.does("属实");

    citizen.writes("我的数据").taps("撤回").sees("不能撤回");

    assertThat(city.pointsOf("DH1")).isEqualTo(97);
  }

  @Test
  void nobody_takes_back_or_deletes_the_rating_of_another() {
    String reference = rates("不满意");
    citizen.writes("我的数据");

    stranger.taps(citizen.button("撤回")).sees("已经过时");
    stranger.taps(citizen.button("删除个人信息")).sees("已经过时");

    assertThat(city.complaint(reference).state()).isEqualTo(State.RECEIVED);
    assertThat(city.store().contact(reference)).isPresent();
  }

  @Test
  void deleting_twice_is_once() {
    rates("不满意");

    citizen.writes("我的数据").taps("删除个人信息").sees("已删除").taps("删除个人信息").sees("已删除");
  }

  @Test
  void personal_data_are_gone_ninety_days_after_the_end() {
    String reference = rates("不满意");
    citizen.writes("我的数据").taps("撤回");

    city.isDownFor(Duration.ofDays(90).minusSeconds(1));
    assertThat(city.store().contact(reference)).isPresent();
    city.isDownFor(Duration.ofSeconds(1));
    assertThat(city.store().contact(reference)).isEmpty();
  }

  @Test
  void the_five_latest_are_listed_and_the_newest_first() {
    List<String> references = IntStream.range(0, 6).mapToObj(_ -> rates("不满意")).toList();

    citizen.writes("我的数据").sees(references.get(1));

    assertThat(citizen.text()).doesNotContain(references.getFirst());
    assertThat(citizen.text().indexOf(references.get(5)))
        .isLessThan(citizen.text().indexOf(references.get(4)));
  }

  private String rates(String grade) {
    citizen.visits("DH1-02").taps(grade).taps(grade);
    if (grade.equals("不满意")) {
      citizen.taps("先这样");
    }
    return citizen.reference();
  }
}
