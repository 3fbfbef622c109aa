package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.monday9;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.InterviewList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies beside a month's notice. */
public abstract class StoreNoticesContract extends StoreBreachesContract {
  private static final YearMonth TOLD_MONTH = YearMonth.of(2026, 11);
  private static final YearMonth NEXT_MONTH = YearMonth.of(2026, 12);
  private static final Stamp SAID = new Stamp("operator", monday9(), "名次不变");

  @Test
  final void interviews_of_a_month_are_one_record_with_a_version() {
    InterviewList owed =
        new InterviewList(TOLD_MONTH, 1, List.of(Interview.owed(TOLD_MONTH, "DH1")));
    assertThat(store.notices().interviews(TOLD_MONTH)).isEmpty();

    commit(new NoticeChange.PutInterviews(owed));
    InterviewList held = owed.held("DH1", LocalDate.parse("2026-12-08"), SAID);
    commit(new NoticeChange.PutInterviews(held));

    assertThat(store.notices().interviews(TOLD_MONTH)).contains(held);
    assertThat(store.notices().interviews(NEXT_MONTH)).isEmpty();
    assertThatExceptionOfType(StaleException.class)
        .isThrownBy(() -> commit(new NoticeChange.PutInterviews(held)));
  }

  @Test
  final void errata_come_by_number_and_none_is_written_twice() {
    for (int number = 1; number <= 11; number++) {
      commit(new NoticeChange.PutErratum(new Erratum(TOLD_MONTH, number, SAID)));
    }

    assertThat(store.notices().errata(TOLD_MONTH))
        .extracting(Erratum::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(store.notices().errata(NEXT_MONTH)).isEmpty();
    assertThatExceptionOfType(StaleException.class)
        .isThrownBy(() -> commit(new NoticeChange.PutErratum(new Erratum(TOLD_MONTH, 11, SAID))));
  }

  @Test
  final void a_warning_is_given_once_a_month_for_each_kind() {
    EarlyWarning sinking = warning("DH1", EarlyWarning.Kind.SINKING);
    EarlyWarning bad = warning("DH1", EarlyWarning.Kind.MORE_BAD);
    commit(new NoticeChange.Warn(sinking), new NoticeChange.Warn(bad));
    commit(new NoticeChange.Warn(warning("DH10", EarlyWarning.Kind.SINKING)));

    assertThat(store.notices().warning(sinking.reference())).contains(sinking);
    assertThat(store.notices().warnings("DH1", TOLD_MONTH)).containsExactlyInAnyOrder(sinking, bad);
    assertThat(store.notices().warnings("DH1", NEXT_MONTH)).isEmpty();
    assertThatExceptionOfType(StaleException.class)
        .isThrownBy(() -> commit(new NoticeChange.Warn(sinking)));
  }

  private static EarlyWarning warning(String unit, EarlyWarning.Kind kind) {
    return new EarlyWarning(unit, TOLD_MONTH, kind, monday9(), 97, 12, 14, 40, 6);
  }
}
