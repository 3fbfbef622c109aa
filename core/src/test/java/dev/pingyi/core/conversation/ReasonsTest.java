package dev.pingyi.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each reason of a rule book is there is in {@code RuleBookTest}. */
class ReasonsTest {
  private final TextBundle reasons = new TextBundle(Texts.class, "reasons");

  @Test
  void both_languages_have_the_same_reasons() {
    assertThat(reasons.words(Language.EN).stringPropertyNames())
        .isEqualTo(reasons.words(Language.ZH).stringPropertyNames())
        .hasSize(40);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_reason_is_empty(Language language) {
    Properties words = reasons.words(language);

    assertThat(words.values()).noneMatch(text -> ((String) text).isBlank());
  }
}
