package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.flag.Finding;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.rating.Rating;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One phone number in the ratings of several accounts: most likely one person. Their complaints are
 * handled as one, and what the same accounts praised on those days waits.
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
    List<Rating> ratings =
        window.marks().stream()
            .flatMap(mark -> office.store().rating(mark.reference()).stream())
            .toList();
    if (ratings.stream().map(Rating::account).distinct().count() < from) {
      return List.of();
    }
    List<Mark> praise =
        ratings.stream()
            .map(account)
            .distinct()
            .flatMap(day -> office.store().flags().window(raise.keyOf(day)).stream())
            .flatMap(day -> praise(day).stream())
            .toList();
    List<Mark> bad = window.marks().stream().filter(mark -> !mark.praise()).toList();
    return List.of(new Finding(FlagKind.FLOOD_OF_PHONE, bad), new Finding(FlagKind.PHONE, praise));
  }

  /** Praise that comes after it, of an account that left such a number on the same day. */
  List<Finding> praiseBeside(Window ofAccount, Mark latest) {
    boolean shares =
        latest.praise()
            && ofAccount.marks().stream().filter(mark -> !mark.praise()).anyMatch(this::isShared);
    return shares ? List.of(new Finding(FlagKind.PHONE, List.of(latest))) : List.of();
  }

  private boolean isShared(Mark bad) {
    return office
        .store()
        .complaint(bad.reference())
        .map(complaint -> complaint.file().bundle())
        .filter(Flag::isReference)
        .flatMap(office.store().flags()::flag)
        .filter(flag -> flag.kind() == FlagKind.FLOOD_OF_PHONE)
        .isPresent();
  }

  private static List<Mark> praise(Window day) {
    return day.marks().stream().filter(Mark::praise).toList();
  }
}
