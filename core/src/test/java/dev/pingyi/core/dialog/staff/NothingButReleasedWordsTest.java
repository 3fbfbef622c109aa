package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A secret in every field that a citizen can fill with words, and none of them in anything that a
 * head or a group can read, whatever becomes of the complaint.
 */
class NothingButReleasedWordsTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final List<String> secrets = new ArrayList<>();

  /** Something that no pattern knows. */
  private String secret() {
    String secret = "秘密" + (char) ('甲' + secrets.size());
    secrets.add(secret);
    return secret;
  }

  private Person rates(String name) {
    Person citizen = city.citizen(name).visits("DH1-02").taps("不满意").taps("不满意");
    citizen.taps("其他").taps("完成").writes("写在其他里：" + secret());
    citizen.writes("139" + "00000000").taps("随时");
    return citizen;
  }

  @ParameterizedTest
  @ValueSource(strings = {"不给单位看", "窗口没有把要求说清楚"})
  void of_one_complaint_through_all_its_life(String decision) {
    Person citizen = rates("citizen");
    officer.taps("留言").writes("您好，请问是哪一天的事情？");
    citizen.writes("信里写的：" + secret());

    officer.does("交办").writes(decision);
    citizen.writes("交办后写的：" + secret());
    city.passes(Duration.ofMinutes(31));
    head.writes("待办").taps(citizen.reference());
    head.does("整改完成");
    citizen.taps("不满意").writes("不满意的话：" + secret());
    city.passes(Duration.ofMinutes(31));
    head.does("整改完成");
    citizen.taps("不满意").writes("又写的：" + secret());
    supervisor.does("退回单位");
    city.passes(Duration.ofMinutes(31));
    head.does("整改完成");
    city.until("2026-12-31T09:00");
    citizen.taps("没解决").writes("重新打开后写的：" + secret());
    head.writes("待办").taps(citizen.reference());
    city.announces();

    nothingIsRead();
    assertThat(secrets.size()).isGreaterThan(4);
    assertThat(officer.everything()).contains(secrets.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"不给单位看", "窗口没有把要求说清楚"})
  void of_one_that_inspectors_upheld(String decision) {
    Person citizen = rates("citizen");
    officer.does("转办").writes(decision);
    citizen.writes("转办后写的：" + secret());

    inspector.does("属实");
    head.does("申诉");
    supervisor.does("维持");
    head.does("整改完成");
    citizen.taps("满意");
    city.until("2026-12-31T09:00");
    city.announces();

    nothingIsRead();
    assertThat(secrets).hasSize(2);
    assertThat(inspector.everything()).contains(secrets.getFirst());
  }

  @Test
  void of_a_flood_that_is_handled_together() {
    for (int i = 0; i < 7; i++) {
      rates("citizen" + i);
      city.passes(Duration.ofSeconds(20));
    }
    officer.writes("待办").taps("同一窗口").taps("全部交办").sees("都不给单位看");
    officer.writes(Person.WORDS).sees("已办 7 条");
    city.passes(Duration.ofMinutes(31));

    head.writes("待办").taps("同一窗口").taps("PY-");
    head.writes("待办").taps("同一窗口").taps("全部整改完成").writes(Person.WORDS);

    nothingIsRead();
  }

  private void nothingIsRead() {
    assertThat(head.everything()).contains("事项 不满意");
    for (String secret : secrets) {
      assertThat(head.everything()).doesNotContain(secret);
      assertThat(city.group().everything()).doesNotContain(secret);
    }
  }
}
