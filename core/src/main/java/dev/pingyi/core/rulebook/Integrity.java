package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.LocalTime;

/**
 * From when on ratings look as if somebody pushed the count.
 *
 * @param burst so much praise at one counter within the time
 * @param newAccounts so many accounts that rate for the first time at one counter within the time
 * @param flood so many bad ratings at one counter within the time
 * @param praisesOfACounter so much praise of one counter by one account in a day
 * @param unitsOfAnAccount so many units praised by one account in a day
 * @param badOfAnAccount so many bad ratings by one account in a day
 * @param quickUnder what is faster from the scan to the second grade was not read
 * @param quickAnswers so many of them by one account in a day
 * @param phone one phone number in the ratings of so many accounts within the time
 * @param praiseSigma a rise of the share of praise by more than so many standard deviations
 * @param hours when counters are open on working days
 * @param praisesWhileClosed so much praise at one counter on a day outside them
 * @param silent when a code that nobody scans is told
 */
public record Integrity(
    Crowd burst,
    Crowd newAccounts,
    Crowd flood,
    int praisesOfACounter,
    int unitsOfAnAccount,
    int badOfAnAccount,
    Duration quickUnder,
    int quickAnswers,
    Crowd phone,
    double praiseSigma,
    Hours hours,
    int praisesWhileClosed,
    Silent silent) {
  /** Of more days nobody keeps when a code was scanned. */
  private static final int SILENT_DAYS_MOST = 10;

  /** So many within a time. */
  public record Crowd(int from, Duration within) {}

  /** The office day, and how long before and after it somebody may still be served. */
  public record Hours(LocalTime open, LocalTime close, Duration grace) {
    public boolean covers(LocalTime time) {
      LocalTime from = open.minus(grace);
      LocalTime to = close.plus(grace);
      return !time.isBefore(from) && !time.isAfter(to);
    }
  }

  /** No scan for so many open days, while so many of its peers have been scanned in them. */
  public record Silent(int openDays, int peers) {}

  static Integrity read(Numbers numbers) {
    return new Integrity(
        new Crowd(
            numbers.count("flag.burst.topGrades", 2, Integer.MAX_VALUE),
            numbers.duration("flag.burst.within")),
        new Crowd(
            numbers.count("flag.newAccounts.from", 2, Integer.MAX_VALUE),
            numbers.duration("flag.newAccounts.within")),
        new Crowd(
            numbers.count("flag.flood.bad", 2, Integer.MAX_VALUE),
            numbers.duration("flag.flood.within")),
        numbers.count("flag.account.sameCounter", 2, Integer.MAX_VALUE),
        numbers.count("flag.account.unitsPerDay", 2, Integer.MAX_VALUE),
        numbers.count("flag.account.badPerDay", 2, Integer.MAX_VALUE),
        numbers.value("flag.answer.under", Duration::parse),
        numbers.count("flag.answer.times", 2, Integer.MAX_VALUE),
        new Crowd(
            numbers.count("flag.phone.accounts", 2, Integer.MAX_VALUE),
            numbers.duration("flag.phone.within")),
        numbers.figure("flag.praise.sigma"),
        new Hours(
            numbers.time("hours.open"),
            numbers.time("hours.close"),
            numbers.duration("flag.hours.grace")),
        numbers.count("flag.hours.praises", 1, Integer.MAX_VALUE),
        new Silent(
            numbers.count("silent.openDays", 1, SILENT_DAYS_MOST),
            numbers.count("silent.peers", 1, Integer.MAX_VALUE)));
  }
}
