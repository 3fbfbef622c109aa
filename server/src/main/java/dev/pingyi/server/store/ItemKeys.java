package dev.pingyi.server.store;

import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every key of the table. Items of one subject share a partition with its events; what is read
 * together lies together.
 */
final class ItemKeys {
  /** The lists of the due index over which complaints are spread. */
  private static final int DUE_LANES = 4;

  /** The partitions of a year over which units are spread: a ranking is so many queries. */
  private static final int UNIT_LANES = 16;

  /** Items that take a unit's counts while others write to the first one. */
  private static final int SPARES = 8;

  private ItemKeys() {}

  // An account: talk and memberships in one read.

  static String account(String account) {
    return "account:" + account;
  }

  static Key talk(String account) {
    return new Key(account(account), "talk");
  }

  static Key joined(Member member) {
    return new Key(account(member.account()), "member:" + member.id());
  }

  static String post(String postKey) {
    return "post:" + postKey;
  }

  static Key posted(Member member) {
    return new Key(post(member.post().key()), member.id());
  }

  // A reference: the rating and what came of it. The reference itself is the partition.

  static Key rating(String reference) {
    return new Key(reference, "rating");
  }

  static Key complaint(String reference) {
    return new Key(reference, "complaint");
  }

  static Key contact(String reference) {
    return new Key(reference, "contact");
  }

  static Key open(String reference) {
    return new Key(reference, "open");
  }

  static Key event(String subject, String id) {
    return new Key(subject, "event:" + id);
  }

  static Due due(String reference, Instant at) {
    return Due.of("due:" + lane(reference, DUE_LANES), at);
  }

  static List<String> dueLists() {
    return IntStream.range(0, DUE_LANES).mapToObj(lane -> "due:" + lane).toList();
  }

  static String openIn(String area) {
    return "open:" + area;
  }

  static String openedIn(YearMonth month) {
    return "opened:" + month;
  }

  static Key opened(YearMonth month, String reference) {
    return new Key(openedIn(month), reference);
  }

  // A year of the units.

  static String counts(int year, String unit) {
    return "counts:" + year + ":" + unitLane(unit);
  }

  static Key counts(int year, String unit, int part) {
    return new Key(counts(year, unit), countsOf(unit) + part);
  }

  static String countsOf(String unit) {
    return unit + ":";
  }

  /** The item that takes counts instead of part 0 when that one is busy. */
  static Key spareCounts(int year, String unit, String spread) {
    return counts(year, unit, 1 + lane(spread, SPARES));
  }

  static List<String> countsIn(int year) {
    return unitLanes().map(lane -> "counts:" + year + ":" + lane).toList();
  }

  static Key head(int year, String unit) {
    return new Key("points:" + year + ":" + unitLane(unit), unit);
  }

  static List<String> headsIn(int year) {
    return unitLanes().map(lane -> "points:" + year + ":" + lane).toList();
  }

  static String book(int year, String unit) {
    return "book:" + year + ":" + unit;
  }

  static Key entry(int year, String unit, int number) {
    return new Key(book(year, unit), String.format(Locale.ROOT, "%06d", number));
  }

  // The office.

  static Key notice(YearMonth month) {
    return new Key("notice:" + month, "head");
  }

  /** Pages bear the mark of their content, so that those of two rivals never mix. */
  static String pagesOf(String mark) {
    return "page:" + mark + ":";
  }

  static Key page(YearMonth month, String mark, int number) {
    return new Key(notice(month).pk(), pagesOf(mark) + String.format(Locale.ROOT, "%04d", number));
  }

  static Key codeIssue(String counter) {
    return new Key("sign:" + counter, "state");
  }

  static Key invitation(String id) {
    return new Key("invitation:" + id, "given");
  }

  static Key used(String invitation) {
    return new Key("invitation:" + invitation, "used");
  }

  static Key delivery(String notification) {
    return new Key("sending:" + notification, "state");
  }

  static Key parked(String cause) {
    return new Key("failed:" + cause, "state");
  }

  static Key forgedCodes(LocalDate day) {
    return new Key("forged:" + day, "state");
  }

  // A web session, by its keyed hash: what was said to it and by it.

  static Key transcript(String session) {
    return new Key("web:" + session, "head");
  }

  static String linesOf() {
    return "line:";
  }

  static Key line(String session, long number) {
    return new Key(
        transcript(session).pk(), linesOf() + String.format(Locale.ROOT, "%010d", number));
  }

  private static String unitLane(String unit) {
    return laneName(lane(unit, UNIT_LANES));
  }

  private static Stream<String> unitLanes() {
    return IntStream.range(0, UNIT_LANES).mapToObj(ItemKeys::laneName);
  }

  private static String laneName(int lane) {
    return Integer.toHexString(lane);
  }

  /** The hash of a text is the same in every Java. */
  private static int lane(String text, int lanes) {
    return Math.floorMod(text.hashCode(), lanes);
  }
}
