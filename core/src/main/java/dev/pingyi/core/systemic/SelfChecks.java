package dev.pingyi.core.systemic;

import dev.pingyi.core.complaint.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the units of an issue were asked and what they found.
 *
 * @param asked by whom and when, with what to look for; {@link SystemicIssue#NOT_YET} before
 * @param answers one for each unit that has answered, the latest last
 */
public record SelfChecks(Stamp asked, List<Answer> answers) {
  /** Nobody was asked. */
  static final SelfChecks NONE = new SelfChecks(SystemicIssue.NOT_YET, List.of());

  /** What a unit found when it looked at itself. */
  public record Answer(String unit, Stamp stamp) {}

  public SelfChecks {
    answers = List.copyOf(answers);
  }

  static SelfChecks of(Stamp asked) {
    return new SelfChecks(asked, List.of());
  }

  public boolean isAsked() {
    return !asked.by().isEmpty();
  }

  public Optional<Answer> of(String unit) {
    return answers.stream().filter(answer -> answer.unit().equals(unit)).findFirst();
  }

  /** The unit's answer; a later one takes the place of the one before. */
  SelfChecks with(Answer answer) {
    List<Answer> all = new ArrayList<>(answers);
    all.removeIf(each -> each.unit().equals(answer.unit()));
    all.add(answer);
    return new SelfChecks(asked, all);
  }
}
