package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.HeldToAccount;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form in which an inspector records who was held to account, as far as it is filled in. It is
 * kept as a line of codes with the step of the talk.
 *
 * @param said what is in it
 * @param groups the group that is being filled in, or none
 * @param measures the measure of it that is being filled in, or none
 */
record AccountabilityForm(Accountability said, List<StaffGroup> groups, List<Measure> measures) {
  private static final String PARTS = ";";
  private static final String LIST = ",";

  static AccountabilityForm of(Accountability said) {
    return new AccountabilityForm(said, List.of(), List.of());
  }

  AccountabilityForm at(StaffGroup group) {
    return new AccountabilityForm(said, List.of(group), List.of());
  }

  AccountabilityForm at(Measure measure) {
    return new AccountabilityForm(said, groups, List.of(measure));
  }

  Optional<StaffGroup> group() {
    return groups.stream().findFirst();
  }

  Optional<Measure> measure() {
    return measures.stream().findFirst();
  }

  String text() {
    String consequences =
        said.consequences().stream().map(Consequence::code).collect(Collectors.joining(LIST));
    String group = group().map(StaffGroup::code).orElse("");
    String measure = measure().map(Measure::code).orElse("");
    return String.join(PARTS, said.codes(), consequences, group, measure);
  }

  static AccountabilityForm read(String text) {
    String[] parts = text.split(PARTS, -1);
    List<HeldToAccount> people = new ArrayList<>();
    for (String one : list(parts[0])) {
      int slash = one.indexOf('/');
      int equals = one.indexOf('=');
      people.add(
          new HeldToAccount(
              StaffGroup.of(one.substring(0, slash)).orElseThrow(),
              Measure.of(one.substring(slash + 1, equals)).orElseThrow(),
              Integer.parseInt(one.substring(equals + 1))));
    }
    List<Consequence> consequences =
        list(parts[1]).stream().flatMap(code -> Consequence.of(code).stream()).toList();
    return new AccountabilityForm(
        new Accountability(people, consequences),
        StaffGroup.of(parts[2]).stream().toList(),
        Measure.of(parts[3]).stream().toList());
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(LIST));
  }
}
