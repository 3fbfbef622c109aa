package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import java.util.List;
import java.util.Locale;

/**
 * Whether nobody has opened a link yet: a messenger draws its preview, or a browser fetches ahead.
 *
 * <p>Only those that say so are known. Who is taken for one by mistake gets a button more.
 */
final class Preview {
  /** What messengers call themselves when they fetch a link, in lower case. */
  private static final List<String> NAMES =
      List.of("bot", "preview", "facebookexternalhit", "whatsapp/", "larkurl2meta", "linkservice");

  private static final List<String> PURPOSES =
      List.of("sec-purpose", "purpose", "x-purpose", "x-moz");

  private Preview() {}

  static boolean is(WebRequest request) {
    String name = request.header("user-agent").orElse("").toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(name::contains)
        || PURPOSES.stream().anyMatch(purpose -> isAhead(request.header(purpose).orElse("")));
  }

  private static boolean isAhead(String purpose) {
    return purpose.contains("prefetch") || purpose.contains("preview");
  }
}
