package dev.pingyi.core.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
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

  private static final Map<Language, Properties> BUNDLES = bundles();

  private Texts() {}

  private static Map<Language, Properties> bundles() {
    Map<Language, Properties> bundles = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Properties bundle = new Properties();
      load(bundle, "texts_" + language.code() + ".properties");
      load(bundle, "reasons_" + language.code() + ".properties");
      bundles.put(language, bundle);
    }
    return bundles;
  }

  /** The phrase with its places filled. */
  public static String say(Language language, Phrase phrase, Object... places) {
    // One pass, so that people's own words are never taken for a place.
    return PLACE
        .matcher(text(language, phrase.key()))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(places[Integer.parseInt(place.group(1))])));
  }

  /** A national reason, such as 207. */
  public static String reason(Language language, int code) {
    return text(language, "reason." + code);
  }

  private static String text(Language language, String key) {
    Properties bundle = BUNDLES.getOrDefault(language, new Properties());
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
