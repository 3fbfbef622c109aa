package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.flag.Finding;
import dev.pingyi.core.flag.FlagRules;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.Integrity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rating was given: does it, with others of its counter or its account, look as if somebody
 * pushed the count? Asked outside the citizen's turn, so that it costs the turn nothing. Everything
 * here may run twice: a window knows what is in it, a flag's name comes from kind, place and day,
 * and what is held back already is not held back again.
 */
final class JudgeRating {
  private static final Duration DAY = Duration.ofDays(1);

  private final Office office;
  private final FollowWindow windows;
  private final SharedPhone phones;

  JudgeRating(Office office) {
    this.office = office;
    this.windows = new FollowWindow(office);
    this.phones = new SharedPhone(office);
  }

  /** Given or changed: it is judged as it stands now. */
  void run(String reference) {
    office.store().rating(reference).ifPresent(this::judge);
  }

  private void judge(Rating rating) {
    Integrity book = office.books().inForce(rating.at()).integrity();
    FlagRules rules = new FlagRules(book);
    Mark mark = mark(rating, book);
    LocalDate day = office.books().day(rating.at());
    String account = account(rating);
    windows.look("counter/" + rating.counter(), mark, rules.span(), w -> rules.atCounter(w, mark));
    windows.look(account, mark, DAY, w -> ofAccount(book, w, mark));
    if (mark.praise() && isClosed(rating.at(), book)) {
      windows.look("closed/" + rating.counter() + "/" + day, mark, DAY, rules::whileClosed);
    }
  }

  private List<Finding> ofAccount(Integrity book, Window day, Mark latest) {
    return Stream.concat(
            new FlagRules(book).ofAccount(day, latest).stream(),
            phones.praiseBeside(day, latest, book.phone().from()).stream())
        .toList();
  }

  /** What an account's ratings of a day are kept under. */
  private String account(Rating rating) {
    return "account/" + rating.account() + "/" + office.books().day(rating.at());
  }

  /**
   * The talk about a bad rating has come to its end: did other accounts leave the same number? Of
   * the number only a keyed hash is kept, for as long as the rule book looks back.
   */
  void phone(String reference) {
    Optional<String> number = office.store().contact(reference).flatMap(phones::number);
    Optional<Rating> rating = office.store().rating(reference);
    if (number.isPresent() && rating.isPresent()) {
      Integrity book = office.books().inForce(rating.get().at()).integrity();
      windows.look(
          SharedPhone.windowOf(number.get()),
          mark(rating.get(), book),
          book.phone().within(),
          window -> phones.shared(window, book.phone().from(), this::account));
    }
  }

  /** An account is new with the first rating that it gives, however long it has talked. */
  private boolean isFirst(Rating rating) {
    return office
        .store()
        .caller(rating.account())
        .conversation()
        .map(Conversation::recent)
        .filter(recent -> !recent.isEmpty())
        .filter(recent -> recent.getFirst().reference().equals(rating.reference()))
        .isPresent();
  }

  private boolean isClosed(Instant at, Integrity book) {
    LocalTime time = at.atZone(office.books().zone()).toLocalTime();
    LocalDate day = office.books().day(at);
    return !office.books().calendar().isWorked(day) || !book.hours().covers(time);
  }

  private Mark mark(Rating rating, Integrity book) {
    boolean praise = !office.grades(rating.at()).isBad(rating.grade());
    return Mark.of(rating, praise, isFirst(rating), book.quickUnder());
  }
}
