package dev.pingyi.core.store;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.ListGroup;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept, and the one way to change it.
 *
 * <p>Single records are read consistently. Lists may lag behind by a moment: whoever acts on an
 * element reads the record itself again, and the condition of the write decides.
 */
public interface Store {
  /** The talk, the posts and the sessions of an account, in one read. */
  Caller caller(String account);

  Optional<Rating> rating(String reference);

  /**
   * References of the ratings that a unit was given in a month, also of those that do not count, in
   * pages: those after {@code after}.
   */
  List<String> ratedIn(String unit, YearMonth month, String after, int most);

  Optional<Complaint> complaint(String reference);

  Optional<Contact> contact(String reference);

  Optional<CodeIssue> codeIssue(String counter);

  /**
   * Members on exactly this post ({@code Post.key()}) now, by the office clock: whoever is away is
   * not among them, whoever stands in is.
   */
  List<Member> members(String postKey);

  Optional<PointsBalance> pointsBalance(String unit, int year);

  /** The entries of a unit's year in the order of their numbers. */
  List<Entry> entries(String unit, int year);

  /** The same of all units, unit by unit in any order; the last ones may be missing. */
  List<Entry> entries(int year);

  /** All balances of a year that exist; units without an entry have none. */
  List<PointsBalance> pointsBalances(int year);

  /** What was counted in a year, month by month; a month without ratings is absent. */
  List<MonthOfUnit> counts(int year);

  /** The same for one unit. */
  List<MonthOfUnit> counts(String unit, int year);

  Optional<Notice> notice(YearMonth month);

  /**
   * References of complaints that are not closed, earliest promise first.
   *
   * @param list an area, a flood's flag, {@link CaseFile#APPEALS} for undecided appeals, or {@link
   *     CaseFile#unrecordedIn} an area
   */
  List<String> openIn(String list, int most);

  /** The same, with what a list shows of each, in one read for all. */
  List<CaseRow> rowsIn(String list, int most);

  /**
   * The rows of all lists of a group that are not empty, list by list, in one read; may lag behind.
   *
   * @return empty if there are more than {@code most}: then lists are read one by one
   */
  Optional<Map<String, List<CaseRow>>> rows(ListGroup group, int most);

  /** Those of them whose promise ends at {@code until} or before. */
  List<String> promisedIn(String area, Instant until, int most);

  /** References of complaints opened in a month, in pages: those after {@code after}. */
  List<String> openedIn(YearMonth month, String after, int most);

  /**
   * References of complaints, breaches, systemic issues and absences to be looked at up to {@code
   * now}, earliest first.
   */
  List<String> due(Instant now, int most);

  /** An invitation that was given out. */
  Optional<Invitation> invitation(String id);

  /** Whether somebody has enrolled by the invitation, be it that the member has left since. */
  boolean isUsed(String invitation);

  /** What is known of the people of the office, be they away. */
  StaffStore staff();

  /** What is known of messages of our own accord. */
  MessageStore messages();

  /** What is known of flags. */
  FlagStore flags();

  /** What is known of reported breaches. */
  BreachStore breaches();

  /** What is known of systemic issues. */
  SystemicStore systemic();

  /** What is known beside the notices. */
  NoticeStore notices();

  /** What is counted of the office's own work. */
  FigureStore figures();

  /**
   * What the member did on that day, the first before all, as far as it is kept; of one instant,
   * for the office clock may stand, in the order in which it was written. May lag.
   */
  List<Act> acts(String member, LocalDate day, int most);

  Optional<ParkedMessage> parked(String cause);

  /** What was counted on a day of texts that are no codes. */
  Optional<ForgedCodes> forgedCodes(LocalDate day);

  /** How often something was counted; also a tally whose time is over. */
  Optional<Tally> tally(String key);

  /** Whether an event with this id of this subject was committed. */
  boolean hasEvent(EventEnvelope event);

  /**
   * Writes all changes and events of the decision in one transaction, or nothing.
   *
   * <p>A repeat of a decision that was committed fails like any other stale one.
   *
   * @throws StaleException if a version or a must-not-exist does not hold
   */
  void commit(Decision decision);
}
