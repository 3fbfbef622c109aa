package dev.pingyi.core.breach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of the rated unit asks who rated: nothing is shown, and inspectors look at it. */
final class PryingTalkTest {
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, "东湖区");

  private final City city = City.at("2026-11-23T09:30");
  private final Person inspector = city.joins("inspector", INSPECTOR);
  private final Person head = city.joins("head", Post.headOf("DH1"));

  private List<String> open() {
    return city.store().breaches().open("东湖区", 9);
  }

  @Test
  void the_reference_of_a_citizen_is_refused_and_reported() {
    String reference = city.citizen("citizen").complains("DH1-02").reference();

    head.writes(reference).sees("不能打听");

    assertThat(head.text()).doesNotContain("受理").doesNotContain(reference);
    inspector.saw("【违纪待核】").sees("违规打听").sees("head").sees(reference);
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    inspector.taps("查实").writes("问过本人，承认想知道是谁").sees("现 90 分");
    head.sees("【违纪查实】").sees("违规打听");
    assertThat(head.everything()).doesNotContain("承认");
  }

  @Test
  void a_slip_costs_nothing_once_an_inspector_says_so() {
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    head.writes(reference);

    inspector.taps("不成立").writes("把别人的编号发错了，不是打听");

    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    assertThat(open()).isEmpty();
  }

  @Test
  void good_ratings_are_nobodys_business_either() {
    String reference = city.citizen("content").scans("DH1-02").taps("满意").taps("满意").reference();

    head.writes("查一下 " + reference + " 是谁").sees("不能打听");

    assertThat(open()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"谁评的？", "是谁投诉的", "看号码", "这个差评是谁打的", "Who rated us?", "投诉人电话"})
  void asking_in_words_is_the_same(String question) {
    head.writes(question).sees("不能打听");

    inspector.saw("【违纪待核】").sees("违规打听");
    assertThat(open()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PY-2222-3333-4444", "谁负责这件事", "待办", "电话打不通怎么办", "我来看看", "谁评的不重要，我们会改"})
  void what_is_no_such_question_is_not_reported(String text) {
    head.writes(text);

    assertThat(head.text()).doesNotContain("不能打听");
    assertThat(open()).isEmpty();
  }

  @Test
  void the_rating_of_another_unit_is_like_any_foreign_one() {
    String reference = city.citizen("citizen").complains("DH2-01").reference();

    head.writes(reference);

    assertThat(head.text()).doesNotContain("不能打听").contains(reference);
    assertThat(open()).isEmpty();
  }

  @Test
  void the_own_rating_may_be_asked_for() {
    String reference = head.complains("DH1-02").reference();

    head.writes(reference);

    assertThat(head.text()).doesNotContain("不能打听").contains(reference);
    assertThat(open()).isEmpty();
  }

  @Test
  void what_the_unit_was_told_of_may_be_asked_for_by_its_reference() {
    city.joins("officer", OFFICER);
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    city.joins("officer", OFFICER).taps("已接通").does("交办");
    city.passes(Duration.ofMinutes(30));

    head.writes(reference);

    assertThat(head.text()).doesNotContain("不能打听");
    assertThat(open()).isEmpty();
  }

  @Test
  void before_the_half_hour_the_unit_cannot_have_the_reference_from_the_office() {
    city.joins("officer", OFFICER);
    String reference = city.citizen("citizen").complains("DH1-02").reference();
    city.joins("officer", OFFICER).taps("已接通").does("交办");

    head.writes(reference).sees("不能打听");

    assertThat(open()).hasSize(1);
  }

  @Test
  void one_person_is_reported_once_a_day() {
    String one = city.citizen("one").complains("DH1-02").reference();
    String two = city.citizen("two").complains("DH1-02").reference();

    head.writes(one).writes(two).writes("谁评的").sees("不能打听");
    assertThat(open()).hasSize(1);

    city.passes(Duration.ofDays(1));
    head.writes(two).sees("不能打听");
    assertThat(open()).hasSize(2);
  }

  @Test
  void the_number_is_not_shown_to_who_came_to_head_the_unit() {
    Person near = city.joins("near", OFFICER);
    city.citizen("citizen").complains("DH1-02");
    near.sees("【新差评】");
    near.opens(city.invitation("near", Post.headOf("DH1")));

    near.taps("看号码").sees("不能打听");

    assertThat(near.everything()).doesNotContain("13800000000");
    assertThat(open()).hasSize(1);
  }

  @Test
  void a_citizen_who_asks_the_same_is_answered_as_before() {
    String reference = city.citizen("citizen").complains("DH1-02").reference();

    Person other = city.citizen("other").writes(reference);

    assertThat(other.text()).doesNotContain("不能打听").contains(reference);
    assertThat(open()).isEmpty();
  }
}
