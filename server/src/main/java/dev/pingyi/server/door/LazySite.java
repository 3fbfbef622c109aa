package dev.pingyi.server.door;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages, made when the first is asked for: a chat service's call needs none of them, and must
 * not wait for their templates.
 *
 * <p>Behind a function URL nobody can tell this function the public address, because the address is
 * made of the function. A page is asked for at it.
 */
public final class LazySite implements WebhookDoor.Site {
  private final String publicUrl;
  private final Function<String, WebhookDoor.Site> maker;
  private WebhookDoor.@Nullable Site made;

  /**
   * @param publicUrl empty if nobody knows it
   * @param maker makes the pages for the public address
   */
  public LazySite(String publicUrl, Function<String, WebhookDoor.Site> maker) {
    this.publicUrl = publicUrl;
    this.maker = maker;
  }

  @Override
  public WebResponse serve(WebRequest request) {
    return site(request).serve(request);
  }

  private synchronized WebhookDoor.Site site(WebRequest request) {
    WebhookDoor.Site site = made;
    if (site == null) {
      String url = publicUrl.isEmpty() ? address(request) : publicUrl;
      site = maker.apply(url);
      // Who calls the function by hand may name no host; those who come after have one.
      made = url.isEmpty() ? null : site;
    }
    return site;
  }

  /** A function URL has no other name, and answers by TLS only. */
  private static String address(WebRequest request) {
    return request.header("host").map(host -> "https://" + host).orElse("");
  }
}
