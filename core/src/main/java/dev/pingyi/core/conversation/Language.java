package dev.pingyi.core.conversation;

import java.util.Locale;

/** The languages of the talk. Chinese unless somebody's chat says English or asks for it. */
public enum Language {
  ZH,
  EN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language for a chat's {@code language_code} such as {@code en-GB}. */
  public static Language of(String languageCode) {
    return languageCode.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }
}
