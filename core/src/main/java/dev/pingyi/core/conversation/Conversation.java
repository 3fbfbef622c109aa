package dev.pingyi.core.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The talk with one account.
 *
 * @param account the keyed hash of the account
 * @param question counts the questions; a button belongs to one question and is old afterwards
 * @param causes the latest messages taken, newest last: a repeat is known by them
 * @param recent the account's latest ratings, newest last
 * @param lookups how many foreign references were asked for on {@code lookupDay}
 */
public record Conversation(
    String account,
    long version,
    Language language,
    int question,
    Step step,
    List<String> causes,
    List<Recent> recent,
    LocalDate lookupDay,
    int lookups,
    Instant at) {
  /** More than a person sends while a chat service still repeats a message. */
  private static final int CAUSES_KEPT = 12;

  private static final int RECENT_KEPT = 12;

  public Conversation {
    causes = List.copyOf(causes);
    recent = List.copyOf(recent);
  }

  public static Conversation begin(String account, Language language, Instant now) {
    return new Conversation(
        account, 0, language, 0, new Step.Idle(), List.of(), List.of(), LocalDate.EPOCH, 0, now);
  }

  /** Whether the message was taken before. */
  public boolean took(String cause) {
    return causes.contains(cause);
  }

  /** Whether the message is the one taken last. */
  public boolean tookLast(String cause) {
    return !causes.isEmpty() && causes.getLast().equals(cause);
  }

  /**
   * The same talk after {@code cause}, at {@code next}; asks a new question unless still the same.
   */
  public Conversation moved(String cause, Step next, boolean sameQuestion, Instant now) {
    return new Conversation(
        account,
        version + 1,
        language,
        sameQuestion ? question : question + 1,
        next,
        last(causes, cause, CAUSES_KEPT),
        recent,
        lookupDay,
        lookups,
        now);
  }

  /** Whether no question is open, so that any words may be for the office. */
  public boolean isAtRest() {
    return switch (step) {
      case Step.Idle _, Step.Done _, Step.Told _, Step.Erased _, Step.AskSolved _, Step.Card _ ->
          true;
      case Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.AwaitWords _ ->
          false;
    };
  }

  /** The rating that the citizen is still being asked about. */
  public Optional<String> aboutRating() {
    return switch (step) {
      case Step.WhichMatter s -> Optional.of(s.reference());
      case Step.Reasons s -> Optional.of(s.reference());
      case Step.Words s -> Optional.of(s.reference());
      case Step.Phone s -> Optional.of(s.reference());
      case Step.CallTime s -> Optional.of(s.reference());
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.Done _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.AwaitWords _ ->
          Optional.empty();
    };
  }

  /**
   * When the account gave the rating. The one that a talk is about is among its latest; of another
   * nobody knows here, and the time of the talk stands for it.
   */
  public Instant ratedAt(String reference) {
    return recent.stream()
        .filter(r -> r.reference().equals(reference))
        .map(Recent::at)
        .findFirst()
        .orElse(at);
  }

  public Conversation in(Language chosen) {
    return new Conversation(
        account, version, chosen, question, step, causes, recent, lookupDay, lookups, at);
  }

  public Conversation remembering(Recent rating) {
    return new Conversation(
        account,
        version,
        language,
        question,
        step,
        causes,
        last(recent, rating, RECENT_KEPT),
        lookupDay,
        lookups,
        at);
  }

  public Conversation lookedUp(LocalDate today) {
    int sum = today.equals(lookupDay) ? lookups + 1 : 1;
    return new Conversation(
        account, version, language, question, step, causes, recent, today, sum, at);
  }

  private static <T> List<T> last(List<T> all, T added, int most) {
    List<T> longer = new ArrayList<>(all);
    longer.add(added);
    return longer.subList(Math.max(0, longer.size() - most), longer.size());
  }
}
