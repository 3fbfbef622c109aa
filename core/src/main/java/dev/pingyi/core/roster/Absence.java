package dev.pingyi.core.roster;

import dev.pingyi.events.Coded;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A member's leave with all that is told of it. It lies in the list of what is due until everybody
 * has been told that it is over.
 *
 * @param member who is away, from which post
 * @param standIn the id of the colleague who has the post meanwhile, or empty
 * @param standInPost the post by which that colleague belongs to the office, or empty
 * @param stage how far it has got
 * @param nextAt when it goes on; {@link Instant#EPOCH} when all is done
 */
public record Absence(
    String reference,
    long version,
    String member,
    String post,
    Instant from,
    Instant until,
    String standIn,
    String standInPost,
    Stage stage,
    Instant nextAt) {
  private static final String BEGIN = "LV-";

  /** How far an absence has got; each is left by the clock but the last. */
  public enum Stage implements Coded {
    /** It has yet to begin. */
    ENTERED("entered"),
    /** It has begun, at midnight; who is concerned is told in the morning. */
    BEGUN("begun"),
    RUNNING("running"),
    /** It is over, at midnight; who is concerned is told in the morning. */
    OVER("over"),
    DONE("done");

    private final String code;

    Stage(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    public static Stage of(String code) {
      return Arrays.stream(values())
          .filter(stage -> stage.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no stage of an absence: " + code));
    }
  }

  public static boolean isReference(String text) {
    return text.startsWith(BEGIN);
  }

  /** The reference of the absence that a keyed hash names. */
  public static String reference(String hash) {
    return BEGIN + hash;
  }

  public Optional<Instant> nextDueAt() {
    return stage == Stage.DONE ? Optional.empty() : Optional.of(nextAt);
  }

  public boolean hasStandIn() {
    return !standIn.isEmpty();
  }

  public Leave leave() {
    return new Leave(reference, from, until, standIn);
  }

  /** The term of whoever stands in. */
  public Term term() {
    return new Term(reference, from, until);
  }

  /** The next version at another stage. */
  public Absence at(Stage other, Instant next) {
    return new Absence(
        reference, version + 1, member, post, from, until, standIn, standInPost, other, next);
  }

  /** The same as it was set, already at this stage. */
  public Absence placed(Stage other, Instant next) {
    return new Absence(
        reference, version, member, post, from, until, standIn, standInPost, other, next);
  }

  /** The same, and nothing of it is still to come. */
  public Absence finished() {
    return placed(Stage.DONE, Instant.EPOCH);
  }

  /** The next version on other days. */
  public Absence on(Instant first, Instant end) {
    return new Absence(
        reference, version + 1, member, post, first, end, standIn, standInPost, stage, nextAt);
  }

  /** The next version with another colleague, or none, in the member's place. */
  public Absence by(String colleague, String colleaguesPost) {
    return new Absence(
        reference,
        version + 1,
        member,
        post,
        from,
        until,
        colleague,
        colleaguesPost,
        stage,
        nextAt);
  }
}
