package dev.pingyi.core.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.PhraseContract;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.staff.CardPhrase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases of the dialogs. */
class DialogPhrasesTest extends PhraseContract {
  @Override
  protected String root() {
    return "dev.pingyi.core";
  }

  /** Looked up by the numbers of the rule books, which have a test of their own. */
  @Override
  protected Set<String> data() {
    return Set.of("reasons");
  }

  @Override
  protected Set<String> withoutHan() {
    return Set.of(
        "OwnDataPhrase.LOOKUP",
        "OwnDataPhrase.ROW",
        "CitizenPhrase.COMMA",
        "LabelPhrase.STAGE_IS_PASSED",
        "LabelPhrase.STAGE_IS_NOW",
        "NoticePhrase.PICTURE",
        "CardPhrase.PERSON",
        "NoticePhrase.NO_RATE",
        "AccountabilityPhrase.OF_GROUP",
        "AccountabilityPhrase.BETWEEN_GROUPS",
        "AccountabilityPhrase.BETWEEN",
        "ListPhrase.LINE",
        "ListPhrase.FLAG_LINE",
        "UnitNoticePhrase.MOVED",
        "NoticePhrase.HEADING",
        "NoticePhrase.REASONS",
        "NoticePhrase.COMMA",
        "NoticePhrase.AND",
        "ListPhrase.TODAY_OTHER",
        "ListPhrase.AND",
        "MeaningPhrase.LINE",
        "ListPhrase.LOAD_AND",
        "PlacePhrase.RUNS",
        "PlacePhrase.RUNS_NEXT",
        "PlacePhrase.AND_NEXT",
        "PlacePhrase.NAMES_NEXT",
        "PlacePhrase.NAME_BETTER",
        "PlacePhrase.REMARK",
        "StaffPhrase.BETWEEN");
  }

  @Override
  protected Set<String> withHan() {
    return Set.of();
  }

  @Test
  void words_of_people_are_never_taken_for_places() {
    assertThat(Texts.say(Language.ZH, CardPhrase.WORDS, "{0} $1 \\{1}"))
        .isEqualTo("群众说：\n{0} $1 \\{1}");
  }

  /** The contract's labels, which a test client looks for in the buttons' texts. */
  @ParameterizedTest
  @CsvSource({
    "DONE, 完成",
    "SKIP, 跳过",
    "BACK, 返回",
    "CANCEL, 取消",
    "ENOUGH, 先这样",
    "CHANGE_GRADES, 改一下",
    "WITHDRAW, 撤回",
    "RATE_AGAIN, 再评一次",
    "OTHER_REASON, 其他（自己写）",
    "REACHED, 已接通",
    "NO_ANSWER, 未接通",
    "SETTLE, 已解决",
    "ASSIGN, 交办",
    "REFER, 转办",
    "UPHOLD, 属实",
    "REVOKE, 不属实",
    "PUT_RIGHT, 整改完成",
    "APPEAL, 申诉",
    "CONFIRM_CALL, 接到电话",
    "DENY_CALL, 没接到",
    "CONFIRM_SOLVED, 问题解决了",
    "DENY_SOLVED, 没解决",
    "ACCEPT_REMEDY, 满意",
    "REJECT_REMEDY, 不满意"
  })
  void the_labels_of_the_contract_are_on_the_buttons(ButtonPhrase phrase, String label) {
    assertThat(Texts.say(Language.ZH, phrase)).contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "GRADE_5, 非常满意, Very satisfied",
    "GRADE_4, 满意, Satisfied",
    "GRADE_3, 基本满意, Fairly satisfied",
    "GRADE_2, 不满意, Dissatisfied",
    "GRADE_1, 非常不满意, Very dissatisfied"
  })
  void the_grades_are_those_of_the_contract(LabelPhrase phrase, String chinese, String english) {
    assertThat(Texts.say(Language.ZH, phrase)).isEqualTo(chinese);
    assertThat(Texts.say(Language.EN, phrase)).isEqualTo(english);
  }
}
