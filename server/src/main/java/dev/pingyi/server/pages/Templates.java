package dev.pingyi.server.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;

/** The templates, each compiled at its first use. Whatever is filled in is escaped. */
final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withLoader(Templates::open)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .escapeHTML(true);

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  String fill(String name, Map<String, Object> values) {
    return compiled.computeIfAbsent(name, n -> compiler.compile(open(n))).execute(values);
  }

  private static Reader open(String name) {
    String file = name + ".html";
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException("no template " + file, "pages", name);
      }
      return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
