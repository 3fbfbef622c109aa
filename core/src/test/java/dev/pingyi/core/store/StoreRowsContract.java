package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.ListGroup;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change.PutComplaint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the lists of open complaints show of each, without reading it. */
public abstract class StoreRowsContract extends StoreFiguresContract {
  private static final String AREA = "东湖区";

  @Test
  final void rows_come_earliest_promise_first_and_no_more_than_asked_for() {
    commit(new PutComplaint(aComplaint().reference(1).dueAt(at("2026-11-25T10:00")).received()));
    commit(new PutComplaint(aComplaint().reference(2).dueAt(at("2026-11-25T09:00")).received()));
    commit(new PutComplaint(aComplaint().reference(3).in("武昌区").received()));

    assertThat(store.rowsIn(AREA, 9))
        .extracting(CaseRow::reference)
        .containsExactly(reference(2), reference(1));
    assertThat(store.rowsIn(AREA, 1)).extracting(CaseRow::reference).containsExactly(reference(2));
    assertThat(store.rowsIn("江岸区", 9)).isEmpty();
  }

  @Test
  final void the_lists_of_a_group_come_together_in_their_own_order() {
    commit(new PutComplaint(aComplaint().reference(1).dueAt(at("2026-11-25T10:00")).received()));
    commit(new PutComplaint(aComplaint().reference(2).dueAt(at("2026-11-25T09:00")).received()));
    commit(new PutComplaint(aComplaint().reference(3).in("东湖").received()));

    Map<String, List<CaseRow>> lists = store.rows(ListGroup.OPEN, 3).orElseThrow();

    assertThat(lists).containsOnlyKeys(AREA, "东湖");
    lists.forEach((list, rows) -> assertThat(rows).isEqualTo(store.rowsIn(list, 9)));
    assertThat(lists.get(AREA))
        .extracting(CaseRow::reference)
        .containsExactly(reference(2), reference(1));
    assertThat(store.rows(ListGroup.OPEN, 2)).isEmpty();
    assertThat(store.rows(ListGroup.UNRECORDED, 3)).contains(Map.of());
    assertThat(store.rows(ListGroup.APPEALS, 3)).contains(Map.of());
  }

  @Test
  final void a_row_says_what_its_complaint_says_wherever_that_stands() {
    City city = City.on((_, _) -> store, "2026-11-23T09:07");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, AREA));
    Person head = city.joins("head", Post.headOf("DH1"));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    Person citizen = city.citizen("citizen").visits("DH1-02").taps("不满意").taps("非常不满意");
    String reference = store.openIn(AREA, 1).getFirst();
    String other = city.citizen("other").complains("DH1-02").reference();
    assertThat(row(AREA, reference).known().told()).isFalse();
    assertRows(reference, other);

    citizen.taps("服务态度差效率低").taps("完成").taps("跳过").writes("13800000000").taps("上午");
    assertRows(reference, other);
    CaseRow ready = row(AREA, reference);
    assertThat(ready.known().told()).isTrue();
    assertThat(ready.rated().phone()).isTrue();
    assertThat(ready.mayBeOf(citizen.account())).isTrue();
    assertThat(ready.duty()).isEqualTo(Duty.CALL);

    officer.taps("未接通");
    officer.taps("已接通");
    assertRows(reference, other);
    assertThat(row(AREA, reference).work().tries()).isEqualTo(2);
    assertThat(row(AREA, reference).duty()).isEqualTo(Duty.RESULT);

    officer.does("转办");
    assertRows(reference, other);
    inspector.does("属实");
    assertRows(reference, other);
    assertThat(row(AREA, reference).work().acted())
        .containsExactlyInAnyOrder(Role.CALLBACK, Role.INSPECTOR);
    CaseRow unrecorded = row(CaseFile.unrecordedIn(AREA), reference);
    Complaint upheld = store.complaint(reference).orElseThrow();
    assertThat(unrecorded).isEqualTo(CaseRow.of(upheld, upheld.recordDue().orElseThrow().by()));
    assertThat(unrecorded.work().recorder()).isEqualTo(memberId(inspector));

    head.does("申诉");
    CaseRow appealed = row(CaseFile.APPEALS, reference);
    assertThat(appealed.known().underReview()).isTrue();
    assertThat(appealed.dueAt())
        .isEqualTo(store.complaint(reference).orElseThrow().file().review().dueAt());
    head.does("整改完成");
    assertRows(reference, other);
    assertThat(row(AREA, reference).state()).isEqualTo(State.CONFIRMING);
  }

  @Test
  final void a_row_tells_words_that_were_written_from_a_call() {
    City city = City.on((_, _) -> store, "2026-11-23T09:07");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
    Person citizen = city.citizen("citizen").visits("DH1-02");
    citizen.taps("不满意").taps("不满意").taps("先这样");

    officer.taps("留言").writes("请问是哪一天来的？");
    assertThat(row(AREA, citizen.reference()).work().reached()).isTrue();
    assertThat(row(AREA, citizen.reference()).work().written()).isTrue();

    officer.taps("已接通");
    assertThat(row(AREA, citizen.reference()).work().written()).isFalse();
  }

  @Test
  final void a_row_changes_though_the_promise_stays() {
    City city = City.on((_, _) -> store, "2026-11-23T09:07");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
    Person citizen = city.citizen("citizen").complains("DH1-02");
    CaseRow before = row(AREA, citizen.reference());

    officer.taps("未接通");

    CaseRow after = row(AREA, citizen.reference());
    assertThat(after.dueAt()).isEqualTo(before.dueAt());
    assertThat(before.work().tries()).isZero();
    assertThat(after.work().tries()).isEqualTo(1);
    assertThat(after.state()).isEqualTo(State.CALLING);
  }

  @Test
  final void what_the_unit_is_not_told_of_yet_stands_for_it_where_it_stood() {
    City city = City.on((_, _) -> store, "2026-11-23T09:07");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
    Person citizen = city.citizen("citizen").complains("DH1-02");

    officer.does("交办");
    CaseRow assigned = row(AREA, citizen.reference());
    assertThat(assigned.state()).isEqualTo(State.ASSIGNED);
    assertThat(assigned.known().toUnit()).isEqualTo(State.RECEIVED);
    assertThat(assigned.known().told()).isFalse();
    assertThat(assigned.known().unit()).isFalse();

    city.until("2026-11-23T09:30");
    CaseRow told = row(AREA, citizen.reference());
    assertThat(told.known().toUnit()).isEqualTo(State.ASSIGNED);
    assertThat(told.known().unit()).isTrue();
  }

  @Test
  final void the_rows_of_a_flood_lie_in_its_own_list() {
    City city = City.on((_, _) -> store, "2026-11-23T09:07");
    city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));
    Person citizen = city.citizen("citizen");
    for (int i = 0; i < 4; i++) {
      citizen.complains("DH1-02");
    }
    String flood = store.flags().openFlags(Flag.FLOODS, 1).getFirst();

    List<CaseRow> rows = store.rowsIn(flood, 9);

    assertThat(rows).hasSize(4);
    rows.forEach(
        row ->
            assertThat(row).isEqualTo(CaseRow.of(store.complaint(row.reference()).orElseThrow())));
    assertThat(store.rowsIn(AREA, 9)).isEmpty();
    assertThat(store.rows(ListGroup.OPEN, 9)).contains(Map.of(flood, rows));
  }

  private void assertRows(String... references) {
    assertThat(store.rowsIn(AREA, 9)).hasSize(references.length);
    for (String reference : references) {
      assertThat(row(AREA, reference))
          .isEqualTo(CaseRow.of(store.complaint(reference).orElseThrow()));
    }
  }

  private CaseRow row(String list, String reference) {
    return store.rowsIn(list, 9).stream()
        .filter(row -> row.reference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private String memberId(Person person) {
    return store.caller(person.account()).members().getFirst().id();
  }
}
