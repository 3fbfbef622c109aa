package dev.pingyi.core.rulebook;

import java.time.Duration;

/**
 * From when on complaints of one matter and reason are a systemic issue, and how it is handled.
 *
 * @param complaints complaints of so many people, each counted once …
 * @param units … of so many units …
 * @param within … within the time
 * @param workingDays so long its owner may take
 * @param dueDaysMax whoever opens one may take so many days at most
 * @param ruleAheadDays a rule may come into force so many days after it is recorded
 * @param titleMax its title has at most so many characters
 */
public record SystemicNumbers(
    int complaints,
    int units,
    Duration within,
    int workingDays,
    int dueDaysMax,
    int ruleAheadDays,
    int titleMax) {
  static SystemicNumbers read(Numbers numbers) {
    return new SystemicNumbers(
        numbers.count("systemic.complaints", 2, 40),
        numbers.count("systemic.units", 2, 40),
        numbers.duration("systemic.within"),
        numbers.count("systemic.workingDays", 1, Integer.MAX_VALUE),
        numbers.count("systemic.dueDaysMax", 1, Integer.MAX_VALUE),
        numbers.count("rule.aheadDays"),
        numbers.count("rule.titleMax", 1, Integer.MAX_VALUE));
  }
}
