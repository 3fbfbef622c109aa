package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a citizen may say while the office is at work on the complaint. */
final class FollowUpTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @Test
  void who_is_called_while_still_writing_is_not_promised_a_call_any_more() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬");
    citizen.taps("完成").taps("跳过").writes("13800000000").sees("什么时候");
    city.passes(Duration.ofMinutes(10));
    officer.does("已解决");

    citizen.taps("随时").sees("都记下了");

    assertThat(citizen.text()).doesNotContain("回话", "打电话给您");
  }

  @Test
  void a_reply_goes_to_the_complaint_that_the_office_wrote_about() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    Button write = officer.button("留言");
    String first = citizen.reference();
    city.passes(Duration.ofMinutes(1));
    citizen.scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");
    String second = citizen.reference();
    city.passes(Duration.ofMinutes(1));

    citizen.writes("第二件");
    officer.taps(write).writes("第一件是哪一天？");
    citizen.writes("星期一");

    assertThat(city.complaint(first).file().calls().letters()).isEqualTo(2);
    assertThat(city.complaint(second).file().calls().letters()).isEqualTo(1);
  }

  @Test
  void nobody_called_is_noted_without_reopening_what_the_inspectors_have() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.complains("DH1-02");
    officer.taps("已接通").does("转办");

    citizen.taps("没接到").sees("这件事照常办理");

    assertThat(citizen.text()).doesNotContain("重新打开");
    citizen.taps("没接到").sees("这件事照常办理");
    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.REFERRED);
  }

  @Test
  void who_is_not_content_twice_learns_that_the_supervisor_decides() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person head = city.joins("head", Post.headOf("DH1"));
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.does("交办");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");
    citizen.taps("不满意").sees("重新整改");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");

    citizen.taps("不满意").saw("交给主管决定");

    assertThat(citizen.everything()).containsOnlyOnce("重新整改");
  }
}
