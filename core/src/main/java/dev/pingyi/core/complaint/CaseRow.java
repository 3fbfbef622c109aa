package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list needs to know of one complaint without reading it. Like every list it may lag behind:
 * whoever opens the complaint asks again.
 *
 * @param dueAt when what the list is about ends: the promise of its state, the decision of its
 *     appeal, the record of people held to account
 * @param state where it stands for the office; {@link Known#toUnit} is for the unit
 */
public record CaseRow(
    String reference,
    Instant dueAt,
    State state,
    Place place,
    Rated rated,
    Work work,
    Known known) {

  /**
   * Where it belongs.
   *
   * @param matter a matter's id, or empty while it is open
   */
  public record Place(String area, String unit, String counter, String matter) {}

  /**
   * What the citizen said, as far as a list shows it.
   *
   * @param at when the complaint opened, to the second
   * @param phone whether there is a number to call
   * @param reachable whether a letter reaches the citizen
   * @param callTime a call window's code
   */
  public record Rated(
      Instant at, Grade matter, Grade person, boolean phone, boolean reachable, String callTime) {
    /** The lower one: the one that single figures count. */
    public Grade grade() {
      return Grade.lower(matter, person);
    }
  }

  /**
   * What was done about it.
   *
   * @param tries how often somebody has tried to be in touch, as the card counts it
   * @param reached whether the citizen was reached under the present promise
   * @param written whether that was by written words alone, and nobody is said to have called
   * @param holder the id of the member who has taken it up, or empty
   * @param recorder the id of the member who decided and is the first to record who was held to
   *     account; empty unless that is owed
   * @param acted the roles that have had a part in it
   */
  public record Work(
      int tries,
      boolean reached,
      boolean written,
      String holder,
      String recorder,
      Set<Role> acted) {
    public Work {
      acted = acted.isEmpty() ? Set.of() : Set.copyOf(acted);
    }
  }

  /**
   * Who knows what of it.
   *
   * @param told whether the one who owes what its state asks for was told
   * @param unit whether the unit was ever given it to read
   * @param toUnit where it stands as far as the unit knows
   * @param underReview whether an appeal waits for its decision
   * @param hint a little of the citizen's account: far too little to know anybody by it, and enough
   *     to see in nearly all rows that it is nobody who reads the list
   */
  public record Known(boolean told, boolean unit, State toUnit, boolean underReview, String hint) {}

  /** So much of an account's hash stays a hint: one of 4,096. */
  private static final int HINT = 2;

  /** The row of a complaint in the list of its state. */
  public static CaseRow of(Complaint complaint) {
    return of(complaint, complaint.promisedBy().orElse(Instant.MAX));
  }

  /** The row of a complaint in a list in which something is due then. */
  public static CaseRow of(Complaint complaint, Instant dueAt) {
    CaseFile file = complaint.file();
    Opening opening = file.opening();
    RatingDetails details = file.details();
    return new CaseRow(
        complaint.reference(),
        dueAt,
        complaint.state(),
        new Place(opening.area(), opening.unit(), opening.counter(), details.matter()),
        new Rated(
            opening.at().truncatedTo(ChronoUnit.SECONDS),
            opening.matterGrade(),
            opening.personGrade(),
            details.phone(),
            details.reachable(),
            details.callTime()),
        work(file),
        new Known(
            isHolderTold(complaint),
            ReleaseRules.isUnitTold(file),
            HandOver.stateFor(Role.HEAD, complaint),
            file.isUnderReview(),
            hint(opening.account())));
  }

  private static Work work(CaseFile file) {
    String recorder =
        file.isRecordOwed()
            ? file.history().last(Action.UPHOLD).map(HistoryEntry::member).orElse("")
            : "";
    Set<Role> acted =
        file.history().entries().stream()
            .filter(entry -> !entry.member().isEmpty())
            .flatMap(entry -> Role.of(entry.role()).stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    return new Work(
        file.calls().attempts().size(),
        file.calls().isReached(),
        file.calls().isWritten(),
        file.holder().member(),
        recorder,
        acted);
  }

  /** What is owed in its state; of a call that was made, its result. */
  public Duty duty() {
    return Workflow.of(state).duty().once(work.reached());
  }

  /**
   * Whether whoever it lies with can go on with it at once: a call only within the time that the
   * citizen has chosen, and not while an answer to written words is awaited.
   */
  public boolean isReady(RuleBooks books, Instant now) {
    return switch (duty()) {
      case CALL, RESULT ->
          rated.phone()
              ? work.reached()
                  || books.inForce(now).talk().callWindows().stream()
                      .filter(window -> window.code().equals(rated.callTime()))
                      .allMatch(window -> window.covers(now, books.zone()))
              : !work.written();
      case VERDICT, SOLUTION, REMEDY, DECISION, REVIEW, ACCOUNTABILITY, BREACH, SYSTEMIC -> true;
      case WORD_ON_CALL, WORD_ON_REMEDY, NOTHING -> false;
    };
  }

  /** Whether it lies with a role now, so that it stands in that role's list. */
  public boolean isHeldBy(Role role) {
    return known.told() && duty().holder().filter(role::equals).isPresent();
  }

  /** Whether whoever owes what its state asks for was told of it. */
  private static boolean isHolderTold(Complaint complaint) {
    return complaint instanceof CallOwed
        ? complaint.file().calls().isTold()
        : !HandOver.isPending(complaint);
  }

  /** Whether it may be the own complaint of that account, which only the complaint itself tells. */
  public boolean mayBeOf(String account) {
    return hint(account).equals(known.hint());
  }

  private static String hint(String account) {
    return account.substring(0, Math.min(HINT, account.length()));
  }
}
