package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.store.Change.ListAct;
import dev.pingyi.core.store.FigureChange.CountCalls;
import dev.pingyi.core.store.FigureChange.CountDay;
import dev.pingyi.core.store.FigureChange.CountReasons;
import dev.pingyi.core.store.FigureChange.DeniedCall;
import dev.pingyi.core.store.FigureChange.ListDenied;
import dev.pingyi.core.store.FigureChange.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted of the office's own work. */
public abstract class StoreFiguresContract extends StoreUnrecordedContract {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final DayFigures.Course REFERRED = new DayFigures.Course(0, 0, 1, 1, 90);
  private static final DayFigures CALLED = new DayFigures(0, 1, 0, 0, REFERRED);
  private static final Officer ONE = new Officer("东湖区", "DH1", "m1");
  private static final Officer OTHER = new Officer("东湖区", "DH2", "m1");
  private static final Officer ELSEWHERE = new Officer("武昌区", "WC1", "m1");

  @Test
  final void days_of_an_area_add_up_and_come_from_one_to_another() {
    commit(
        day("东湖区", 0, DayFigures.OPENED),
        day("东湖区", 0, DayFigures.OPENED),
        day("东湖区", 6, DayFigures.OPENED));
    commit(day("东湖区", 0, CALLED), day("武昌区", 0, DayFigures.OPENED));
    commit(day("东湖区", -1, DayFigures.OPENED), day("东湖区", 7, DayFigures.OPENED));

    assertThat(store.figures().days("东湖区", MONDAY, MONDAY.plusDays(6)))
        .isEqualTo(
            Map.of(
                MONDAY,
                new DayFigures(2, 1, 0, 0, REFERRED),
                MONDAY.plusDays(6),
                DayFigures.OPENED));
    assertThat(store.figures().days("东湖区", MONDAY.plusDays(1), MONDAY.plusDays(1))).isEmpty();
    assertThat(store.figures().days("汉阳区", MONDAY, MONDAY)).isEmpty();
  }

  @Test
  final void a_day_that_is_taken_from_one_figure_to_another_adds_up() {
    commit(day("东湖区", 0, DayFigures.OPENED));
    commit(day("东湖区", 0, CALLED));
    commit(day("东湖区", 0, new DayFigures(0, -1, 1, 0)));
    commit(day("东湖区", 0, DayFigures.NONE));

    assertThat(store.figures().days("东湖区", MONDAY, MONDAY))
        .isEqualTo(Map.of(MONDAY, new DayFigures(1, 0, 1, 0, REFERRED)));
  }

  @Test
  final void acts_are_listed_by_member_and_day_in_the_order_of_time() {
    Act late = act(9_000, "PY-1", "settle");
    Act early = act(8_999, "PY-2", "reached");
    Act other = act(8_999, "PY-3", "reached");
    commit(listed("a", 0, late), listed("b", 0, act(1, "PY-4", "claim")));
    commit(listed("a", 0, early), listed("a", 1, act(99_000, "PY-1", "memo")));
    commit(listed("a", 0, other));

    assertThat(store.acts("a", MONDAY, 10)).containsExactly(early, other, late);
    assertThat(store.acts("a", MONDAY, 2)).hasSize(2);
    assertThat(store.acts("a", MONDAY.plusDays(1), 10)).hasSize(1);
    assertThat(store.acts("c", MONDAY, 10)).isEmpty();
  }

  @Test
  final void acts_of_one_instant_are_listed_as_they_were_written() {
    Act first = act(9_000, "PY-2", "settle");
    Act second = act(9_000, "PY-2", "claim");
    Act third = act(9_000, "PY-1", "memo");
    Act fourth = act(9_000, "PY-2", "memo");
    commit(listed("a", 0, first));
    commit(listed("a", 0, second));
    commit(listed("a", 0, third));
    commit(listed("a", 0, fourth));

    assertThat(store.acts("a", MONDAY, 10)).containsExactly(first, second, third, fourth);
  }

  private static Act act(long second, String reference, String action) {
    return new Act(Instant.ofEpochSecond(1_800_000_000 + second), reference, action);
  }

  private static ListAct listed(String member, int after, Act act) {
    Instant until = Instant.parse("2099-01-01T00:00:00Z");
    return new ListAct(member, MONDAY.plusDays(after), act, until);
  }

  @Test
  final void of_many_shards_every_one_is_added() {
    IntStream.range(0, 40).forEach(i -> commit(day("东湖区", i % 2, "" + i)));

    assertThat(store.figures().days("东湖区", MONDAY, MONDAY.plusDays(1)).values())
        .containsExactly(new DayFigures(20, 0, 0, 0), new DayFigures(20, 0, 0, 0));
  }

  @Test
  final void calls_add_up_by_month_unit_and_officer() {
    commit(calls(NOVEMBER, ONE, 1, 0, 0), calls(NOVEMBER, ONE, 0, 1, 0));
    commit(calls(NOVEMBER, OTHER, 1, 0, 1), calls(NOVEMBER, ELSEWHERE, 1, 0, 0));
    commit(calls(NOVEMBER.plusMonths(1), ONE, 0, 0, 1), calls(NOVEMBER, ONE, 0, 0, 0));

    assertThat(store.figures().calls("东湖区", NOVEMBER))
        .isEqualTo(Map.of(ONE, new CallFigures(1, 1, 0), OTHER, new CallFigures(1, 0, 1)));
    assertThat(store.figures().calls("东湖区", NOVEMBER.plusMonths(1)))
        .isEqualTo(Map.of(ONE, new CallFigures(0, 0, 1)));
    assertThat(store.figures().calls("东湖区", NOVEMBER.minusMonths(1))).isEmpty();
  }

  @Test
  final void reasons_of_a_unit_add_up_by_month_and_those_taken_back_are_gone() {
    commit(reasons("DH1", NOVEMBER, Map.of(208, 1L, 214, 1L)), reasons("DH1", NOVEMBER, Map.of()));
    commit(reasons("DH1", NOVEMBER, Map.of(214, 1L)), reasons("DH2", NOVEMBER, Map.of(214, 1L)));
    commit(reasons("DH1", NOVEMBER, Map.of(208, -1L)));
    commit(reasons("DH1", NOVEMBER.plusMonths(1), Map.of(115, 1L)));

    assertThat(store.figures().reasons("DH1", NOVEMBER)).isEqualTo(Map.of(214, 2L));
    assertThat(store.figures().reasons("DH1", NOVEMBER.minusMonths(1))).isEmpty();
  }

  @Test
  final void complaints_with_a_denied_call_are_listed_once_until_that_is_taken_back() {
    DeniedCall one = new DeniedCall("东湖区", "DH1", reference(1), monday9());
    DeniedCall later = new DeniedCall("东湖区", "DH1", reference(1), monday9().plusSeconds(9));
    DeniedCall other = new DeniedCall("东湖区", "DH2", reference(2), monday9());
    commit(new ListDenied(NOVEMBER, one, true));
    commit(new ListDenied(NOVEMBER, other, true));
    commit(new ListDenied(NOVEMBER, later, true));

    assertThat(denied("东湖区", NOVEMBER)).containsExactlyInAnyOrder(later, other);
    assertThat(store.figures().denied("东湖区", NOVEMBER, 1)).hasSize(1);
    assertThat(denied("武昌区", NOVEMBER)).isEmpty();
    assertThat(denied("东湖区", NOVEMBER.plusMonths(1))).isEmpty();

    commit(new ListDenied(NOVEMBER, later, false));
    commit(new ListDenied(NOVEMBER, later, false));
    assertThat(denied("东湖区", NOVEMBER)).containsExactly(other);
  }

  private List<DeniedCall> denied(String area, YearMonth month) {
    return store.figures().denied(area, month, 9);
  }

  private static CountDay day(String area, int after, DayFigures figures) {
    return new CountDay(area, MONDAY.plusDays(after), figures, "a");
  }

  private static CountDay day(String area, int after, String spread) {
    return new CountDay(area, MONDAY.plusDays(after), DayFigures.OPENED, spread);
  }

  private static CountReasons reasons(String unit, YearMonth month, Map<Integer, Long> reasons) {
    return new CountReasons(unit, month, reasons, "a");
  }

  private static CountCalls calls(YearMonth month, Officer of, int reached, int yes, int no) {
    return new CountCalls(month, of, new CallFigures(reached, yes, no), "a");
  }
}
