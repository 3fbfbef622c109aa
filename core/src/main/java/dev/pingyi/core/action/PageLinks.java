package dev.pingyi.core.action;

import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links by which a member of the office opens the own page on another device: signed, good for
 * a short time by the office clock, and once.
 */
public final class PageLinks {
  /** Where they lead, below the pages' address. */
  public static final String PATH = "/m/open/";

  private static final String BETWEEN = "~";
  private static final int PARTS = 3;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final Office office;

  /** What a link says. */
  private record Link(String account, Instant until, String id) {}

  public PageLinks(Office office) {
    this.office = office;
  }

  /**
   * A new link's token.
   *
   * @param cause what no other link comes from
   */
  public String token(String account, String cause, Instant now) {
    Instant until = now.plus(goodFor(now));
    String id = office.keys().id(Purpose.PAGE, account + BETWEEN + cause);
    String content = String.join(BETWEEN, account, Long.toString(until.getEpochSecond()), id);
    return office.keys().token(Purpose.PAGE, content, "");
  }

  public Duration goodFor(Instant now) {
    return office.books().inForce(now).staff().pageLink();
  }

  /** Whose page the link opens, if it still does. */
  public Optional<String> account(String token, Instant now) {
    return link(token)
        .filter(link -> now.isBefore(link.until()))
        .filter(link -> office.store().tally(key(link)).isEmpty())
        .map(Link::account)
        .filter(account -> !office.store().caller(account).memberIds().isEmpty());
  }

  /** The link is used; the result is the account. */
  public Outcome<String> open(String token, Instant now) {
    Optional<String> account = account(token, now);
    if (account.isEmpty()) {
      return Outcome.refused(Refusal.PAGE_LINK_OVER);
    }
    Link link = link(token).orElseThrow();
    Tally used = new Tally(key(link), 1, 1, link.until());
    return Outcome.done(Decision.of(new Change.PutTally(used)), account.get());
  }

  private Optional<Link> link(String token) {
    return office
        .keys()
        .read(Purpose.PAGE, token, "")
        .map(content -> content.split(BETWEEN, -1))
        .filter(parts -> parts.length == PARTS && SECONDS.matcher(parts[1]).matches())
        .map(
            parts -> new Link(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2]));
  }

  private static String key(Link link) {
    return "page-link/" + link.id();
  }
}
