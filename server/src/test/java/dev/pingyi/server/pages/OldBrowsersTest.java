package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Citizens open a code in what their phone has: the browser inside a chat app may be Chromium 80 or
 * that of iOS 14. A word of newer JavaScript and it runs none of a file; a newer call, and it stops
 * there; a newer style, and buttons stick together.
 */
final class OldBrowsersTest {
  private static final Path FILES =
      Path.of("src/main/resources/dev/pingyi/server/pages/web").toAbsolutePath();

  /** What they lack and a parser does not see: calls, and syntax inside of what is ES2019. */
  private static final Map<String, Pattern> LACKING =
      Map.ofEntries(
          lacking("replaceChildren"),
          lacking("replaceAll\\("),
          lacking("\\.at\\("),
          lacking("structuredClone"),
          lacking("randomUUID"),
          lacking("Promise\\.(any|allSettled)"),
          lacking("Object\\.(hasOwn|groupBy)"),
          lacking("\\.(findLast|toSorted|toReversed|matchAll)\\b"),
          lacking("AbortSignal\\.(timeout|any)"),
          lacking("ResizeObserver"),
          lacking("\\(\\?<"),
          lacking("\\b\\d+n\\b"),
          lacking("'(beforeunload|unload)'"));

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern GAP = Pattern.compile("(^|[;\\s])(row-|column-)?gap\\s*:\\s*(?!0)");
  private static final Pattern NEW_STYLE =
      Pattern.compile(
          ":is\\(|:where\\(|:has\\(|\\binset(-\\w+)?\\s*:|aspect-ratio\\s*:|@layer|@container|"
              + "color-mix|:not\\([^)]*,|&\\s|\\b(margin|padding)-(inline|block)\\s*:|"
              + "(align|justify)-(items|content|self)\\s*:\\s*(start|end)\\b");

  static Stream<Path> scripts() throws IOException {
    return files(".js");
  }

  private static Stream<Path> files(String end) throws IOException {
    try (Stream<Path> all = Files.list(FILES)) {
      return all.filter(file -> file.toString().endsWith(end)).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_of_the_pages_is_es2019(Path script) {
    assertThat(mistake(read(script))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a?.b",
        "a ?? b",
        "a ||= b",
        "class A { x = 1 }",
        "class A { #x() {} }",
        "import('./x.js')",
        "await 1",
        "1_000"
      })
  void newer_words_are_noticed(String newer) {
    assertThat(mistake(newer)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_of_the_pages_calls_only_what_they_have(Path script) {
    String text = read(script);

    assertThat(LACKING)
        .allSatisfy((what, pattern) -> assertThat(pattern.matcher(text).find()).as(what).isFalse());
  }

  @Test
  void spaces_are_margins_and_no_style_depends_on_what_they_lack() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path sheet : files(".css").toList()) {
      RULE.matcher(read(sheet))
          .results()
          .filter(
              rule ->
                  NEW_STYLE.matcher(rule.group()).find()
                      || (GAP.matcher(rule.group(2)).find() && !rule.group(2).contains("grid")))
          .forEach(rule -> wrong.add(rule.group().strip()));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void newer_styles_are_noticed() {
    assertThat(NEW_STYLE.matcher(".a { inset: 0; }").find()).isTrue();
    assertThat(NEW_STYLE.matcher(".a { align-items: end; }").find()).isTrue();
    assertThat(NEW_STYLE.matcher(".a { align-items: flex-end; clip-path: inset(50%); }").find())
        .isFalse();
    assertThat(GAP.matcher(" display: flex; gap: .5em; ").find()).isTrue();
  }

  /** What a parser of 2019 says to it, or nothing. */
  private static String mistake(String script) {
    try (Context context =
        Context.newBuilder("js")
            .allowExperimentalOptions(true)
            .option("js.ecmascript-version", "2019")
            .option("engine.WarnInterpreterOnly", "false")
            .build()) {
      context.parse(
          Source.newBuilder("js", script, "page.mjs")
              .mimeType("application/javascript+module")
              .build());
      return "";
    } catch (PolyglotException e) {
      return e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map.Entry<String, Pattern> lacking(String regex) {
    return Map.entry(regex, Pattern.compile(regex));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
