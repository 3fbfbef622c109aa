package dev.pingyi.server.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates, each compiled at its first use. Whatever is filled in is escaped. A template names
 * the words of its page by their keys, {@code {{t.staff.foot}}}, and all else by the names of the
 * values that it is given.
 */
public final class Templates {
  private static final Pattern WORD = Pattern.compile("\\{\\{t\\.([\\w.]+)}}");
  private static final Pattern PART = Pattern.compile("\\{\\{>(\\w+)}}");

  private record Page(Template template, Set<Phrase> words) {}

  private final Class<?> beside;
  private final Function<String, ? extends Phrase> word;
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withLoader(this::open)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .escapeHTML(true);

  private final Map<String, Page> compiled = new ConcurrentHashMap<>();

  /** The templates of this package. */
  Templates() {
    this(Templates.class, key -> ResultsPhrase.of(key).orElseGet(() -> PagePhrase.of(key)));
  }

  /**
   * @param beside the class beside which the templates lie
   * @param word the phrase of a key that a template names
   */
  public Templates(Class<?> beside, Function<String, ? extends Phrase> word) {
    this.beside = beside;
    this.word = word;
  }

  /** The page of a template with these values, in a language. */
  public String fill(String name, Language language, Map<String, Object> values) {
    Page page = compiled.computeIfAbsent(name, this::compile);
    Map<String, Object> all = new HashMap<>(values);
    all.put("speak", language.other().code());
    page.words().forEach(said -> all.put("t." + said.key(), Texts.say(language, said)));
    return page.template().execute(all);
  }

  private Page compile(String name) {
    return new Page(compiler.compile(open(name)), words(name));
  }

  /** The words that a template and its parts name. */
  public Set<Phrase> words(String name) {
    String template = read(name);
    Set<Phrase> words = new LinkedHashSet<>();
    WORD.matcher(template).results().forEach(found -> words.add(word.apply(found.group(1))));
    PART.matcher(template).results().forEach(part -> words.addAll(words(part.group(1))));
    return words;
  }

  private Reader open(String name) {
    return new StringReader(read(name));
  }

  /** A part may be one of this package. */
  private @Nullable InputStream found(String file) {
    InputStream own = beside.getResourceAsStream(file);
    return own == null ? Templates.class.getResourceAsStream(file) : own;
  }

  private String read(String name) {
    String file = name + ".html";
    try (InputStream in = found(file)) {
      if (in == null) {
        throw new MissingResourceException("no template " + file, "pages", name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
