package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.staff.FindingTalk.Act;
import dev.pingyi.core.dialog.staff.FindingTalk.Done;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Findings without a chat: what may be done to them, by the same rules. */
final class FindingTalkTest {
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final String WHY = "到现场看过，照片也核对过了";

  private final City city = City.at("2026-11-23T09:30");
  private final Person reporter = city.joins("reporter", INSPECTOR);
  private final Person other = city.joins("other", INSPECTOR);

  private String reported() {
    reporter.writes("违纪").taps("遮挡毁损二维码").writes("DH1-02 周一上午十点，码被告示挡住了");
    return reference("BR", other);
  }

  private static String reference(String kind, Person person) {
    Matcher found = Pattern.compile(kind + "(-\\w{4}){3}").matcher(person.everything());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private FindingTalk talk(Person person) {
    return new FindingTalk(
        city.office(),
        person.account(),
        Language.ZH,
        city.store().caller(person.account()),
        city.now());
  }

  @Test
  void a_breach_is_confirmed_with_words_and_once() {
    String breach = reported();

    assertThat(talk(other).seen(breach).orElseThrow().acts())
        .extracting(Act::label)
        .containsExactly("查实", "不成立");
    assertThat(talk(other).act(breach, "confirmed", "").isDone()).isFalse();
    assertThat(talk(other).act(breach, "confirmed", "好").told()).contains("至少 10 个字");
    assertThat(city.pointsOf("DH1")).isEqualTo(100);

    Done done = talk(other).act(breach, "confirmed", WHY);
    city.settle();

    assertThat(done.isDone()).isTrue();
    assertThat(done.told()).contains("已查实，扣 10 分，现 90 分");
    assertThat(city.pointsOf("DH1")).isEqualTo(90);
    assertThat(talk(other).act(breach, "rejected", WHY)).isEqualTo(new Done(false, "这一件已经有结论了。"));
    assertThat(talk(other).seen(breach).orElseThrow().acts()).isEmpty();
  }

  @Test
  void whoever_reported_it_sees_it_and_does_not_decide_it() {
    String breach = reported();

    assertThat(talk(reporter).seen(breach).orElseThrow().acts()).isEmpty();
    assertThat(talk(reporter).act(breach, "confirmed", WHY).isDone()).isFalse();
    assertThat(city.store().breaches().breach(breach).orElseThrow().state())
        .isEqualTo(Breach.State.OPEN);
  }

  @Test
  void who_has_another_post_finds_nothing() {
    String breach = reported();
    Person head = city.joins("head", Post.headOf("DH1"));

    assertThat(talk(head).seen(breach)).isEmpty();
    assertThat(talk(head).act(breach, "confirmed", WHY).isDone()).isFalse();
    assertThat(talk(other).seen("BR-2222-2222-2222")).isEmpty();
    assertThat(talk(other).seen("PY-2222-2222-2222")).isEmpty();
    assertThat(talk(other).act("PY-2222-2222-2222", "confirmed", WHY).isDone()).isFalse();
  }

  @Test
  void a_unit_answers_and_the_owner_ends_it_with_the_rule_and_its_day() {
    Person chief = city.joins("chief", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    Person head = city.joins("head", Post.headOf("DH1"));
    chief.writes("专项调查").writes("DH1、WC1\n查一查有没有重复收材料").saw("专项调查已开始");
    String issue = reference("SI", head);

    Act answer = talk(head).seen(issue).orElseThrow().acts().getFirst();
    assertThat(answer.ask()).contains("有没有同样的问题");
    assertThat(talk(head).act(issue, answer.what(), "查了一周的录像，没有重复收过").isDone()).isTrue();
    city.settle();
    chief.saw("【自查收到】").sees("没有重复收过");
    assertThat(talk(head).act(issue, "rule", "《办法》2026年12月1日").isDone()).isFalse();

    assertThat(talk(chief).act(issue, "rule", "收材料的办法").told()).contains("没看懂施行日期");
    assertThat(talk(chief).act(issue, "rule", "《收材料的办法》2026年12月1日").isDone()).isTrue();
    assertThat(talk(head).act(issue, answer.what(), "再更正一次，有两次").told()).contains("已经了结");
  }
}
