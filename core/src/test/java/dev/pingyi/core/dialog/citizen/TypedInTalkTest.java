package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, references and numbers as people type and paste them into a talk. */
final class TypedInTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @ParameterizedTest
  @ValueSource(strings = {"%s，谢谢", "%s。", "%s/", "https://example.org/s/%s", " %s\u200B"})
  void a_link_with_something_behind_it_is_the_link_and_nothing_forged(String opened) {
    // The first scan of a day at a code keeps the day, too.
    city.citizen("earlier").scans("DH1-02");
    city.countsFromNow();

    citizen.opens(opened.formatted(city.code("DH1-02"))).sees("办得怎么样");

    assertThat(city.commits()).isOne();
    assertThat(forged()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "/start %s。",
        "http://127.0.0.1:8080/s/%s，谢谢",
        "我要评价 https://example.org/s/%s/",
        "https://t.me/bot?start=%s"
      })
  void a_link_that_is_pasted_as_text_is_opened(String pasted) {
    citizen.writes(pasted.formatted(city.code("DH1-02"))).sees("办得怎么样");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s。", "/start %s，谢谢", "https://example.org/m/%s/", "“%s”"})
  void an_invitation_that_is_pasted_as_text_is_used(String pasted) {
    String invitation = city.invitation("new", Post.ofArea(Role.CALLBACK, "东湖区"));

    citizen.writes(pasted.formatted(invitation)).sees("欢迎，您已加入");
  }

  @Test
  void an_address_that_is_not_ours_is_words_and_never_counted_as_forged() {
    for (int i = 0; i < 100; i++) {
      citizen.writes("https://example.org/s/AAAAAAAAAAAAAAAAAAAAAAAA" + i);
    }

    assertThat(forged()).isZero();
  }

  @Test
  void a_letter_that_names_a_link_stays_a_letter() {
    complains();

    citizen.writes("我上次是从这个地址进来评价的，请核实：https://example.org/s/" + city.code("DH1-02"));

    citizen.sees("已转给工作人员");
  }

  @ParameterizedTest
  @ValueSource(strings = {"我的编号是 %s。", "%s", "请问 %s 怎么样了", "【%s】"})
  void a_reference_in_any_dress_shows_how_the_rating_stands(String typed) {
    complains();
    String dressed = citizen.reference().toLowerCase(java.util.Locale.ROOT).replace('-', '\u2011');
    String reference = citizen.reference();

    citizen.writes(typed.formatted(dressed)).sees(reference + "\n2026-11-23");
    citizen.writes(typed.formatted(dressed.replace("\u2011", "\u200B "))).sees(reference);
  }

  @Test
  void words_that_mention_a_reference_are_words() {
    complains();
    String reference = citizen.reference();

    citizen.visits("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.writes("上次评过一回，" + reference + "，还是老样子").sees("请留一个电话");
  }

  private void complains() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.taps("跳过").writes("我的电话是139 1234 5678谢谢").sees("什么时候").taps("随时可以");
  }

  private long forged() {
    return city.store().forgedCodes(city.office().books().day(city.now())).stream().count();
  }
}
