package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.LabelPhrase;
import dev.pingyi.core.dialog.TypedLabels;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever types what stands on a button has not written a reason, of whatever length it is. */
final class LabelsAreNoWordsTest {
  private static final Pattern NAMES_AN_ITEM = Pattern.compile(".*((PY|FL|BR)-[0-9A-Z-]+| · ).*");

  private final City city = City.at("2026-11-23T09:30");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person other = city.joins("other", Post.ofArea(Role.INSPECTOR, "东湖区"));

  static Stream<String> labels() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(
                        ButtonPhrase.FLAG_CONFIRM,
                        ButtonPhrase.FLAG_TO_BREACH,
                        ButtonPhrase.BREACH_CONFIRM,
                        ButtonPhrase.BREACH_HINDERED,
                        ButtonPhrase.UPHOLD)
                    .flatMap(
                        phrase -> {
                          String label = Texts.say(language, phrase);
                          return Stream.of(
                              label, Texts.say(language, LabelPhrase.ALL_OF_FLOOD, label));
                        }));
  }

  private void burst() {
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
    }
  }

  private Flag flag() {
    String reference = city.store().flags().openFlags("东湖区", 1).getFirst();
    return city.store().flags().flag(reference).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("labels")
  void a_flag_is_not_decided_with_one_for_a_reason(String label) {
    burst();

    inspector.taps("有问题").writes(label).sees("是按钮或命令上的字");

    assertThat(flag().isOpen()).isTrue();
    inspector.writes("刷的").sees("不计入");
  }

  @ParameterizedTest
  @MethodSource("labels")
  void a_breach_is_neither_reported_nor_confirmed_with_one_for_a_reason(String label) {
    burst();

    inspector.taps("转为违纪").writes(label).sees("是按钮或命令上的字");
    inspector.writes("周一上午窗口的人替群众点了好评");

    other.saw("【违纪待核】").taps("查实").writes(label).sees("是按钮或命令上的字");
    assertThat(city.store().pointsBalance("DH1", 2026)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_button_that_staff_are_shown_is_known_as_one(Language language) {
    String talk = language == Language.ZH ? "中文" : "English";
    Stream.of(officer, inspector, other).forEach(person -> person.writes(talk));
    List<String> labels = new ArrayList<>();
    burst();
    for (int i = 0; i < 8; i++) {
      city.citizen("b" + i).scans("DH2-01").taps("不满意").taps("不满意").taps("先这样");
      labels.addAll(officer.labels());
    }
    labels.addAll(inspector.labels());
    labels.addAll(inspector.writes(language == Language.ZH ? "违纪" : "breach").labels());
    String flood = officer.writes("待办").labels().getFirst();
    labels.addAll(officer.taps(flood).labels());

    assertThat(labels)
        .filteredOn(label -> !NAMES_AN_ITEM.matcher(label).matches())
        .contains(
            Texts.say(language, LabelPhrase.ALL_OF_FLOOD, Texts.say(language, ButtonPhrase.REFER)))
        .allMatch(TypedLabels::isButton);
  }
}
