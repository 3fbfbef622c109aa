package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.FlagActions;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inspectors write about a flag, and officers to those of a flood, is never cut. */
final class FlagWordsTest {
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final String LONGEST = "核".repeat(500);

  private final City city = City.at("2026-11-23T09:30");
  private final Person inspector = city.joins("inspector", INSPECTOR);

  @BeforeEach
  void a_burst_of_praise() {
    IntStream.range(0, 10)
        .forEach(i -> city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意"));
  }

  private long counted() {
    return city.store().counts("DH1", 2026).getFirst().counts().counted();
  }

  @Test
  void a_reason_that_is_too_long_is_not_cut_but_asked_for_once_more() {
    inspector.taps("没问题").writes(LONGEST + "对过").sees("您写了 502 个字，最多 500 个字").sees("请写明理由");
    assertThat(counted()).isZero();

    inspector.writes(LONGEST).sees(LONGEST);
    assertThat(counted()).isEqualTo(10);
  }

  @Test
  void the_second_half_of_a_reason_that_a_chat_client_cut_in_two_is_no_reason() {
    inspector.taps("没问题").writes("核".repeat(4096)).writes("没有问题").sees("上一条太长的话的后半段");

    assertThat(counted()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'', WORDS_MISSING", "。。。, WORDS_MISSING", "核对过, WORDS_TOO_LONG"})
  void the_rule_is_that_of_all_words_of_the_office(String words, Refusal why) {
    String reference = city.store().flags().openFlags("东湖区", 1).getFirst();
    Actor actor = new Actor.Staff(city.store().members(INSPECTOR.key()).getFirst());
    String written = why == Refusal.WORDS_TOO_LONG ? LONGEST + words : words;

    Outcome<Flag> outcome =
        new FlagActions(city.office())
            .decide(reference, Flag.State.RELEASED, written, actor, city.now());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @Test
  void one_reason_for_all_of_a_flood_that_is_too_long_decides_none_of_them() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person angry = city.citizen("b0");
    for (int i = 0; i < 23; i++) {
      angry = city.citizen("b" + i).scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    }
    officer.writes("待办").taps("同一窗口").does("全部转办");
    inspector.writes("待办").taps("同一窗口").taps("全部不属实");

    inspector.writes(LONGEST + "对过").sees("您写了 502 个字").sees("请写明理由");
    assertThat(city.complaint(angry.reference()).state()).isEqualTo(State.REFERRED);

    inspector.writes(LONGEST).sees("已办 23 条");
    assertThat(city.complaint(angry.reference()).file().history().words(Action.REVOKE))
        .isEqualTo(LONGEST);
  }
}
