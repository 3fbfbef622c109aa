package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chat services repeat what they are not sure we heard: each message counts once. */
class TwiceIsOnceTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  @Test
  void each_step_of_a_citizen_twice_is_once() {
    twice(citizen, new Said.Start(city.code("DH1-01")));
    taps(citizen, "不满意", "返回", "不满意", "满意", "社保登记", "完成", "没有提供材料清单", "完成");
    twice(citizen, new Said.Text("等太久"));
    twice(citizen, new Said.Text("12345"));
    twice(citizen, new Said.Phone("13800000000", true));
    taps(citizen, "上午");
    twice(citizen, new Said.Text("/language en"));
    twice(citizen, new Said.Text("/language zh"));
    twice(citizen, new Said.Text("我还有一句话"));
    twice(citizen, new Said.Text("我的数据"));
    taps(citizen, "删除个人信息", "撤回");
    twice(citizen, new Said.Text("PY-2222-2222-2222"));

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().ratings()).isEqualTo(1);
  }

  @Test
  void each_step_of_the_office_twice_is_once() {
    citizen.complains("DH1-02");
    taps(officer, "留言");
    twice(officer, new Said.Text("请问是哪一天的事？"));
    taps(officer, "未接通", "已接通");
    does(officer, "已解决");
    taps(citizen, "没接到");
    does(officer, "交办");
    taps(citizen, "接到电话");
    city.passes(Fixtures.HALF_HOUR);
    does(head, "整改完成");
    taps(citizen, "不满意");
    city.passes(Fixtures.HALF_HOUR);
    does(head, "整改完成");
    taps(citizen, "不满意");
    does(supervisor, "结案");
    citizen.complains("DH1-02");
    does(officer, "转办");
    taps(inspector, "属实", "返回");
    does(inspector, "属实");
    does(head, "申诉");
    does(head, "整改完成");
    does(supervisor, "维持");
    taps(citizen, "满意");

    assertThat(city.store().entries("DH1", 2026)).hasSize(1);
    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void an_id_that_a_service_uses_again_with_other_content_is_no_repeat() {
    citizen.scans("DH1-01");

    Reply english = takesAs("used", new Said.Text("/language en")).reply();
    Reply chinese = takesAs("used", new Said.Text("/language zh")).reply();

    assertThat(chinese).isNotEqualTo(english);
    assertThat(takesAs("used", new Said.Text("/language zh")).reply()).isEqualTo(chinese);
  }

  private TakeMessage.Answer takesAs(String cause, Said said) {
    return new TakeMessage(city.office())
        .take(new Inbound(cause, citizen.address(), Language.ZH, said), city.now());
  }

  @Test
  void joining_twice_is_once() {
    Said invited = new Said.Start(city.invitation("new", Post.ofArea(Role.CALLBACK, "东湖区")));

    twice(city.citizen("new"), invited);

    assertThat(city.store().members("callback/东湖区")).hasSize(2);
  }

  @Test
  void an_older_message_again_is_answered_with_silence() {
    citizen.scans("DH1-02");
    Said tap = new Said.Tap(citizen.button("不满意").data());
    List<Reply> replies = citizen.saysTwiceWith(tap, () -> citizen.taps("不满意"));

    assertThat(replies.get(1).kind()).isEqualTo(Reply.Kind.SILENCE);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().ratings()).isEqualTo(1);
  }

  @Test
  void the_tick_twice_is_once() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    city.until("2026-11-24T08:00");
    int events = city.events();

    new Tick(city.office()).run(city.now());

    assertThat(city.events()).isEqualTo(events);
  }

  private void taps(Person person, String... labels) {
    for (String label : labels) {
      twice(person, new Said.Tap(person.button(label).data()));
    }
  }

  private void does(Person person, String label) {
    taps(person, label);
    twice(person, new Said.Text(Person.WORDS));
  }

  private void twice(Person person, Said said) {
    List<Reply> replies = person.saysTwiceWith(said, city::countsFromNow);

    assertThat(replies.get(1)).as("%s", said).isEqualTo(replies.get(0));
    assertThat(city.commits()).as("written by the repeat of %s", said).isZero();
  }
}
