package dev.pingyi.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the phrases of a module and their bundles owe each other. A missing text fails here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PhraseContract {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern BUNDLE = Pattern.compile(".+_(zh|en)\\.properties");
  private static final Pattern ENTRY = Pattern.compile("([^#=\\s]+)=.*");

  /** A name and the one behind its dot; the next one begins with the latter. */
  private static final Pattern NAMED = Pattern.compile("\\b(\\w+)(?=\\.(\\w+))");

  /** What is named in the code, as {@code CardPhrase.NUMBER}. */
  private final Set<String> named =
      NAMED
          .matcher(read(Path.of("src/main/java"), ".java"))
          .results()
          .map(found -> found.group(1) + "." + found.group(2))
          .collect(Collectors.toSet());

  /** The phrases of one part. */
  record Part(String name, List<? extends Phrase> phrases) {
    TextBundle bundle() {
      return phrases.getFirst().bundle();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The package below which all phrases of the module are. */
  protected abstract String root();

  /** Bundles of data that is no list of phrases, by the beginning of their files' names. */
  protected abstract Set<String> data();

  /** Chinese texts without a Chinese character, as {@code CardPhrase.NUMBER}. */
  protected abstract Set<String> withoutHan();

  /** English texts with a Chinese character. */
  protected abstract Set<String> withHan();

  /** Whether the code, or what else the module holds, says the phrase. */
  protected boolean isSaid(String part, Phrase phrase) {
    return named.contains(part + "." + phrase.name());
  }

  final Stream<Part> parts() {
    return new ClassFileImporter()
        .importPackages(root()).stream()
            .filter(type -> type.isAssignableTo(Phrase.class) && type.isEnum())
            .map(
                type ->
                    new Part(
                        type.getSimpleName(),
                        Arrays.stream(type.reflect().getEnumConstants())
                            .map(Phrase.class::cast)
                            .toList()));
  }

  @ParameterizedTest
  @MethodSource("parts")
  final void each_language_has_exactly_the_phrases_of_the_part(Part part) {
    List<String> keys = part.phrases().stream().map(Phrase::key).toList();

    for (Language language : Language.values()) {
      assertThat(part.bundle().words(language).stringPropertyNames())
          .as(part.bundle().file(language))
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  final void no_text_is_empty(Part part) {
    for (Language language : Language.values()) {
      assertThat(part.bundle().words(language))
          .allSatisfy((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  final void both_languages_have_the_same_places(Part part) {
    assertThat(places(part.bundle().words(Language.EN)))
        .isEqualTo(places(part.bundle().words(Language.ZH)));
  }

  @ParameterizedTest
  @MethodSource("parts")
  final void no_phrase_is_there_in_vain(Part part) {
    assertThat(part.phrases()).filteredOn(phrase -> !isSaid(part.name(), phrase)).isEmpty();
  }

  @Test
  final void each_part_has_its_own_bundle_and_each_bundle_its_part() {
    List<String> bundles =
        Stream.concat(parts().map(Part::bundle).map(b -> b.file(Language.ZH)), named(Language.ZH))
            .toList();
    List<String> all =
        Stream.concat(bundles.stream(), bundles.stream().map(file -> file.replace("_zh.", "_en.")))
            .toList();

    assertThat(files(Path.of("src/main/resources")))
        .extracting(file -> file.getFileName().toString())
        .filteredOn(name -> BUNDLE.matcher(name).matches())
        .containsExactlyInAnyOrderElementsOf(all);
  }

  private Stream<String> named(Language language) {
    return data().stream().map(name -> name + "_" + language.code() + ".properties");
  }

  /** Of two lines with one key the last would win in silence. */
  @Test
  final void no_key_is_there_twice() {
    for (Path file : files(Path.of("src/main/resources"))) {
      if (BUNDLE.matcher(file.getFileName().toString()).matches()) {
        assertThat(lines(file))
            .as("%s", file)
            .filteredOn(line -> ENTRY.matcher(line).matches())
            .extracting(line -> line.substring(0, line.indexOf('=')))
            .isNotEmpty()
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  final void english_is_free_of_chinese_characters_and_chinese_is_not() {
    assertThat(parts().flatMap(part -> found(part, Language.EN, true)))
        .containsExactlyInAnyOrderElementsOf(withHan());
    assertThat(parts().flatMap(part -> found(part, Language.ZH, false)))
        .containsExactlyInAnyOrderElementsOf(withoutHan());
  }

  private static Stream<String> found(Part part, Language language, boolean han) {
    Properties words = part.bundle().words(language);
    return part.phrases().stream()
        .filter(phrase -> HAN.matcher(words.getProperty(phrase.key(), "")).find() == han)
        .map(phrase -> part.name() + "." + phrase.name());
  }

  private static Map<String, Set<String>> places(Properties words) {
    Map<String, Set<String>> places = new TreeMap<>();
    for (String key : words.stringPropertyNames()) {
      places.put(
          key,
          PLACE
              .matcher(words.getProperty(key))
              .results()
              .map(place -> place.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return places;
  }

  /** All files below a folder whose names end so, in one text. */
  protected static String read(Path folder, String end) {
    return files(folder).stream()
        .filter(file -> file.toString().endsWith(end))
        .flatMap(file -> lines(file).stream())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new AssertionError(folder.toString(), e);
    }
  }
}
