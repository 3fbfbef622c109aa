package dev.pingyi.server.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The templates, each compiled at its first use. Whatever is filled in is escaped. A template names
 * the words of its page by their keys, {@code {{t.staff.foot}}}, and all else by the names of the
 * values that it is given.
 */
final class Templates {
  private static final Pattern WORD = Pattern.compile("\\{\\{t\\.([\\w.]+)}}");
  private static final Pattern PART = Pattern.compile("\\{\\{>(\\w+)}}");

  private record Page(Template template, Set<PagePhrase> words) {}

  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withLoader(Templates::open)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .escapeHTML(true);

  private final Map<String, Page> compiled = new ConcurrentHashMap<>();

  String fill(String name, Language language, Map<String, Object> values) {
    Page page = compiled.computeIfAbsent(name, this::compile);
    Map<String, Object> all = new HashMap<>(values);
    all.put("speak", language.other().code());
    page.words().forEach(word -> all.put("t." + word.key(), Texts.say(language, word)));
    return page.template().execute(all);
  }

  private Page compile(String name) {
    return new Page(compiler.compile(open(name)), words(name));
  }

  /** The words that a template and its parts name. */
  static Set<PagePhrase> words(String name) {
    String template = read(name);
    Set<PagePhrase> words = EnumSet.noneOf(PagePhrase.class);
    WORD.matcher(template).results().forEach(word -> words.add(PagePhrase.of(word.group(1))));
    PART.matcher(template).results().forEach(part -> words.addAll(words(part.group(1))));
    return words;
  }

  private static Reader open(String name) {
    return new StringReader(read(name));
  }

  private static String read(String name) {
    String file = name + ".html";
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException("no template " + file, "pages", name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
