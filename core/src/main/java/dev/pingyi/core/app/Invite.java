package dev.pingyi.core.app;

import dev.pingyi.core.dialog.Office;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;

/** The operator invites somebody into a post. */
public final class Invite {
  private static final int NAME_MAX = 40;

  private final Office office;

  public Invite(Office office) {
    this.office = office;
  }

  /**
   * Gives out an invitation and returns its token.
   *
   * @param nonce chance from outside: two invitations with the same words are two
   * @throws IllegalArgumentException if the name, the area or the unit does not do, in one sentence
   */
  public String run(String name, Post post, String nonce, Instant now) {
    check(name, post);
    String id = office.keys().id(Purpose.INVITATION, nonce);
    Instant expiresAt = now.plus(office.books().inForce(now).talk().invitationExpires());
    office
        .store()
        .commit(Decision.of(new Change.Invite(new Invitation(id, name.strip(), post, expiresAt))));
    return office.keys().token(Purpose.INVITATION, id, "");
  }

  /** Whatever breaks a line, turns its direction or shows nothing: a name must read as it is. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private void check(String name, Post post) {
    boolean oneLine = name.codePoints().noneMatch(Invite::isUnseen);
    if (name.isBlank() || name.strip().length() > NAME_MAX || !oneLine) {
      throw new IllegalArgumentException(
          "name is needed, at most " + NAME_MAX + " characters on one line");
    }
    if (!post.unit().isEmpty() && office.roster().unit(post.unit()).isEmpty()) {
      throw new IllegalArgumentException("unit '" + post.unit() + "' is not in the roster");
    }
    boolean district = !post.area().isEmpty() && !post.area().equals(Post.CITY);
    if (district && !office.roster().areas().contains(post.area())) {
      throw new IllegalArgumentException(
          "area '"
              + post.area()
              + "' has no unit; allowed: * and "
              + String.join(", ", office.roster().areas()));
    }
  }
}
