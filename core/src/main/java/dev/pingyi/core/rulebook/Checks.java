package dev.pingyi.core.rulebook;

import java.time.Duration;

/**
 * How what the office and the units say they did is checked.
 *
 * @param resultWithin so long after a contact its result may be owed beyond the end of the promise
 * @param unansweredFrom after so many calls in a row that nobody answered the citizen is asked for
 *     a better time
 * @param unansweredDays if they were on so many days
 * @param letterLeast a letter of the office has at least so many different letters: less says
 *     nothing to whoever reads it
 * @param lookLasts so long a number stays open to whoever looked at it: that is one look
 * @param decideWorkingDays so long a supervisor may take to decide what the unit did not solve
 * @param accountabilityWorkingDays so long after an upheld verdict the inspectors may take to
 *     record who was held to account
 * @param peopleMost more people than these in one group under one measure are a slip of the finger
 * @param actsDaysKept so many days it is kept what a member did on a day
 * @param breachWorkingDays so long an inspector may take to decide a reported breach
 * @param reopenDays so long after its end a complaint may be reopened by the citizen
 * @param reopenTimes so often
 */
public record Checks(
    Duration resultWithin,
    int unansweredFrom,
    int unansweredDays,
    int letterLeast,
    Duration lookLasts,
    int decideWorkingDays,
    int accountabilityWorkingDays,
    int peopleMost,
    int actsDaysKept,
    int breachWorkingDays,
    int reopenDays,
    int reopenTimes) {
  static Checks read(Numbers numbers) {
    return new Checks(
        numbers.duration("call.resultWithin"),
        numbers.count("call.unansweredFrom", 1, Integer.MAX_VALUE),
        numbers.count("call.unansweredDays", 1, Integer.MAX_VALUE),
        numbers.count("letter.differentLetters"),
        Duration.ofMinutes(numbers.count("contact.lookMinutes", 1, 1440)),
        numbers.count("remedy.decideWorkingDays"),
        numbers.count("accountability.workingDays"),
        numbers.count("accountability.peopleMax"),
        numbers.count("acts.daysKept"),
        numbers.count("breach.decideWorkingDays"),
        numbers.count("reopen.days"),
        numbers.count("reopen.times"));
  }
}
