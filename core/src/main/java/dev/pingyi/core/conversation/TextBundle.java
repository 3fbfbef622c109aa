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

/** The words of one part in each language, read when they are first said. */
public final class TextBundle {
  private final Class<?> beside;
  private final String name;
  private final Map<Language, Properties> read = new EnumMap<>(Language.class);

  /**
   * @param beside the class beside which the files lie
   * @param name how the files begin: {@code citizen} for {@code citizen_zh.properties}
   */
  public TextBundle(Class<?> beside, String name) {
    this.beside = beside;
    this.name = name;
  }

  String text(Language language, String key) {
    String text = words(language).getProperty(key);
    if (text == null) {
      throw missing(language, key);
    }
    return text;
  }

  /** All words of a language, by their keys. */
  synchronized Properties words(Language language) {
    return read.computeIfAbsent(language, this::load);
  }

  private Properties load(Language language) {
    Properties words = new Properties();
    try (InputStream in = beside.getResourceAsStream(file(language))) {
      if (in == null) {
        throw missing(language, file(language));
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The file of a language, beside the class. */
  String file(Language language) {
    return name + "_" + language.code() + ".properties";
  }

  private MissingResourceException missing(Language language, String what) {
    return new MissingResourceException(
        "no " + what + " in the " + language.code() + " words of " + name, beside.getName(), what);
  }
}
