package dev.pingyi.server.print;

import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words on every poster, and the poster of a counter with them. */
public final class PosterText {
  private static final String FILE = "poster.properties";

  private final Properties words = new Properties();

  /** Reads the words that ship with the product. */
  public PosterText() {
    try (InputStream in = PosterText.class.getResourceAsStream(FILE)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The office's name. */
  public String office() {
    return word("office");
  }

  /**
   * The poster of a counter.
   *
   * @param matter the name of the only matter that its code is for, or empty
   */
  public Poster of(Unit unit, Counter counter, String matter, String url, String typedCode) {
    return new Poster(
        new Poster.Place(office(), unit.name(), counter.name(), matter),
        url,
        typedCode,
        new Poster.Words(word("seal"), saying("call"), saying("typed"), saying("privacy")));
  }

  private Poster.Saying saying(String name) {
    return new Poster.Saying(word(name), word(name + ".en"));
  }

  private String word(String name) {
    return Objects.requireNonNull(words.getProperty(name), name);
  }
}
