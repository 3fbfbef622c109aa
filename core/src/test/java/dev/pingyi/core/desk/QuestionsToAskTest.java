package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What to ask, by who owes the step and what was complained of. */
final class QuestionsToAskTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person citizen = city.citizen("citizen").complains("DH1-02");

  @Test
  void on_the_phone_it_is_asked_first_what_the_reason_is_about() {
    assertThat(QuestionsToAsk.of(complaint(), Role.CALLBACK))
        .startsWith(QuestionPhrase.CALL_ATTITUDE, QuestionPhrase.CALL_ATTITUDE_WHEN)
        .contains(QuestionPhrase.CALL_WANT);
    assertThat(QuestionsToAsk.of(complaint(), Role.INSPECTOR)).isEmpty();
    assertThat(QuestionsToAsk.of(complaint(), Role.HEAD)).isEmpty();
  }

  @Test
  void an_inspector_is_asked_what_to_look_into_once_it_lies_there() {
    officer.does("转办");

    assertThat(QuestionsToAsk.of(complaint(), Role.INSPECTOR))
        .contains(QuestionPhrase.CHECK_ATTITUDE);
    assertThat(QuestionsToAsk.of(complaint(), Role.CALLBACK)).isEmpty();
  }

  @Test
  void a_unit_is_asked_nothing_before_it_is_told() {
    officer.does("交办");
    assertThat(QuestionsToAsk.of(complaint(), Role.HEAD)).isEmpty();

    city.until("2026-11-23T09:31");
    assertThat(QuestionsToAsk.of(complaint(), Role.HEAD)).contains(QuestionPhrase.FIX_NEXT);
  }

  @Test
  void every_reason_of_a_bad_grade_is_about_something() {
    for (Grade grade : List.of(Grade.DISSATISFIED, Grade.VERY_DISSATISFIED)) {
      for (int reason :
          city.office()
              .books()
              .inForce(city.now())
              .talk()
              .reasons()
              .getOrDefault(grade, List.of())) {
        assertThat(QuestionsToAsk.Subject.values())
            .anyMatch(s -> QuestionsToAsk.isOf(s, List.of(reason)));
      }
    }
  }

  /** A sentence to copy would be a ready-made reason. */
  @Test
  void they_are_questions_and_no_answers() {
    assertThat(Arrays.stream(QuestionPhrase.values()))
        .allMatch(q -> Texts.say(Language.ZH, q).endsWith("？"))
        .allMatch(q -> Texts.say(Language.EN, q).endsWith("?"));
  }

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }
}
