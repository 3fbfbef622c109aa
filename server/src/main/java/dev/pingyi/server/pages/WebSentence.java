package dev.pingyi.server.pages;

import dev.pingyi.bot.web.WebRefusal;

/** The sentence that says why what a page posted was not taken. */
public final class WebSentence {
  private WebSentence() {}

  public static PagePhrase of(WebRefusal refusal) {
    return switch (refusal) {
      case ELSEWHERE -> PagePhrase.SAY_ELSEWHERE;
      case TYPE -> PagePhrase.SAY_TYPE;
      case CROSS_SITE -> PagePhrase.SAY_CROSS_SITE;
      case TOO_LONG -> PagePhrase.SAY_TOO_LONG;
      case UNREADABLE -> PagePhrase.SAY_UNREADABLE;
      case NO_SESSION -> PagePhrase.SAY_NO_SESSION;
      case LATE -> PagePhrase.SAY_LATE;
      case OTHER_CODE -> PagePhrase.SAY_OTHER_CODE;
      case STAFF_PHONE -> PagePhrase.SAY_STAFF_PHONE;
    };
  }
}
