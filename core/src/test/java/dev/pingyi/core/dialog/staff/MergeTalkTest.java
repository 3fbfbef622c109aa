package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Refusal;
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
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Somebody complains of one matter again and again: it is handled once, and nothing is lost. */
final class MergeTalkTest extends RepeatedComplaint {
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
  void a_number_in_the_words_of_the_later_one_opens_with_the_look_at_the_one_that_was_left() {
    String third = rates("DH1-02", "也可以打13911112222找我", "");
    opens(third).taps("并案").writes(second).writes(WHY);

    opens(second).sees("一起办的 " + third);
    assertThat(officer.text()).doesNotContain("13911112222");
    officer.taps("看号码").sees("13911112222");
  }

  @Test
  void another_number_that_was_left_with_the_later_one_is_at_hand_too() {
    String third = rates("DH1-02", "第三次来还是不行", "13922223333");
    opens(third).taps("并案").writes(second).writes(WHY);

    opens(second).taps("看号码").sees("13800000000 / 13922223333");
  }

  @Test
  void nothing_goes_on_where_the_citizen_cannot_be_reached_any_more() {
    citizen.writes(first).taps("删除个人信息 " + first.substring(first.length() - 4));

    assertThat(opens(second).labels()).contains("看号码").doesNotContain("并案");
    assertThat(asks(second, first)).isEqualTo(Refusal.NO_REPEAT);
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
  void how_it_stands_is_how_the_other_stands() {
    merges();
    opens(first).taps("看号码").taps("已接通");

    citizen.writes(second).sees("和 " + first + " 一起办").sees("✓已受理");
    assertThat(citizen.text()).contains("【已联系】");
  }

  @Test
  void another_account_learns_of_no_other_rating() {
    merges();
    Person other = city.citizen("other").writes(second);

    assertThat(other.text()).contains(second, "已受理").doesNotContain(first);
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
