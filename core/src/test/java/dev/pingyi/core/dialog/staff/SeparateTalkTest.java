package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What was merged is taken apart by the citizen: each goes on by itself, with what is its own. */
final class SeparateTalkTest extends RepeatedComplaint {
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
  void what_was_deleted_while_it_was_merged_is_gone_when_it_goes_on() {
    merges();
    citizen.writes(second).taps("删除个人信息 " + second.substring(second.length() - 4));
    citizen.writes(first).taps("撤回 " + first.substring(first.length() - 4));

    assertThat(complaint(second).state()).isEqualTo(State.CALLING);
    assertThat(complaint(second).file().details().phone()).isFalse();
    assertThat(complaint(second).file().details().reachable()).isFalse();
    assertThat(opens(second).labels()).doesNotContain("看号码", "留言").contains("转办");
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
}
