package dev.pingyi.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of a page, read and filled in as a browser does it. */
final class PageForms {
  static final Pattern FORM = Pattern.compile("<form .*?</form>", Pattern.DOTALL);
  static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
  static final Pattern BUTTON =
      Pattern.compile("<button class=\"tap[^>]*value=\"([^\"]*)\"[^>]*>([^<]*)</button>");

  private PageForms() {}

  static String name(String form, String label) {
    return Pattern.compile("<button[^>]* name=\"(\\w+)\"[^>]*>" + Pattern.quote(label))
        .matcher(form)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  static String written(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static String data(String form, String label) {
    return BUTTON
        .matcher(form)
        .results()
        .filter(button -> unescaped(button.group(2)).equals(label))
        .map(button -> unescaped(button.group(1)))
        .findFirst()
        .orElse("");
  }

  static Map<String, String> hidden(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = HIDDEN.matcher(form);
    while (input.find()) {
      fields.put(input.group(1), unescaped(input.group(2)));
    }
    return fields;
  }

  static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x3D;", "=")
        .replace("&#x60;", "`")
        .replace("&amp;", "&");
  }
}
