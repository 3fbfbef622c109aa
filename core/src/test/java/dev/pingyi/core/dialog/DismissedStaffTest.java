package dev.pingyi.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.DismissMember;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever no longer holds a post is shown nothing of a case, wherever the talk stands. */
final class DismissedStaffTest {
  private static final String WORDS = "我叫张小明，等了三个小时";

  private final City city = City.at("2026-11-23T09:00");
  private Person officer;
  private String reference;

  @BeforeEach
  void a_complaint_with_words() {
    officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person rater = city.citizen("rater");
    rater.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    rater.writes(WORDS).writes("13800000000").taps("随时");
    officer.sees(WORDS);
    reference = rater.reference();
  }

  private void isDismissed() {
    for (Member member : city.store().members("callback/东湖区")) {
      Place place = new Place(member.post().key(), member.id());
      city.did(new DismissMember(city.office()).dismiss(place, new Actor.Operator(), city.now()));
    }
    officer.looksAway();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"待办", "/tasks", "网页", "/page", "您好，请问", "返回", "取消", "/cancel", "/start", "?"})
  void words_written_after_the_dismissal_bring_no_card(String written) {
    officer.taps("留言");
    isDismissed();

    officer.writes(written);

    assertThat(officer.timesSaw("张小明")).isZero();
    assertThat(officer.latest().text()).doesNotContain("PY-", "服务态度", "/m/open/");
    assertThat(city.store().contact(reference).orElseThrow().letters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"看号码", "已接通", "转办", "留言"})
  void a_button_pressed_after_the_dismissal_does_nothing(String label) {
    Button button = officer.button(label);
    isDismissed();

    officer.taps(button);

    officer.sees("您的岗位不能办这一件");
    assertThat(officer.timesSaw("张小明")).isZero();
    assertThat(officer.everything()).doesNotContain("138");
    assertThat(city.complaint(reference).file().calls().attempts()).isEmpty();
  }

  @Test
  void a_message_that_comes_again_after_the_dismissal_shows_no_card() {
    Button button = officer.button("看号码");
    var replies = officer.saysTwiceWith(new Said.Tap(button.data()), this::isDismissed);

    assertThat(replies.getFirst().text()).contains("138");
    assertThat(replies.getLast().text()).doesNotContain("138", "张小明");
  }
}
