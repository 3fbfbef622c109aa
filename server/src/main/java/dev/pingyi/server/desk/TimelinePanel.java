package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.desk.CaseTimeline;
import dev.pingyi.core.dialog.ActLabels;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.staff.AccountabilityLines;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.QuotedText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The time line of a case, the newest first. */
final class TimelinePanel {
  private final DeskVisit visit;
  private final CaseReading reading;
  private final CaseFacts facts;

  TimelinePanel(DeskVisit visit, CaseReading reading, CaseFacts facts) {
    this.visit = visit;
    this.reading = reading;
    this.facts = facts;
  }

  List<Map<String, Object>> lines() {
    List<CaseTimeline.Line> newestFirst =
        new CaseTimeline(visit.office()).of(reading.complaint(), reading.member()).reversed();
    List<Action> acts = newestFirst.stream().map(CaseTimeline.Line::action).toList();
    // Whatever corrects a record is newer than it.
    int correction = acts.indexOf(Action.CORRECT_ACCOUNTABILITY);
    int latest = correction < 0 ? acts.indexOf(Action.RECORD_ACCOUNTABILITY) : correction;
    return IntStream.range(0, newestFirst.size())
        .mapToObj(number -> line(newestFirst.get(number), number == latest))
        .toList();
  }

  /** What was recorded stands at its latest correction, for nothing older is kept. */
  private List<String> held(boolean latestRecord) {
    return latestRecord
        ? new AccountabilityLines(visit.office(), visit.language())
            .recorded(reading.complaint().file().inquiry().accountability())
        : List.of();
  }

  private Map<String, Object> line(CaseTimeline.Line line, boolean latestRecord) {
    return Map.of(
        "at", facts.moment(line.at()),
        "by", by(line),
        "act", ActLabels.of(line.action(), visit.language()),
        "times", line.times() > 1 ? visit.say(DeskPhrase.TIMES, line.times()) : "",
        "held", held(latestRecord),
        "words",
            reading.isForHead() ? QuotedText.readable(line.words()) : facts.readable(line.words()));
  }

  private String by(CaseTimeline.Line line) {
    String role = Role.of(line.role()).map(r -> Labels.of(r, visit.language())).orElse("");
    return line.name().isEmpty() ? role : visit.say(DeskPhrase.BY_PERSON, line.name(), role);
  }
}
