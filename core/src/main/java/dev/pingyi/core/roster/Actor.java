package dev.pingyi.core.roster;

/**
 * Who acts. Everything that changes a rating, a complaint or the points names its actor: separation
 * of duties and the time line that citizens and pages read stand on it.
 */
public sealed interface Actor {
  /**
   * How the actor is kept in histories, events and the points book: {@code citizen}, {@code clock},
   * {@code operator}, {@code product}, or role and member's id, {@code inspector/m4Rt9}. Nothing
   * personal.
   */
  default String code() {
    return switch (this) {
      case Citizen _ -> "citizen";
      case Staff staff -> staff.member().post().role().code() + "/" + staff.member().id();
      case Clock _ -> "clock";
      case Operator _ -> "operator";
      case Product _ -> "product";
    };
  }

  /**
   * The one who rated.
   *
   * @param account the keyed hash of the account
   * @param address where an answer reaches the person, as {@code channel:id}; personal: sealed when
   *     kept, never logged; empty if no answer is wanted
   * @param language a language's code
   */
  record Citizen(String account, String address, String language) implements Actor {
    @Override
    public String toString() {
      return "Citizen[…]";
    }
  }

  /** A member of the office, acting on one of the member's posts. */
  record Staff(Member member) implements Actor {}

  /** Time alone. */
  record Clock() implements Actor {}

  /** Whoever runs the installation, by command. */
  record Operator() implements Actor {}

  /** The product itself, which noticed something; a person has to look at it. */
  record Product() implements Actor {}
}
