package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A member quotes a reference: it opens the case for whoever may see it, and for nobody else. */
class QuotedReferenceTest {
  private static final String AREA = "东湖区";

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
  private final Person citizen = city.citizen("citizen").complains("DH1-02");
  private final String reference = citizen.reference();

  @Test
  void a_reference_opens_the_card_alone_in_small_letters_and_among_what_was_pasted() {
    officer.writes(reference).sees("还剩");
    assertThat(officer.labels()).contains("看号码", "已接通");
    officer.writes(reference.toLowerCase(Locale.ROOT).replace("-", " "));
    assertThat(officer.labels()).contains("看号码");
    officer.writes("请同事看一下这一件，群众说下午三点以后方便接电话：" + reference + " 东湖政务中心 · 社保窗口");
    assertThat(officer.labels()).contains("看号码");
    officer.writes(reference.substring(reference.length() - 4));
    assertThat(officer.labels()).contains("看号码");
  }

  @Test
  void whoever_has_nothing_to_do_with_it_gets_what_anybody_gets() {
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.CALLBACK, "武昌区"));

    elsewhere.writes(reference).sees(reference);

    assertThat(elsewhere.labels()).doesNotContain("看号码");
    assertThat(elsewhere.text()).doesNotContain("13800000000").doesNotContain("服务态度生硬");
  }

  @Test
  void a_member_who_rated_sees_the_own_rating_as_a_citizen() {
    Person both = city.joins("both", Post.ofArea(Role.CALLBACK, AREA));
    String own = both.complains("DH2-01").reference();

    both.writes(own);

    assertThat(both.labels()).anyMatch(label -> label.startsWith("撤回")).doesNotContain("看号码");
  }

  @Test
  void a_head_who_asks_for_what_the_unit_was_not_told_of_is_refused_and_reported() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    Person head = city.joins("head", Post.headOf("DH1"));

    head.writes("查一下 " + reference);

    assertThat(head.text()).doesNotContain("不满意").doesNotContain("社保");
    inspector.saw("打听");
    officer.does("交办");
    city.until("2026-11-23T09:30");
    head.writes(reference).sees("评价日期");
    assertThat(head.labels()).contains("整改完成");
  }

  @Test
  void a_reference_in_the_words_of_an_act_is_part_of_the_words() {
    officer.taps("转办").writes("与 " + reference + " 是同一件事，请一并核查").sees("已转办纪检");
  }

  @Test
  void a_members_own_words_that_mention_one_stay_words() {
    Person both = city.joins("both", Post.ofArea(Role.CALLBACK, AREA));
    both.visits("DH2-01").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");

    both.writes("上次 " + reference + " 说好了会改，这次来还是一样的态度");

    assertThat(both.labels()).doesNotContain("看号码");
    both.sees("电话");
  }

  @Test
  void the_reference_of_a_breach_opens_the_breach() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, AREA));
    inspector.writes("违纪").taps("刷好评").writes("DH1-02 周一上午有人替群众扫码打分");
    String breach = city.store().breaches().open(AREA, 1).getFirst();

    second.writes("请看 " + breach.toLowerCase(Locale.ROOT));

    assertThat(second.labels()).contains("查实", "不成立");
  }
}
