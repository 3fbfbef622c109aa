package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Agenda.Waiting;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.store.Change.PutAgenda;
import dev.pingyi.core.store.Change.PutComplaint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists by which complaints are found again. */
public abstract class StoreListsContract extends StoreStaffContract {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  @Test
  final void open_complaints_of_an_area_come_earliest_promise_first() {
    commit(new PutComplaint(aComplaint().reference(1).dueAt(at("2026-11-25T10:00")).received()));
    commit(new PutComplaint(aComplaint().reference(2).dueAt(at("2026-11-25T09:00")).received()));
    commit(new PutComplaint(aComplaint().reference(3).in("武昌区").received()));
    commit(new PutComplaint(aComplaint().reference(4).dueAt(at("2026-11-25T11:00")).received()));

    assertThat(store.openIn("东湖区", 10)).containsExactly(reference(2), reference(1), reference(4));
    assertThat(store.openIn("东湖区", 2)).containsExactly(reference(2), reference(1));
    assertThat(store.openIn("武昌区", 10)).containsExactly(reference(3));
  }

  @Test
  final void promises_that_end_up_to_an_instant_come_earliest_first() {
    Instant nine = at("2026-11-25T09:00");
    commit(new PutComplaint(aComplaint().reference(1).dueAt(at("2026-11-25T10:00")).received()));
    commit(new PutComplaint(aComplaint().reference(2).dueAt(nine).received()));
    commit(new PutComplaint(aComplaint().reference(3).dueAt(at("2026-11-25T08:00")).received()));
    commit(new PutComplaint(aComplaint().reference(4).in("武昌区").dueAt(nine).received()));

    assertThat(store.promisedIn("东湖区", nine, 10)).containsExactly(reference(3), reference(2));
    assertThat(store.promisedIn("东湖区", nine, 1)).containsExactly(reference(3));
    assertThat(store.promisedIn("东湖区", at("2026-11-25T07:59"), 10)).isEmpty();
  }

  @Test
  final void the_open_list_follows_promise_area_and_end() {
    commit(new PutComplaint(aComplaint().reference(1).received()));
    commit(new PutComplaint(aComplaint().reference(2).dueAt(FAR).received()));

    Instant later = FAR.plusSeconds(1);
    commit(new PutComplaint(aComplaint().reference(1).version(2).dueAt(later).settled()));
    assertThat(store.openIn("东湖区", 10)).containsExactly(reference(2), reference(1));

    commit(new PutComplaint(aComplaint().reference(1).version(3).in("武昌区").calling()));
    assertThat(store.openIn("东湖区", 10)).containsExactly(reference(2));
    assertThat(store.openIn("武昌区", 10)).containsExactly(reference(1));

    commit(new PutComplaint(aComplaint().reference(1).version(4).in("武昌区").closed()));
    assertThat(store.openIn("武昌区", 10)).isEmpty();
  }

  @Test
  final void complaints_of_a_month_come_in_pages() {
    List<String> all = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      commit(new PutComplaint(aComplaint().reference(number).received()));
      all.add(reference(number));
    }
    // The month is the one on the wall of the office: in UTC it is still October.
    commit(
        new PutComplaint(aComplaint().reference(8).openedAt(at("2026-11-01T00:30")).received()),
        new PutComplaint(aComplaint().reference(9).openedAt(at("2026-12-01T00:30")).received()));
    all.add(reference(8));
    commit(new PutComplaint(aComplaint().reference(1).version(2).closed()));

    List<String> first = store.openedIn(NOVEMBER, "", 5);
    List<String> second = store.openedIn(NOVEMBER, first.getLast(), 5);

    assertThat(first).hasSize(5);
    assertThat(second).hasSize(3);
    assertThat(first).doesNotContainAnyElementsOf(second);
    assertThat(List.of(first, second)).flatExtracting(page -> page).containsAll(all);
    assertThat(store.openedIn(NOVEMBER, second.getLast(), 5)).isEmpty();
  }

  @Test
  final void an_agenda_is_given_back_whole() {
    Agenda agenda = told(Agenda.of("account"), monday9());
    commit(new PutAgenda(agenda));

    assertThat(store.messages().agenda("account")).contains(agenda);
    assertThat(store.messages().agenda("another")).isEmpty();
  }

  @Test
  final void of_two_who_write_on_an_agenda_at_once_the_second_is_told_so() {
    Agenda agenda = told(Agenda.of("account"), monday9());
    commit(new PutAgenda(agenda));

    assertThatThrownBy(() -> commit(new PutAgenda(agenda))).isInstanceOf(StaleException.class);
  }

  @Test
  final void due_agendas_come_earliest_first_and_those_with_nothing_never() {
    Instant ten = at("2026-11-23T10:00");
    for (int number = 2; number <= 9; number++) {
      commit(new PutAgenda(told(Agenda.of("account" + number), ten.minusSeconds(number))));
    }

    assertThat(store.messages().dueAgendas(ten.minusSeconds(60), 10)).isEmpty();
    assertThat(store.messages().dueAgendas(ten.minusSeconds(7), 10))
        .containsExactly("account9", "account8", "account7");
    assertThat(store.messages().dueAgendas(ten, 2)).containsExactly("account9", "account8");

    Agenda first = store.messages().agenda("account9").orElseThrow().next(ten, DAY);
    commit(new PutAgenda(first.waitingFor(List.of(), 0, ten)));
    Agenda second = store.messages().agenda("account8").orElseThrow().next(ten, DAY);
    commit(new PutAgenda(second.waitingFor(second.waiting(), 0, ten.plusSeconds(1))));

    assertThat(store.messages().dueAgendas(ten, 2)).containsExactly("account7", "account6");
    assertThat(store.messages().dueAgendas(ten.plusSeconds(1), 10)).endsWith("account8");
  }

  private static Agenda told(Agenda before, Instant due) {
    Waiting one =
        new Waiting(Topic.REMINDER, reference(1), "member", "callback/东湖区", FAR, "the/id|of/it");
    Waiting other =
        new Waiting(
            Topic.NOBODY, reference(2), "member", "supervisor/*", Instant.MAX, "the/id|of/it");
    return before
        .next(due, DAY)
        .told("message", true)
        .telling(2, List.of(one))
        .with(List.of(one, other), 3, due)
        .listed("2026-11-23/MORNING");
  }

  @Test
  final void due_complaints_come_earliest_first_and_closed_ones_never() {
    Instant ten = at("2026-11-23T10:00");
    commit(new PutComplaint(aComplaint().reference(1).nextAt(ten.plusNanos(500)).received()));
    for (int number = 2; number <= 9; number++) {
      Instant at = ten.minusSeconds(number);
      commit(new PutComplaint(aComplaint().reference(number).nextAt(at).received()));
    }

    assertThat(store.due(ten.minusSeconds(60), 10)).isEmpty();
    assertThat(store.due(ten, 10))
        .containsExactlyElementsOf(
            IntStream.of(9, 8, 7, 6, 5, 4, 3, 2).mapToObj(n -> reference(n)).toList());
    assertThat(store.due(ten, 2)).containsExactly(reference(9), reference(8));
    assertThat(store.due(ten.plusNanos(500), 10)).hasSize(9).endsWith(reference(1));

    commit(new PutComplaint(aComplaint().reference(9).version(2).closed()));
    commit(new PutComplaint(aComplaint().reference(8).version(2).nextAt(FAR).calling()));

    assertThat(store.due(ten, 2)).containsExactly(reference(7), reference(6));
  }

  @Test
  final void open_flags_of_an_area_come_oldest_first_and_decided_ones_no_more() {
    Flag later = flag("FL-TEST-AAAX-YYYY", "东湖区", 60);
    Flag earlier = flag("FL-TEST-BBBX-YYYY", "东湖区", 0);
    Flag elsewhere = flag("FL-TEST-CCCX-YYYY", "武昌区", 0);
    Stream.of(later, earlier, elsewhere)
        .forEach(f -> store.commit(Decision.of(new FlagChange.PutFlag(f))));

    assertThat(store.flags().openFlags("东湖区", 9))
        .containsExactly(earlier.reference(), later.reference());
    assertThat(store.flags().openFlags("东湖区", 1)).containsExactly(earlier.reference());
    assertThat(store.flags().flag(later.reference())).contains(later);

    Stamp stamp = new Stamp("inspector/m", monday9(), "");
    Flag decided = earlier.decided(Flag.State.CONFIRMED, "why", stamp);
    store.commit(Decision.of(new FlagChange.PutFlag(decided)));

    assertThat(store.flags().openFlags("东湖区", 9)).containsExactly(later.reference());
    assertThat(store.flags().flag(earlier.reference())).contains(decided);
  }

  @Test
  final void open_floods_of_all_areas_lie_in_one_list_of_their_own() {
    Flag flood =
        Flag.raised(
            "FL-TEST-DDDX-YYYY", FlagKind.FLOOD, "东湖区", new FlagPlace("DH1", "DH1-01"), monday9());

    store.commit(Decision.of(new FlagChange.PutFlag(flood)));

    assertThat(store.flags().openFlags(Flag.FLOODS, 9)).containsExactly(flood.reference());
    assertThat(store.flags().openFlags("东湖区", 9)).isEmpty();
  }

  @Test
  final void the_ratings_on_a_flags_list_come_in_pages_and_each_once() {
    for (String rating : List.of(reference(4), reference(2), reference(3), reference(2))) {
      store.commit(Decision.of(new FlagChange.ListRating("FL-TEST-AAAX-YYYY", rating)));
    }
    store.commit(Decision.of(new FlagChange.ListRating("FL-TEST-BBBX-YYYY", reference(9))));

    List<String> first = store.flags().listed("FL-TEST-AAAX-YYYY", "", 2);
    assertThat(first).containsExactly(reference(2), reference(3));
    assertThat(store.flags().listed("FL-TEST-AAAX-YYYY", first.getLast(), 2))
        .containsExactly(reference(4));
  }

  @Test
  final void a_window_keeps_its_marks() {
    Mark mark = new Mark(reference(1), "DH1", "DH1-02", monday9(), true, false, true, true, false);
    Mark other =
        new Mark(reference(2), "DH1", "DH1-02", monday9(), false, true, false, false, true);
    Window window = new Window("w", 1, List.of(mark, other), monday9().plusSeconds(60));
    store.commit(Decision.of(new FlagChange.PutWindow(window)));

    assertThat(store.flags().window("w")).contains(window);
    assertThat(store.flags().window("v")).isEmpty();
  }

  private static Flag flag(String reference, String area, int seconds) {
    FlagPlace place = new FlagPlace("DH1", "DH1-02");
    return Flag.raised(reference, FlagKind.BURST, area, place, monday9().plusSeconds(seconds));
  }
}
