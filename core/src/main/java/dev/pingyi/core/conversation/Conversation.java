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
 * @param note what the next prompt says above its question, by the code of a phrase; empty mostly
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
    String note,
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
        account,
        0,
        language,
        0,
        new Step.Idle(),
        "",
        List.of(),
        List.of(),
        LocalDate.EPOCH,
        0,
        now);
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
        "",
        last(causes, cause, CAUSES_KEPT),
        recent,
        lookupDay,
        lookups,
        now);
  }

  /** Whether no question is open, so that any words may be for the office. */
  public boolean isAtRest() {
    return switch (step) {
      case Step.Idle _,
          Step.Done _,
          Step.Returned _,
          Step.Told _,
          Step.Erased _,
          Step.AskSolved _,
          Step.Card _,
          Step.Tasks _ ->
          true;
      case Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Letter _,
          Step.AwaitWords _ ->
          false;
    };
  }

  /** Whether the account has given a rating, be it taken back since. */
  public boolean hasRated() {
    return !recent.isEmpty();
  }

  /** The counter at which the citizen is, as far as the talk says. */
  public Optional<String> counter() {
    return switch (step) {
      case Step.GradeMatter s -> Optional.of(s.visit().counter());
      case Step.GradePerson s -> Optional.of(s.visit().counter());
      case Step.Returned s -> Optional.of(s.visit().counter());
      case Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Idle _,
          Step.Done _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast().counter());
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
      case Step.GradeMatter s -> Optional.of(s.changes()).filter(r -> !r.isEmpty());
      case Step.GradePerson s -> Optional.of(s.changes()).filter(r -> !r.isEmpty());
      case Step.Idle _,
          Step.Done _,
          Step.Returned _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          Optional.empty();
    };
  }

  /**
   * When the account gave the rating. The one that a talk is about is among its latest; of another
   * nobody knows here, and the time of the talk stands for it.
   */
  public Instant ratedAt(String reference) {
    return recent(reference).map(Recent::at).orElse(at);
  }

  public Conversation in(Language chosen) {
    return new Conversation(
        account, version, chosen, question, step, note, causes, recent, lookupDay, lookups, at);
  }

  /** The same talk, which says {@code code} above its question until it moves again. */
  public Conversation saying(String code) {
    return new Conversation(
        account, version, language, question, step, code, causes, recent, lookupDay, lookups, at);
  }

  public Conversation remembering(Recent rating) {
    return new Conversation(
        account,
        version,
        language,
        question,
        step,
        note,
        causes,
        last(recent, rating, RECENT_KEPT),
        lookupDay,
        lookups,
        at);
  }

  /** The latest ratings, newest last, with {@code reference} having been added to or changed. */
  public Conversation resubmitted(String reference) {
    List<Recent> all =
        recent.stream().map(r -> r.reference().equals(reference) ? r.again() : r).toList();
    return new Conversation(
        account, version, language, question, step, note, causes, all, lookupDay, lookups, at);
  }

  /** What is kept here of a rating that the account gave. */
  public Optional<Recent> recent(String reference) {
    return recent.stream().filter(r -> r.reference().equals(reference)).findFirst();
  }

  /** The next version, where it stands: for what is kept of a talk that does not move. */
  public Conversation next() {
    return new Conversation(
        account,
        version + 1,
        language,
        question,
        step,
        note,
        causes,
        recent,
        lookupDay,
        lookups,
        at);
  }

  public Conversation lookedUp(LocalDate today) {
    int sum = today.equals(lookupDay) ? lookups + 1 : 1;
    return new Conversation(
        account, version, language, question, step, note, causes, recent, today, sum, at);
  }

  private static <T> List<T> last(List<T> all, T added, int most) {
    List<T> longer = new ArrayList<>(all);
    longer.add(added);
    return longer.subList(Math.max(0, longer.size() - most), longer.size());
  }
}
