package dev.pingyi.core.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The personal part of a rating, in its own record so that it can be deleted in one step.
 *
 * @param address where an answer reaches the citizen, sealed
 * @param phone sealed, or empty
 * @param words the citizen's words, sealed, or empty
 * @param released what the unit reads of them, as an officer has decided, sealed; or empty
 * @param language a {@code Language}'s code
 * @param letters words passed on through the bot, sealed, oldest first
 * @param looks who looked at the phone number and when
 * @param eraseAt when it is deleted; not before the year 9999 while its complaint is open
 */
public record Contact(
    String reference,
    long version,
    String address,
    String phone,
    String words,
    String released,
    String language,
    List<Letter> letters,
    List<Look> looks,
    Instant eraseAt) {
  /** Long after any complaint ends; replaced when it closes. */
  public static final Instant NOT_YET = Instant.parse("9999-01-01T00:00:00Z");

  public Contact {
    letters = List.copyOf(letters);
    looks = List.copyOf(looks);
  }

  /** One look at the phone number. */
  public record Look(String member, Instant at) {}

  /** Words passed on; the text is sealed. */
  public record Letter(int number, Sender from, String text, Instant at) {}

  public static Contact of(String reference, String address, String language) {
    return new Contact(reference, 1, address, "", "", "", language, List.of(), List.of(), NOT_YET);
  }

  /** One to which something is to be added before it is first written. */
  public static Contact notYetWritten(
      String reference, String address, String language, Instant eraseAt) {
    return new Contact(reference, 0, address, "", "", "", language, List.of(), List.of(), eraseAt);
  }

  /** Words of praise were kept without an address; a complaint has to be answered. */
  public Contact reachableAt(String sealed) {
    return new Contact(
        reference, version + 1, sealed, phone, words, released, language, letters, looks, NOT_YET);
  }

  public Contact withPhone(String sealed) {
    return new Contact(
        reference,
        version + 1,
        address,
        sealed,
        words,
        released,
        language,
        letters,
        looks,
        eraseAt);
  }

  public Contact withWords(String sealed) {
    return new Contact(
        reference,
        version + 1,
        address,
        phone,
        sealed,
        released,
        language,
        letters,
        looks,
        eraseAt);
  }

  /** With what the unit may read of the words; nothing if that is empty. */
  public Contact releasing(String sealed) {
    return new Contact(
        reference, version + 1, address, phone, words, sealed, language, letters, looks, eraseAt);
  }

  /** Which words these are: a decision about them is for no others. */
  public String wordsRevision() {
    return Integer.toHexString(words.hashCode());
  }

  public Contact seenBy(String member, Instant at) {
    return new Contact(
        reference,
        version + 1,
        address,
        phone,
        words,
        released,
        language,
        letters,
        added(looks, new Look(member, at)),
        eraseAt);
  }

  /** Whether the member has looked at the number so lately that it is still the same look. */
  public boolean isOpenFor(String member, Instant now, Duration lookLasts) {
    return looks.stream()
        .anyMatch(look -> look.member().equals(member) && now.isBefore(look.at().plus(lookLasts)));
  }

  public Contact with(Letter letter) {
    return new Contact(
        reference,
        version + 1,
        address,
        phone,
        words,
        released,
        language,
        added(letters, letter),
        looks,
        eraseAt);
  }

  /** The newest letter of one side. */
  public Optional<Letter> lastLetter(Sender from) {
    return letters.reversed().stream().filter(letter -> letter.from() == from).findFirst();
  }

  public Contact eraseAt(Instant at) {
    return new Contact(
        reference, version + 1, address, phone, words, released, language, letters, looks, at);
  }

  private static <T> List<T> added(List<T> all, T one) {
    List<T> longer = new ArrayList<>(all);
    longer.add(one);
    return longer;
  }
}
