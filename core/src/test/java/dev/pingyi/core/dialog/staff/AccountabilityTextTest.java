package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.conversation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What inspectors write of people held to account, in whatever dress. */
final class AccountabilityTextTest {
  private static final int MOST = 99;
  private static final Accountability BEFORE =
      Accountability.NONE
          .with(StaffGroup.SUPERIORS, Measure.DISCIPLINE, 1)
          .with(Consequence.RULE_CHANGED, true);

  private static AccountabilityText.Read read(String text) {
    return AccountabilityText.read(text, BEFORE, Language.ZH, MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "工作人员 谈话提醒 2，单位领导 诫勉 1，立案，通报",
        "工作人员谈话提醒２人，单位领导诫勉１名，立案，通报",
        "立案；通报。窗口人员：提醒谈话两人、负责人：诫勉谈话一人",
        "工作人员\n谈话提醒②\n领导\n诫勉①\n已立案\n已通报",
        "工作人员 谈话提醒 二 人，单位领导给予诫勉 1 位，立案：是，通报 有",
        "2名工作人员谈话提醒，1位单位领导诫勉，通报，立案",
        "Staff: reminder talk 2, leaders admonition one; case opened, circular",
        "STAFF TALKS 2. Leaders admonitions 1. Case opened: yes. Named in a circular.",
        "工作人员 talk 2, leaders 诫勉 1, 立案, circular"
      })
  void the_same_is_read_from_words_in_many_dresses(String text) {
    AccountabilityText.Read read = read(text);

    assertThat(read.problem()).isEmpty();
    assertThat(read.after())
        .isEqualTo(
            BEFORE
                .with(StaffGroup.STAFF, Measure.REMINDER_TALK, 2)
                .with(StaffGroup.LEADERS, Measure.ADMONITION, 1)
                .with(Consequence.CASE_OPENED, true)
                .with(Consequence.CIRCULAR, true));
  }

  @ParameterizedTest
  @CsvSource({
    "九, 9", "十, 10", "十二, 12", "二十, 20", "九十九, 99", "99, 99", "９９, 99", "1, 1", "①, 1", "+3, 3",
    "俩, 2"
  })
  void a_number_is_read_up_to_ninety_nine(String number, int people) {
    assertThat(read("工作人员 诫勉 " + number).after().of(StaffGroup.STAFF, Measure.ADMONITION))
        .isEqualTo(people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "０",
        "零",
        "-1",
        "－2",
        "100",
        "10,000",
        "10000",
        "１０，０００",
        "1.5",
        "1/2",
        "一百",
        "万",
        "13800000000",
        "99999999999999999999",
        "3-5",
        "二三"
      })
  void a_number_that_is_none_of_people_is_answered_and_nothing_is_taken(String number) {
    AccountabilityText.Read read = read("立案，工作人员 诫勉 " + number);

    assertThat(read.problem()).contains("1 到 99 的整数");
    assertThat(read.after()).isEqualTo(BEFORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "工作人员 张三 谈话提醒 1|没有看懂",
        "工作人员 开除 1|没有写清是哪种处理",
        "工作人员 2|没有写清是哪种处理",
        "诫勉 2|是哪一类人",
        "工作人员 诫勉|没有写人数",
        "工作人员 单位领导 诫勉 1|分不清",
        "工作人员 诫勉 1 2|分不清",
        "立案 通报|分不清",
        "立案 工作人员 诫勉 1|分不清",
        "工作人员 诫勉 1，工作人员 诫勉谈话 2|写了两次",
        "是|没有看懂",
        "王强，13800000000|没有看懂",
        "立案了吗|没有看懂"
      })
  void what_cannot_be_read_is_answered_and_nothing_is_taken(String text, String sentence) {
    AccountabilityText.Read read = read("已修改制度：否，" + text);

    assertThat(read.problem()).contains(sentence);
    assertThat(read.after()).isEqualTo(BEFORE);
    assertThat(AccountabilityText.read(text, BEFORE, Language.EN, MOST).problem())
        .isNotEmpty()
        .doesNotContain("没有");
  }

  @Test
  void a_group_is_said_once_for_what_follows() {
    assertThat(read("工作人员 谈话提醒 2、诫勉 1，书面检查 3").after().of(StaffGroup.STAFF)).isEqualTo(6);
    assertThat(read("工作人员 谈话提醒 2 诫勉 1").after().of(StaffGroup.STAFF)).isEqualTo(3);
  }

  @Test
  void what_is_written_again_replaces_what_stood_there() {
    Accountability after = read("上级领导 处分 4，制度：没有").after();

    assertThat(after.total()).isEqualTo(4);
    assertThat(after.consequences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"无人被问责", "没有人被问责。", "nobody", "Nobody was held to account", "无人"})
  void nobody_takes_out_all_people_and_nothing_else(String text) {
    assertThat(read(text).after()).isEqualTo(BEFORE.ofNobody());
  }
}
