package dev.pingyi.server.store;

import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.store.Act;
import dev.pingyi.core.store.FigureStore;
import dev.pingyi.core.store.NoticeStore;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.store.Tally;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The part of the {@link ItemStore} that is counted, deducted, listed by day and published. */
abstract class ItemFigures implements Store {
  private final Table table;
  final CountRecords counts;
  final PointsRecords points;
  final NoticeRecords notices;
  final TallyRecords tallies;
  final ActRecords acts;

  ItemFigures(Table table, InstantSource realClock) {
    this.table = table;
    counts = new CountRecords(table);
    points = new PointsRecords(table);
    notices = new NoticeRecords(table);
    tallies = new TallyRecords(table);
    acts = new ActRecords(table, realClock);
  }

  @Override
  public Optional<PointsBalance> pointsBalance(String unit, int year) {
    return points.balance(unit, year);
  }

  @Override
  public List<Entry> entries(String unit, int year) {
    return points.entries(unit, year);
  }

  @Override
  public List<Entry> entries(int year) {
    return points.entries(year);
  }

  @Override
  public List<PointsBalance> pointsBalances(int year) {
    return points.balances(year);
  }

  @Override
  public List<MonthOfUnit> counts(int year) {
    return counts.in(year);
  }

  @Override
  public List<MonthOfUnit> counts(String unit, int year) {
    return counts.of(unit, year);
  }

  @Override
  public FigureStore figures() {
    return new FigureRecords(table);
  }

  @Override
  public Optional<Tally> tally(String key) {
    return tallies.get(key);
  }

  @Override
  public List<Act> acts(String member, LocalDate day, int most) {
    return acts.of(member, day, most);
  }

  @Override
  public Optional<Notice> notice(YearMonth month) {
    return notices.get(month);
  }

  @Override
  public NoticeStore notices() {
    return new NoticeWorkRecords(table);
  }

  @Override
  public List<String> ratedIn(String unit, YearMonth month, String after, int most) {
    return EventRecords.ratedIn(table, new EventRecords.Place(unit, month), after, most);
  }
}
