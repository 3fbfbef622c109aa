package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FirstCall;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody complains of one matter again and again: it is handled once, and nothing is lost. */
final class MergeTalkTest {
  private static final String AREA = "东湖区";
  private static final String WHY = "同一位群众两次说的是同一张证";

  private final City city = City.at("2026-11-23T09:00");
  private Person officer;
  private Person citizen;
  private String first;
  private String second;

  @BeforeEach
  void somebodyComplainsTwice() {
    officer = city.joins("罗安琪", Post.ofArea(Role.CALLBACK, AREA));
    city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, AREA));
    city.joins("head", Post.headOf("DH1"));
    citizen = city.citizen("citizen");
    first = rates("DH1-02", "还没有拿到证", "");
    city.passes(Duration.ofHours(2));
    second = rates("DH1-01", "证还是没有拿到", "13800000000");
  }

  private String rates(String counter, String words, String phone) {
    return rates(citizen, counter, words, phone);
  }

  private String rates(Person who, String counter, String words, String phone) {
    who.visits(counter).taps("不满意").taps("不满意");
    for (int i = 0; i < 8 && !who.text().contains("编号"); i++) {
      if (who.labels().contains("完成")) {
        who.taps(who.labels().getFirst()).taps("完成");
      } else if (who.labels().contains("随时可以")) {
        who.taps("随时可以");
      } else if (who.text().contains("电话") && !phone.isEmpty()) {
        who.writes(phone);
      } else if (who.text().contains("电话")) {
        who.taps("跳过");
      } else if (who.labels().contains("跳过")) {
        who.writes(words);
      } else {
        who.taps(who.labels().getFirst());
      }
    }
    city.passes(Duration.ofMinutes(30));
    return who.reference();
  }

  private Complaint complaint(String reference) {
    return city.complaint(reference);
  }

  private Contact contact(String reference) {
    return city.store().contact(reference).orElseThrow();
  }

  private Person opens(String reference) {
    return officer.writes(reference);
  }

  private void merges() {
    opens(second).taps("并案").sees("为什么是同一件事").writes(WHY).sees("和 " + first + " 一起办");
  }

  @Test
  void the_later_one_goes_on_in_the_earlier_one_and_the_citizen_is_told_once() {
    merges();

    assertThat(complaint(second))
        .asInstanceOf(InstanceOfAssertFactories.type(Complaint.Closed.class))
        .satisfies(
            closed -> {
              assertThat(closed.reason()).isEqualTo(ClosingReason.MERGED);
              assertThat(closed.file().links().into()).isEqualTo(first);
              assertThat(closed.file().calls().first()).isEqualTo(FirstCall.NOT_NEEDED);
            });
    assertThat(complaint(first).file().links().from()).containsExactly(second);
    assertThat(complaint(first).state()).isEqualTo(State.RECEIVED);
    assertThat(citizen.timesSaw("说的是同一件事")).isEqualTo(1);
    citizen.sees(first).sees(WHY);
    assertThat(citizen.labels()).contains("不是一回事");
  }

  @Test
  void what_was_said_and_the_number_are_at_hand_where_it_goes_on() {
    assertThat(complaint(first).file().details().phone()).isFalse();
    merges();

    opens(first).sees("一起办的 " + second).sees("证还是没有拿到");
    assertThat(officer.labels()).contains("看号码", second);
    officer.taps("看号码").sees("13800000000");
    opens(second).sees("和 " + first + " 一起办");
  }

  @Test
  void the_number_goes_with_what_it_was_left_for() {
    merges();
    citizen.writes(second).taps("不是一回事 " + second.substring(second.length() - 4));

    assertThat(complaint(first).file().details().phone()).isFalse();
    assertThat(contact(first).phone()).isEmpty();
    assertThat(complaint(second).file().details().phone()).isTrue();
  }

  @Test
  void what_is_deleted_there_is_deleted_here() {
    merges();
    citizen.writes(second).taps("删除个人信息 " + second.substring(second.length() - 4));

    assertThat(city.store().contact(second)).isEmpty();
    assertThat(contact(first).phone()).isEmpty();
    assertThat(complaint(first).file().details().phone()).isFalse();
    opens(first).sees("一起办的：" + second);
    assertThat(officer.labels()).doesNotContain("看号码");
  }

  @Test
  void a_number_left_since_stays() {
    merges();
    opens(first).taps("看号码");
    citizen.writes("我的数据");
    city.passes(Duration.ofMinutes(1));
    citizen.writes(first);
    citizen.looksAway();
    leavesNumber(first, "13900000001");
    citizen.writes(second).taps("不是一回事 " + second.substring(second.length() - 4));

    assertThat(complaint(first).file().details().phone()).isTrue();
    assertThat(contact(first).phone()).isNotEmpty();
  }

  /** As the citizen does who is asked for a better number. */
  private void leavesNumber(String reference, String number) {
    Contact contact = contact(reference);
    String sealed = city.office().keys().seal(number, reference);
    city.store().commit(Decision.of(new Change.PutContact(contact.withPhone(sealed))));
  }

  @Test
  void the_unit_learns_nothing_of_it() {
    Person head = city.joins("second head", Post.headOf("DH1"));
    opens(first).taps("交办").writes("请单位把证件补发给群众本人").taps("不给单位看");
    city.passes(Duration.ofHours(1));
    merges();
    head.writes("待办");
    head.writes(first);

    assertThat(head.everything()).contains(first).doesNotContain(second, WHY, "并案", "一起办");
  }

  @Test
  void nobody_owes_anything_for_it_any_more() {
    merges();
    officer.looksAway();
    city.passes(Duration.ofDays(3));

    assertThat(complaint(second).nextDueAt()).isEmpty();
    officer.writes("待办");
    assertThat(officer.text()).contains(first).doesNotContain(second);
  }

  @Test
  void what_is_personal_of_it_is_kept_as_long_as_that_of_the_other() {
    merges();
    assertThat(contact(second).eraseAt()).isEqualTo(Contact.NOT_YET);

    opens(first).taps("看号码").taps("已接通");
    citizen.taps("接到电话");
    officer.taps("已解决").writes("已经当面把证补发给本人了");
    citizen.taps("问题解决了");

    assertThat(complaint(first).state()).isEqualTo(State.CLOSED);
    assertThat(contact(second).eraseAt())
        .isEqualTo(contact(first).eraseAt())
        .isNotEqualTo(Contact.NOT_YET);

    citizen.writes("没解决");
    assertThat(complaint(first).state()).isEqualTo(State.CALLING);
    assertThat(contact(second).eraseAt()).isEqualTo(Contact.NOT_YET);
  }

  @Test
  void who_meant_another_matter_says_so_and_has_a_promise_of_its_own() {
    merges();
    citizen.taps("不是一回事").sees("单独办");

    assertThat(complaint(second).state()).isEqualTo(State.CALLING);
    assertThat(complaint(second).promisedBy()).contains(city.now().plus(Duration.ofHours(24)));
    assertThat(complaint(second).file().links().isMerged()).isFalse();
    assertThat(complaint(first).file().links().from()).isEmpty();
    assertThat(opens(second).labels()).doesNotContain("并案");
  }

  @Test
  void an_old_answer_separates_nothing_twice() {
    merges();
    var button = citizen.button("不是一回事");
    citizen.taps(button);
    long version = complaint(second).file().version();
    citizen.taps(button);

    assertThat(complaint(second).file().version()).isEqualTo(version);
  }

  @Test
  void with_the_other_taken_back_it_goes_on_by_itself() {
    merges();
    officer.looksAway();
    citizen.writes(first).taps("撤回 " + first.substring(first.length() - 4));

    assertThat(complaint(first).state()).isEqualTo(State.CLOSED);
    assertThat(complaint(second).state()).isEqualTo(State.CALLING);
    assertThat(complaint(second).promisedBy()).contains(city.now().plus(Duration.ofHours(24)));
    assertThat(contact(second).eraseAt()).isEqualTo(Contact.NOT_YET);
    officer.saw(second);
  }

  @Test
  void it_may_be_taken_back_by_itself_and_the_other_goes_on() {
    merges();
    citizen.writes(second).taps("撤回 " + second.substring(second.length() - 4)).sees("已撤回");

    assertThat(complaint(second))
        .asInstanceOf(InstanceOfAssertFactories.type(Complaint.Closed.class))
        .extracting(Complaint.Closed::reason)
        .isEqualTo(ClosingReason.WITHDRAWN);
    assertThat(complaint(first).file().links().from()).isEmpty();
    assertThat(complaint(first).state()).isEqualTo(State.RECEIVED);
    assertThat(contact(second).eraseAt()).isNotEqualTo(Contact.NOT_YET);
  }

  @Test
  void grades_that_become_good_take_the_other_one_apart() {
    merges();
    String end = first.substring(first.length() - 4);
    citizen.writes(first);
    assertThat(citizen.labels()).anyMatch(label -> label.endsWith(end));
    citizen.visits("DH1-02").taps("改一下").taps("满意").taps("满意");

    assertThat(complaint(first).state()).isEqualTo(State.CLOSED);
    assertThat(complaint(second).state()).isEqualTo(State.CALLING);
  }

  @Test
  void how_it_stands_is_how_the_other_stands() {
    merges();
    opens(first).taps("看号码").taps("已接通");

    citizen.writes(second).sees("和 " + first + " 一起办").sees("✓已受理");
    assertThat(citizen.text()).contains("【已联系】");
  }

  @Test
  void of_several_the_officer_says_which() {
    String third = rates("DH1-02", "第三次来还是不行", "");
    opens(third).taps("并案").sees("和哪一件");
    assertThat(officer.labels())
        .anyMatch(l -> l.startsWith(first))
        .anyMatch(l -> l.startsWith(second));

    officer.writes("这不是编号").sees("和哪一件");
    officer.writes(second).sees("为什么是同一件事").writes(WHY);

    assertThat(complaint(second).file().links().from()).containsExactly(third);
    assertThat(opens(second).labels()).doesNotContain("并案");
  }

  @Test
  void only_an_open_earlier_one_of_the_same_person_about_the_unit_takes_it_in() {
    Person other = city.citizen("other");
    String elsewhere = rates(other, "DH1-02", "也没有拿到", "");
    assertThat(opens(elsewhere).labels()).doesNotContain("并案");
    assertThat(opens(first).labels()).doesNotContain("并案");
    assertThat(asks(second, elsewhere)).isEqualTo(Refusal.NO_REPEAT);
    assertThat(asks(first, second)).isEqualTo(Refusal.NO_REPEAT);

    citizen.writes(first).taps("撤回 " + first.substring(first.length() - 4));
    assertThat(opens(second).labels()).doesNotContain("并案");
    assertThat(asks(second, first)).isEqualTo(Refusal.NO_REPEAT);
  }

  private Refusal asks(String reference, String into) {
    Actor staff =
        new Actor.Staff(city.store().members(Post.ofArea(Role.CALLBACK, AREA).key()).getFirst());
    Request request = new Request(reference, Action.MERGE, Request.AS_IT_IS, WHY).to(into);
    return new ComplaintActions(city.office())
        .run(request, staff, city.now())
        .either(
            done -> {
              throw new AssertionError("was merged");
            },
            refused -> refused.why());
  }
}
