package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.rating.Rating;

/** What is asked next when a rating is bad: which matter it was, where there are several. */
final class AfterBadGrades {
  private final Office office;

  AfterBadGrades(Office office) {
    this.office = office;
  }

  Step about(Rating rating) {
    boolean several =
        office.roster().counter(rating.counter()).stream().anyMatch(c -> c.matters().size() > 1);
    return rating.matter().isEmpty() && several
        ? new Step.WhichMatter(rating.reference(), rating.counter(), rating.grade())
        : new Step.Reasons(rating.reference(), rating.counter(), rating.grade(), rating.reasons());
  }
}
