package dev.pingyi.server;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address printed into codes and links, {@code PINGYI_PUBLIC_URL}.
 *
 * <p>It is that of a whole host: pages, cookies and forms name each other from its root, so below a
 * path half of them would lead nowhere.
 */
public final class PublicUrl {
  /** What is allowed, for the sentence about one that is not. */
  public static final String ALLOWED =
      "an address such as https://rate.example, without a path, as the pages are served from its"
          + " root";

  private static final int PORT_MAX = 65_535;

  private PublicUrl() {}

  /** Without a slash at its end; empty if nothing is given. */
  static String checked(String url) {
    String bare = bare(url);
    if (!bare.isEmpty() && !isAddress(bare)) {
      throw new IllegalArgumentException("PINGYI_PUBLIC_URL is '" + url + "'; allowed: " + ALLOWED);
    }
    return bare;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none that can be served
   */
  public static URI parse(String url) {
    return URI.create(checked(url));
  }

  private static String bare(String url) {
    return url.strip().replaceAll("/+$", "");
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text).parseServerAuthority();
      return text.matches("https?://[^/?#]*[^/?#:]")
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getPort() <= PORT_MAX;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
