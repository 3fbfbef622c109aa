package dev.pingyi.bot;

import java.util.regex.Pattern;

/**
 * How a group is written in {@code PINGYI_GROUPS}: {@code KIND:ID}.
 *
 * @param kind before the colon; most often the channel's name
 * @param id what stands for the id where the form is explained, such as {@code CHAT_ID}
 * @param allowed the whole id; it may hold a secret, and is never shown
 */
public record GroupSyntax(String kind, String id, Pattern allowed) {
  /** The form as it is explained: {@code telegram:CHAT_ID}. */
  public String form() {
    return kind + ":" + id;
  }

  public boolean allows(String text) {
    return allowed.matcher(text).matches();
  }
}
