package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.flag.Finding;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.rating.Rating;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One phone number in the ratings of several accounts: most likely one person, perhaps a family.
 * The inspectors are told, and what these accounts praise on the same days waits. Their complaints
 * are handled as any other.
 */
final class SharedPhone {
  private final Office office;
  private final RaiseFlag raise;

  SharedPhone(Office office) {
    this.office = office;
    this.raise = new RaiseFlag(office);
  }

  /** The number that was left, if one was. */
  Optional<String> number(Contact contact) {
    return contact.phone().isEmpty()
        ? Optional.empty()
        : Optional.of(office.keys().open(contact.phone(), contact.reference()));
  }

  /**
   * What follows from the ratings with one number.
   *
   * @param from so many accounts are too many
   * @param account what the ratings of an account's day are kept under
   */
  List<Finding> shared(Window window, int from, Function<Rating, String> account) {
    List<Rating> ratings = ratings(window);
    if (accounts(ratings) < from) {
      return List.of();
    }
    List<Mark> praise =
        ratings.stream()
            .map(account)
            .distinct()
            .flatMap(day -> office.store().flags().window(raise.keyOf(day)).stream())
            .flatMap(day -> praise(day).stream())
            .toList();
    return List.of(new Finding(FlagKind.PHONE, praise));
  }

  /** Praise that comes after it, of an account that left such a number on the same day. */
  List<Finding> praiseBeside(Window ofAccount, Mark latest, int from) {
    boolean shares =
        latest.praise()
            && ofAccount.marks().stream()
                .filter(mark -> !mark.praise())
                .anyMatch(mark -> isShared(mark, from));
    return shares ? List.of(new Finding(FlagKind.PHONE, List.of(latest))) : List.of();
  }

  private boolean isShared(Mark bad, int from) {
    return office
        .store()
        .contact(bad.reference())
        .flatMap(this::number)
        .flatMap(number -> office.store().flags().window(raise.keyOf(windowOf(number))))
        .filter(window -> accounts(ratings(window)) >= from)
        .isPresent();
  }

  /** What the ratings with one number are kept under. */
  static String windowOf(String number) {
    return "phone/" + number;
  }

  private List<Rating> ratings(Window window) {
    return window.marks().stream()
        .flatMap(mark -> office.store().rating(mark.reference()).stream())
        .toList();
  }

  private static long accounts(List<Rating> ratings) {
    return ratings.stream().map(Rating::account).distinct().count();
  }

  private static List<Mark> praise(Window day) {
    return day.marks().stream().filter(Mark::praise).toList();
  }
}
