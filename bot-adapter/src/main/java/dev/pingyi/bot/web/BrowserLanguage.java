package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.conversation.Language;
import java.util.Locale;
import java.util.Optional;

/** In which of our languages a browser is spoken to while no talk of its own says so. */
public final class BrowserLanguage {
  /** Holds {@code en} or {@code zh} once somebody has chosen. */
  public static final String COOKIE = "pingyi-language";

  private BrowserLanguage() {}

  /**
   * The language that somebody chose for this browser, by the address or before; until then the one
   * that the browser asks for.
   */
  public static Language of(WebRequest request) {
    return chosen(request)
        .or(() -> Optional.ofNullable(request.cookies().get(COOKIE)).map(Language::of))
        .orElseGet(() -> accepted(request.header("accept-language").orElse("")));
  }

  /** The language that the address of a page chooses. */
  public static Optional<Language> chosen(WebRequest request) {
    return request.parameter("lang").map(Language::of);
  }

  /** By which the browser will show the choice. */
  public static String cookie(Language chosen) {
    return COOKIE + "=" + chosen.code() + "; Path=/; Max-Age=31536000; SameSite=Lax";
  }

  /**
   * The one of ours that the header weighs most, of two alike the first; Chinese if it names none.
   */
  private static Language accepted(String header) {
    Language best = Language.ZH;
    double most = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split(";", 2);
      boolean ours = parts[0].startsWith("zh") || parts[0].startsWith("en");
      double weight = ours ? weight(parts.length > 1 ? parts[1] : "") : 0;
      if (weight > most) {
        most = weight;
        best = Language.of(parts[0]);
      }
    }
    return best;
  }

  /** One unless it says otherwise; none if it cannot be read. */
  private static double weight(String parameter) {
    String weight = parameter.strip();
    if (weight.isEmpty()) {
      return 1;
    }
    return weight.matches("q=[01](\\.\\d{0,3})?") ? Double.parseDouble(weight.substring(2)) : 0;
  }
}
