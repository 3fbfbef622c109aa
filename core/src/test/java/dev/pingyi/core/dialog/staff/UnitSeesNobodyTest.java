package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;

/** What the unit gets to see of a complaint leads to nobody: the day, and no minute or number. */
class UnitSeesNobodyTest {
  private final City city = City.at("2026-11-23T14:37");
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person citizen = city.citizen("citizen");

  @Test
  void the_head_sees_the_day_of_a_rating_and_neither_minute_nor_number() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.writes("请打 13912345678 找我").writes("13912345678").taps("随时可以");
    city.until("2026-11-24T10:00");
    officer.taps("已接通").does("转办").taps("放行");
    inspector.taps("属实").writes("经核实，情况属实，窗口人员态度不好。");

    assertThat(head.everything())
        .contains("11-23")
        .doesNotContain("14:37", "13912345678", citizen.account(), "看号码");
    assertThat(officer.everything()).contains("14:37");
  }
}
