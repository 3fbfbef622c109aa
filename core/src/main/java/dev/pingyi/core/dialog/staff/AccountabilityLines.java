package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.HeldToAccount;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.roster.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a card says of people held to account. The unit reads the numbers of its own people, whose
 * measures it has to carry out, and what is public anyhow; not that a case was opened, which may be
 * about whoever reads it.
 */
public final class AccountabilityLines {
  private static final Set<StaffGroup> OF_UNIT = EnumSet.of(StaffGroup.STAFF, StaffGroup.LEADERS);
  private static final Set<Consequence> FOR_UNIT =
      EnumSet.of(Consequence.CIRCULAR, Consequence.RULE_CHANGED);

  private final Office office;
  private final Language language;

  public AccountabilityLines(Office office, Language language) {
    this.office = office;
    this.language = language;
  }

  List<String> of(Complaint complaint, Role reader) {
    return reader == Role.HEAD ? forUnit(complaint.file()) : forOffice(complaint);
  }

  private List<String> forOffice(Complaint complaint) {
    List<String> lines = new ArrayList<>();
    complaint
        .recordDue()
        .filter(due -> complaint.nextDue().filter(due::equals).isEmpty())
        .ifPresent(
            due ->
                lines.add(
                    say(
                        AccountabilityPhrase.RECORD_BY,
                        new DisplayNames(office, language).until(due.by()))));
    CaseFile file = complaint.file();
    if (file.inquiry().isRecorded()) {
      lines.addAll(recorded(file.inquiry().accountability()));
      if (file.inquiry().verdict() != Verdict.UPHELD) {
        lines.add(say(AccountabilityPhrase.FELL));
      }
    }
    return lines;
  }

  /** What was recorded, as the office reads it: the numbers, and what else followed. */
  public List<String> recorded(Accountability record) {
    List<String> lines = new ArrayList<>();
    lines.add(people(record));
    also(record, EnumSet.allOf(Consequence.class), lines);
    return lines;
  }

  private List<String> forUnit(CaseFile file) {
    List<String> lines = new ArrayList<>();
    file.inquiry()
        .recorded()
        .ifPresent(
            record -> {
              int people = OF_UNIT.stream().mapToInt(record::of).sum();
              if (people > 0) {
                lines.add(say(AccountabilityPhrase.RECORDED_UNIT, people, groups(record, OF_UNIT)));
              }
              also(record, FOR_UNIT, lines);
            });
    return lines;
  }

  /** The numbers in one line. */
  String people(Accountability record) {
    return record.total() == 0
        ? say(AccountabilityPhrase.NOBODY)
        : say(
            AccountabilityPhrase.RECORDED,
            record.total(),
            groups(record, EnumSet.allOf(StaffGroup.class)));
  }

  private String groups(Accountability record, Set<StaffGroup> groups) {
    return groups.stream()
        .filter(group -> record.of(group) > 0)
        .map(
            group ->
                say(
                    AccountabilityPhrase.OF_GROUP,
                    say(AccountabilityLabels.of(group)),
                    measures(record, group)))
        .collect(Collectors.joining(say(AccountabilityPhrase.BETWEEN_GROUPS)));
  }

  private String measures(Accountability record, StaffGroup group) {
    return record.people().stream()
        .filter(one -> one.group() == group)
        .map(this::measure)
        .collect(Collectors.joining(say(AccountabilityPhrase.BETWEEN)));
  }

  private String measure(HeldToAccount one) {
    return say(
        AccountabilityPhrase.OF_MEASURE, say(AccountabilityLabels.of(one.measure())), one.people());
  }

  private void also(Accountability record, Set<Consequence> which, List<String> lines) {
    Stream<Consequence> yes =
        Arrays.stream(Consequence.values()).filter(which::contains).filter(record::has);
    String names =
        yes.map(one -> say(AccountabilityLabels.of(one)))
            .collect(Collectors.joining(say(AccountabilityPhrase.BETWEEN)));
    if (!names.isEmpty()) {
      lines.add(say(AccountabilityPhrase.ALSO, names));
    }
  }

  private String say(AccountabilityPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
