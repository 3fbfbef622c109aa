package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.dialog.staff.AccountabilityLabels;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The form of who was held to account: a number for each group and measure, and four boxes. */
final class AccountabilityFields {
  private static final String PEOPLE = "n.";
  private static final String ALSO = "a.";

  private final DeskVisit visit;

  AccountabilityFields(DeskVisit visit) {
    this.visit = visit;
  }

  /**
   * The values for the template.
   *
   * @param mine whether the draft is of this form; else it shows what is recorded
   */
  Map<String, Object> values(CaseReading reading, CaseDraft draft, boolean mine) {
    Accountability recorded =
        reading.complaint().file().inquiry().recorded().orElse(Accountability.NONE);
    return Map.of(
        "measures",
        Arrays.stream(Measure.values()).map(m -> say(AccountabilityLabels.of(m))).toList(),
        "groups",
        Arrays.stream(StaffGroup.values())
            .map(
                group ->
                    Map.of(
                        "label",
                        say(AccountabilityLabels.of(group)),
                        "cells",
                        Arrays.stream(Measure.values())
                            .map(measure -> cell(group, measure, draft, recorded, mine))
                            .toList()))
            .toList(),
        "consequences",
        Arrays.stream(Consequence.values())
            .map(
                c ->
                    Map.of(
                        "name",
                        ALSO + c.code(),
                        "label",
                        say(AccountabilityLabels.of(c)),
                        "yes",
                        mine ? !draft.field(ALSO + c.code()).isEmpty() : recorded.has(c)))
            .toList());
  }

  private Map<String, String> cell(
      StaffGroup group, Measure measure, CaseDraft draft, Accountability recorded, boolean mine) {
    String name = name(group, measure);
    int people = recorded.of(group, measure);
    String shown = mine ? draft.field(name) : people == 0 ? "" : String.valueOf(people);
    return Map.of(
        "name", name,
        "value", shown,
        "label",
            visit.say(
                DeskPhrase.PEOPLE_OF,
                say(AccountabilityLabels.of(group)),
                say(AccountabilityLabels.of(measure))));
  }

  /** What was filled in; empty if something is no number of people. */
  static Optional<Accountability> read(CaseDraft draft) {
    Accountability said = Accountability.NONE;
    for (StaffGroup group : StaffGroup.values()) {
      for (Measure measure : Measure.values()) {
        String text = draft.field(name(group, measure)).strip();
        if (!text.matches("\\d{0,4}")) {
          return Optional.empty();
        }
        said = said.with(group, measure, text.isEmpty() ? 0 : Integer.parseInt(text));
      }
    }
    for (Consequence consequence : Consequence.values()) {
      said = said.with(consequence, !draft.field(ALSO + consequence.code()).isEmpty());
    }
    return Optional.of(said);
  }

  private static String name(StaffGroup group, Measure measure) {
    return PEOPLE + group.code() + "." + measure.code();
  }

  private String say(Phrase phrase) {
    return visit.say(phrase);
  }
}
