package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody else takes the same device: the browser forgets the session of the one before, who can
 * still be reached and still has the reference, and begins at the page of the code anew. The next
 * person can neither read nor take back what was said.
 */
public final class NextPerson {
  /** Where the page's form posts to. */
  public static final String PATH = "/web/next";

  private final String publicUrl;

  /**
   * @param publicUrl without a slash at its end; empty if nobody knows it
   */
  public NextPerson(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The answer to the form, or why it is not taken. */
  public Optional<WebResponse> take(WebRequest request) {
    // Another site must not end anybody's talk.
    return new Origin(publicUrl).isOurs(request)
        ? BodyFields.ofForm(request.body()).flatMap(NextPerson::post).map(NextPerson::begun)
        : Optional.empty();
  }

  /** Nothing is said, but phone and address are looked at as with what is. */
  private static Optional<BrowserPost> post(Map<String, String> fields) {
    return BrowserPost.read(
            Map.of(
                "phone",
                fields.getOrDefault("phone", ""),
                "back",
                fields.getOrDefault("back", ""),
                "id",
                "next",
                "start",
                "next"),
            true)
        .filter(post -> post.said() instanceof Said.Start);
  }

  private static WebResponse begun(BrowserPost post) {
    return new WebResponse(
        303,
        Map.of("location", post.back(), "cache-control", "no-store"),
        List.of(Sessions.gone(post.phone())),
        new byte[0]);
  }
}
