package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said.Attachment;
import dev.pingyi.core.conversation.Said.Phone;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of pictures, voices and places only the words below them are kept, and that is said. */
final class AttachmentTalkTest {
  private static final String WORDS_ONLY = "目前只能保存文字";
  private static final String BAD = "不满意 不满意";
  private static final String TO_WORDS = BAD + " 服务态度生硬 完成";

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  private Person at(String taps) {
    citizen.scans("DH1-02");
    List.of(taps.split(" ", -1)).stream().filter(tap -> !tap.isEmpty()).forEach(citizen::taps);
    return citizen;
  }

  private static Attachment photo(String caption) {
    return new Attachment(Attachment.Kind.PHOTO, caption, "AgACAgQAAxkBAAIC");
  }

  @ParameterizedTest
  @EnumSource(Attachment.Kind.class)
  void without_words_it_is_said_that_only_words_are_kept(Attachment.Kind kind) {
    citizen.says(new Attachment(kind, "", "")).sees(WORDS_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "不满意", BAD, TO_WORDS, TO_WORDS + " 跳过", BAD + " 其他（自己写）"})
  void the_open_question_is_asked_again(String taps) {
    Reply asked = at(taps).latest();

    citizen.says(photo("")).sees(WORDS_ONLY).sees(asked.text());

    assertThat(citizen.latest().rows()).isEqualTo(asked.rows());
  }

  @Test
  void words_below_a_picture_are_the_words() {
    at(TO_WORDS).says(photo("排队的人都到门外了")).sees("文字收到了").sees("请留一个电话");

    assertThat(words()).isEqualTo("排队的人都到门外了");
  }

  @Test
  void words_below_a_picture_answer_a_question() {
    at("").says(photo("很好")).sees("文字收到了").sees("事情：非常满意");
  }

  @Test
  void words_below_a_picture_go_to_the_office() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    at(BAD + " 先这样").says(photo("这是当时的回执")).sees("文字收到了").sees("已转给工作人员");

    officer.sees("这是当时的回执");
  }

  @Test
  void a_number_shared_where_none_is_asked_for_is_not_kept_and_that_is_said() {
    citizen.says(new Phone("13800000000", true)).sees("没有记下");
    at("").says(new Phone("13800000000", true)).sees("没有记下").sees("办得怎么样");
  }

  @Test
  void the_number_of_somebody_else_has_its_own_sentence() {
    at(TO_WORDS + " 跳过").says(new Phone("13800000000", false)).sees("别人的名片").sees("请留一个电话");

    citizen.says(new Phone("13800000000", true)).sees("什么时候");
  }

  private String words() {
    String reference =
        city.store()
            .caller(citizen.account())
            .conversation()
            .orElseThrow()
            .aboutRating()
            .orElseThrow();
    String sealed = city.store().contact(reference).orElseThrow().words();
    return city.office().keys().open(sealed, reference);
  }
}
