package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Post;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the pages. */
final class PageTexts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);

  PageTexts() {
    for (Language language : Language.values()) {
      bundles.put(language, load("pages_" + language.code() + ".properties"));
    }
  }

  /** The text with its places filled. */
  String say(Language language, String key, Object... places) {
    // One pass, so that a name that holds braces is never taken for a place.
    return PLACE
        .matcher(find(language, key).orElseThrow(() -> missing(key)))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(places[Integer.parseInt(place.group(1))])));
  }

  /** A post: the role, and the unit or area. */
  String post(Office office, Post post, Language language) {
    DisplayNames names = new DisplayNames(office, language);
    return say(language, "staff.post", Labels.of(post.role(), language), names.scope(post));
  }

  Optional<String> find(Language language, String key) {
    return Optional.ofNullable(all(language).get(key));
  }

  /**
   * All words for the template of a page, which names each without the page: {@code foot} is the
   * page's own {@code staff.foot} if there is one.
   */
  Map<String, String> words(Language language, String page) {
    Map<String, String> words = new HashMap<>(all(language));
    all(language)
        .forEach(
            (key, text) -> {
              if (key.startsWith(page + ".")) {
                words.put(key.substring(page.length() + 1), text);
              }
            });
    return words;
  }

  private Map<String, String> all(Language language) {
    return bundles.getOrDefault(language, Map.of());
  }

  private static MissingResourceException missing(String key) {
    return new MissingResourceException("no text " + key, PageTexts.class.getName(), key);
  }

  private static Map<String, String> load(String file) {
    Properties bundle = new Properties();
    try (InputStream in = PageTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw missing(file);
      }
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
    return Map.copyOf(texts);
  }
}
