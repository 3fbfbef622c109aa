package dev.pingyi.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.Measure;
import dev.pingyi.core.complaint.StaffGroup;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The list by which complaints are found of which nobody has recorded who was held to account. */
public abstract class StoreUnrecordedContract extends StoreRatedContract {
  @Test
  final void what_is_to_be_recorded_lies_in_a_list_of_its_own_until_it_is() {
    City city = City.on((_, _) -> store, "2026-11-23T09:00");
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person head = city.joins("head", Post.headOf("DH1"));
    Person citizen = city.citizen("citizen").complains("DH1-02");
    String reference = citizen.reference();
    String list = CaseFile.unrecordedIn("东湖区");
    officer.does("转办");
    assertThat(store.openIn(list, 9)).isEmpty();

    inspector.does("属实");
    assertThat(store.openIn(list, 9)).containsExactly(reference);
    assertThat(store.openIn(CaseFile.unrecordedIn("武昌区"), 9)).isEmpty();
    Instant due = store.complaint(reference).orElseThrow().recordDue().orElseThrow().by();
    assertThat(store.promisedIn(list, due.minusSeconds(1), 9)).isEmpty();
    assertThat(store.promisedIn(list, due, 9)).containsExactly(reference);

    head.does("整改完成");
    citizen.taps("满意");
    assertThat(store.openIn("东湖区", 9)).isEmpty();
    assertThat(store.openIn(list, 9)).containsExactly(reference);
    assertThat(store.due(due, 9)).containsExactly(reference);

    inspector.taps("记录问责").writes("工作人员 诫勉 2，立案").does("提交");
    Accountability record =
        Accountability.NONE
            .with(StaffGroup.STAFF, Measure.ADMONITION, 2)
            .with(Consequence.CASE_OPENED, true);
    assertThat(store.complaint(reference).orElseThrow().file().inquiry().recorded())
        .contains(record);
    assertThat(store.openIn(list, 9)).isEmpty();
    assertThat(store.due(due, 9)).isEmpty();
    assertThat(store.counts(MonthOfUnit.OFFICE, 2026))
        .containsExactly(
            new MonthOfUnit(MonthOfUnit.OFFICE, NOVEMBER, Counts.accountability(2, 1, 0)));
  }
}
