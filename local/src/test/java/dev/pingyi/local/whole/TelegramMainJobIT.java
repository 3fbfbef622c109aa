package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.bot.telegram.Shown;
import dev.pingyi.bot.telegram.TelegramGroup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the scan to the month's notice, with nothing but Telegram and the local calls. */
@Timeout(300)
final class TelegramMainJobIT {
  private static final String AREA = "东湖高新区";

  @TempDir private Path data;
  private Town town;
  private LocalCalls calls;
  private Phone citizen;
  private Phone officer;
  private Phone inspector;
  private Phone supervisor;
  private Phone head;

  @BeforeEach
  void a_city_with_its_staff() {
    town = Town.in(data);
    calls = town.calls();
    citizen = town.citizen(5_000_000_001L);
    officer = town.joins(11, "callback", AREA);
    inspector = town.joins(12, "inspector", AREA);
    supervisor = town.joins(13, "supervisor", "*");
    head = town.joins(14, "head", "DH1");
  }

  @AfterEach
  void no_call_was_refused() {
    assertThat(town.telegram().refusals()).isEmpty();
    town.close();
  }

  @Test
  void a_satisfied_citizen_scans_taps_twice_and_has_a_reference() {
    citizen.scans("DH1-01").sees("东湖高新区劳动监察大队", "1 号窗口").taps("满意");

    citizen.taps("非常满意").sees("谢谢", "编号 " + citizen.reference());

    assertThat(citizen.user().waiting()).isZero();
    assertThat(calls.count("ratings")).isEqualTo(1);
    assertThat(calls.list("/local/complaints")).isEmpty();
    assertThat(officer.everything()).doesNotContain("【新差评】");
  }

  @Test
  void a_bad_rating_carries_matter_reasons_words_phone_and_time_to_the_officer() {
    citizen.scans("DH1-01").taps("不满意", "满意").sees("哪件事").taps(firstMatter());
    citizen.taps("没有提供材料清单", "服务态度生硬", "完成").sees("还想说什么");
    citizen.sends("等了三个小时").sees("请留一个电话").sharesContact("8613800000000");
    citizen.sees("什么时候打给您方便").taps("上午").sees("11-24 09:00 前打电话给您");

    officer.sees("【新差评】", "没有提供材料清单", "服务态度生硬", "等了三个小时", "上午", citizen.reference());
    officer.taps("看号码").sees("13800000000");
    JsonObject complaint = calls.complaint(citizen.reference());
    assertThat(complaint.get("state").getAsString()).isEqualTo("received");
    assertThat(complaint.get("dueAt").getAsString()).isEqualTo("2026-11-24T09:00:00+08:00");
  }

  @Test
  void a_typed_phone_number_does_as_well() {
    citizen.scans("DH1-01").taps("非常不满意", "非常不满意", firstMatter());
    citizen.taps("服务态度差效率低", "完成", "跳过").sends("138 0000 0000").taps("随时可以");

    officer.taps("看号码").sees("13800000000").taps("未接通").sees("未接通（第 1 次）");
    assertThat(officer.last().text()).as("one look lasts for the call").contains("13800000000");
    assertThat(calls.complaint(citizen.reference()).get("attempts").getAsInt()).isEqualTo(1);
  }

  @Test
  void what_the_citizen_does_not_find_settled_is_opened_again() {
    isRatedBadlyWithNumber();
    officer.taps("未接通", "已接通").does("已解决").sees("已请群众确认");
    citizen.taps("接到电话", "没解决").sees("重新打开");
    supervisor.sees("【群众不认可】");
    officer.saw("【群众不认可】");
    assertThat(calls.state(citizen.reference())).isEqualTo("calling");

    officer.does("已解决");
    citizen.taps("接到电话", "问题解决了").sees("办结了");

    JsonObject complaint = calls.complaint(citizen.reference());
    assertThat(complaint.get("state").getAsString()).isEqualTo("closed");
    assertThat(complaint.get("how").getAsString()).isEqualTo("confirmed");
  }

  @Test
  void what_is_assigned_is_solved_by_the_unit_and_costs_nothing() {
    isRatedBadlyWithNumber();

    officer.does("交办").sees("已交办");
    citizen.taps("接到电话");
    // The unit is told at the next full half hour.
    calls.forward("PT30M");
    head.sees("【交办】").taps("整改完成").sends("已补发证件，并向群众道歉");
    citizen.sees("整改完成", "单位回复", "已补发证件，并向群众道歉", "您满意吗").taps("不满意").sees("重新整改");
    calls.forward("PT30M");
    head.sees("【群众不认可】").does("整改完成");
    citizen.taps("满意").sees("办结了");

    assertThat(calls.points("DH1")).isEqualTo(100);
    assertThat(calls.state(citizen.reference())).isEqualTo("closed");
  }

  @Test
  void what_is_upheld_costs_three_points_at_once_and_leaves_no_trace_for_the_head() {
    citizen.scans("DH1-01").taps("不满意", "不满意", firstMatter(), "没有提供材料清单", "完成");
    citizen.sends("我叫张小明，电话13900000000").sends("13800000000").taps("上午");
    calls.forward("PT5H17M");
    officer.taps("已接通").does("转办").taps("放行");
    inspector.sees("【转办】").taps("属实").sees("请写明理由").sends("已经查实：窗口拒收材料").sees("−3，现 97 分");

    assertThat(calls.points("DH1")).isEqualTo(97);
    assertThat(calls.unit("DH1").get("upheld").getAsInt()).isEqualTo(1);
    citizen.sees("已查实", "拒收材料", "已被扣 3 分");
    head.sees("【查实】扣 3 分，现 97 分", "评价日期 2026-11-23");
    assertThat(head.everything())
        .doesNotContain("张小明", "13900000000", "13800000000", "09:0", "14:1", "上午");

    head.does("整改完成");
    citizen.taps("满意").sees("办结了");
    JsonObject complaint = calls.complaint(citizen.reference());
    assertThat(complaint.get("verdict").getAsString()).isEqualTo("upheld");
    assertThat(complaint.get("state").getAsString()).isEqualTo("closed");
  }

  @Test
  void what_is_not_upheld_costs_nothing_and_is_explained() {
    isRatedBadly();
    officer.does("转办");

    inspector.taps("不属实").sends("录像显示材料确实不全").sees("已告知群众");

    citizen.sees("没有认定属实", "录像显示材料确实不全");
    assertThat(calls.points("DH1")).isEqualTo(100);
    JsonObject complaint = calls.complaint(citizen.reference());
    assertThat(complaint.get("verdict").getAsString()).isEqualTo("revoked");
    assertThat(complaint.get("how").getAsString()).isEqualTo("revoked");
  }

  @Test
  void an_appeal_stands_or_gives_the_points_back() {
    isUpheld();
    head.does("申诉").sees("申诉已提交");
    supervisor.sees("【申诉】").does("维持").sees("已维持原结论");
    head.sees("维持原结论，现 97 分");
    assertThat(calls.points("DH1")).isEqualTo(97);

    // Whoever scans again first sees how the other one stands.
    citizen.scans("DH1-01").taps("再评一次", "不满意", "不满意", "先这样");
    isFoundTrue();
    assertThat(calls.points("DH1")).isEqualTo(94);
    head.does("申诉");
    supervisor.taps("撤销扣分").sends("复核录像，窗口没有过错").sees("+3，现 97 分");

    head.sees("分数已退回，现 97 分");
    citizen.sees("经复核撤销", "复核录像，窗口没有过错");
    assertThat(calls.points("DH1")).isEqualTo(97);
    assertThat(calls.count("entries")).isEqualTo(3);
  }

  @Test
  void the_month_turns_and_the_group_gets_two_texts_and_a_picture_of_each_category_once() {
    isUpheld();
    TelegramGroup group = town.telegram().group(Town.GROUP);

    calls.until("2026-12-01T09:06:00+08:00");
    assertThat(group.sees()).isEmpty();
    calls.until("2026-12-02T00:00:00+08:00");

    List<Shown> seen = group.sees();
    assertThat(seen).filteredOn(each -> !each.picture()).hasSize(2);
    assertThat(seen.getFirst().text()).contains("2026 年 11 月通报", "东湖高新区劳动监察大队");
    assertThat(seen).filteredOn(Shown::picture).hasSize(3);
    calls.forward("P20D");
    assertThat(group.sees()).hasSize(5);
  }

  private void isRatedBadly() {
    citizen.scans("DH1-01").taps("不满意", "不满意", firstMatter(), "没有提供材料清单", "完成");
    citizen.taps("跳过").sends("13800000000").taps("随时可以");
  }

  private void isRatedBadlyWithNumber() {
    citizen.scans("DH1-01").taps("不满意", "不满意", firstMatter(), "没有提供材料清单", "完成", "跳过");
    citizen.sends("13800000000").taps("上午");
  }

  private void isUpheld() {
    isRatedBadly();
    isFoundTrue();
  }

  private void isFoundTrue() {
    officer.does("转办");
    inspector.does("属实");
  }

  /** The label of the first matter that is offered. */
  private String firstMatter() {
    return "拖欠工资投诉";
  }
}
