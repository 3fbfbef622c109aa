package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import java.util.List;
import java.util.Locale;

/**
 * Which device somebody uses, in words of a closed list, so that its owner knows it again: nothing
 * else of what a browser says of itself is kept.
 *
 * @param browser such as {@code edge}, or {@code other}
 * @param system such as {@code windows}, or {@code other}
 */
record Device(String browser, String system) {
  /** A browser that stands on another names that one, too: the first that is found is it. */
  private static final List<String[]> BROWSERS =
      List.of(
          new String[] {"wxwork", "wecom"},
          new String[] {"micromessenger", "wechat"},
          new String[] {"telegram", "telegram"},
          new String[] {"edg", "edge"},
          new String[] {"qqbrowser", "qq"},
          new String[] {"ucbrowser", "uc"},
          new String[] {"firefox", "firefox"},
          new String[] {"fxios", "firefox"},
          new String[] {"chrome", "chrome"},
          new String[] {"crios", "chrome"},
          new String[] {"safari", "safari"});

  private static final List<String[]> SYSTEMS =
      List.of(
          new String[] {"openharmony", "harmony"},
          new String[] {"harmonyos", "harmony"},
          new String[] {"iphone", "iphone"},
          new String[] {"ipad", "ipad"},
          new String[] {"android", "android"},
          new String[] {"windows", "windows"},
          new String[] {"mac os", "mac"},
          new String[] {"linux", "linux"});

  private static final String OTHER = "other";

  static Device of(WebRequest request) {
    String says = request.header("user-agent").orElse("").toLowerCase(Locale.ROOT);
    return new Device(word(BROWSERS, says), word(SYSTEMS, says));
  }

  private static String word(List<String[]> words, String says) {
    return words.stream()
        .filter(word -> says.contains(word[0]))
        .map(word -> word[1])
        .findFirst()
        .orElse(OTHER);
  }

  String text() {
    return browser + "." + system;
  }
}
