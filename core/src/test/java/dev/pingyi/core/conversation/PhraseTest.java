package dev.pingyi.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Path SOURCES = Path.of("src/main/java");

  /** Families that are put together from a name and a member, as in {@code GRADE_5}. */
  private static final List<String> FAMILIES = List.of("GRADE_", "WINDOW_", "STATE_", "ROLE_");

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_bundle_has_exactly_the_phrases(Language language) throws IOException {
    assertThat(bundle("texts", language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Phrase.values()).map(Phrase::key).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_text_is_empty(Language language) throws IOException {
    assertThat(bundle("texts", language).values()).noneMatch(text -> ((String) text).isBlank());
    assertThat(bundle("reasons", language).values()).noneMatch(text -> ((String) text).isBlank());
  }

  @Test
  void both_languages_have_the_same_places() throws IOException {
    assertThat(places(bundle("texts", Language.EN)))
        .isEqualTo(places(bundle("texts", Language.ZH)));
  }

  @Test
  void both_languages_have_the_same_reasons() throws IOException {
    assertThat(bundle("reasons", Language.EN).stringPropertyNames())
        .isEqualTo(bundle("reasons", Language.ZH).stringPropertyNames())
        .hasSize(40);
  }

  @Test
  void no_phrase_is_there_in_vain() throws IOException {
    String code = sources();

    assertThat(Phrase.values())
        .filteredOn(phrase -> FAMILIES.stream().noneMatch(phrase.name()::startsWith))
        .filteredOn(phrase -> !Pattern.compile("Phrase\\." + phrase + "\\b").matcher(code).find())
        .isEmpty();
  }

  @Test
  void words_of_people_are_never_taken_for_places() {
    assertThat(Texts.say(Language.ZH, Phrase.CARD_WORDS, "{0} $1 \\{1}"))
        .isEqualTo("群众说：{0} $1 \\{1}");
  }

  /** The contract's labels, which a test client looks for in the buttons' texts. */
  @ParameterizedTest
  @CsvSource({
    "GRADE_5, 非常满意",
    "GRADE_4, 满意",
    "GRADE_3, 基本满意",
    "GRADE_2, 不满意",
    "GRADE_1, 非常不满意",
    "BUTTON_DONE, 完成",
    "BUTTON_SKIP, 跳过",
    "BUTTON_BACK, 返回",
    "BUTTON_CANCEL, 取消",
    "STAFF_REACHED, 已接通",
    "STAFF_NO_ANSWER, 未接通",
    "STAFF_SETTLED, 已解决",
    "STAFF_ASSIGN, 交办",
    "STAFF_REFER, 转办",
    "STAFF_UPHOLD, 属实",
    "STAFF_REVOKE, 不属实",
    "STAFF_PUT_RIGHT, 整改完成",
    "STAFF_APPEAL, 申诉",
    "BUTTON_CALLED, 接到电话",
    "BUTTON_NOT_CALLED, 没接到",
    "BUTTON_SOLVED, 问题解决了",
    "BUTTON_NOT_SOLVED, 没解决",
    "BUTTON_CONTENT, 满意",
    "BUTTON_NOT_CONTENT, 不满意"
  })
  void the_labels_of_the_contract_are_on_the_buttons(Phrase phrase, String label) {
    assertThat(Texts.say(Language.ZH, phrase)).contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "GRADE_5, Very satisfied",
    "GRADE_4, Satisfied",
    "GRADE_3, Fairly satisfied",
    "GRADE_2, Dissatisfied",
    "GRADE_1, Very dissatisfied"
  })
  void the_english_grades_are_those_of_the_contract(Phrase phrase, String label) {
    assertThat(Texts.say(Language.EN, phrase)).isEqualTo(label);
  }

  @Test
  void no_english_text_has_chinese_characters_and_every_chinese_one_has_some() throws IOException {
    Pattern han = Pattern.compile("\\p{IsHan}");

    assertThat(bundle("texts", Language.EN).values())
        .noneMatch(text -> han.matcher((String) text).find());
    assertThat(bundle("texts", Language.ZH).entrySet())
        .filteredOn(entry -> !han.matcher((String) entry.getValue()).find())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("lookup", "my.data.row", "notice.picture", "notice.no.rate");
  }

  private static Map<String, Set<String>> places(Properties bundle) {
    Map<String, Set<String>> places = new TreeMap<>();
    for (String key : bundle.stringPropertyNames()) {
      places.put(
          key,
          PLACE
              .matcher(bundle.getProperty(key))
              .results()
              .map(place -> place.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return places;
  }

  private static Properties bundle(String name, Language language) throws IOException {
    Properties bundle = new Properties();
    String file = name + "_" + language.code() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return bundle;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      StringBuilder code = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
      return code.toString();
    }
  }
}
