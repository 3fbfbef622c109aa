package dev.pingyi.core.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message bundles. A text may have places {@code {0}}, {@code {1}} …; nothing else is special.
 */
public final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

  public Texts() {
    for (Language language : Language.values()) {
      Properties bundle = new Properties();
      load(bundle, "texts_" + language.code() + ".properties");
      load(bundle, "reasons_" + language.code() + ".properties");
      bundles.put(language, bundle);
    }
  }

  /** The phrase with its places filled. */
  public String say(Language language, Phrase phrase, Object... places) {
    // One pass, so that people's own words are never taken for a place.
    return PLACE
        .matcher(text(language, phrase.key()))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(places[Integer.parseInt(place.group(1))])));
  }

  /** A national reason, such as 207. */
  public String reason(Language language, int code) {
    return text(language, "reason." + code);
  }

  /** A phrase whose name is put together: {@code GRADE_} and 5. */
  public String say(Language language, String family, String member) {
    return say(
        language, Phrase.valueOf(family + "_" + member.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private String text(Language language, String key) {
    Properties bundle = bundles.getOrDefault(language, new Properties());
    String text = bundle.getProperty(key);
    if (text == null) {
      throw new MissingResourceException("no text " + key, language.code(), key);
    }
    return text;
  }

  private static void load(Properties bundle, String file) {
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException("no bundle " + file, Texts.class.getName(), file);
      }
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
