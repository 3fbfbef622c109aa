package dev.pingyi.core.store;

import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a store in memory knows of points, counts and the people of the office. */
abstract class MemoryFiguresAndAccounts implements Store {
  final MemoryFigures figures = new MemoryFigures();
  final MemoryAccounts accounts;
  final MemoryOfficeFigures ofOffice = new MemoryOfficeFigures();
  private final InstantSource officeClock;

  MemoryFiguresAndAccounts(InstantSource officeClock) {
    this.officeClock = officeClock;
    this.accounts = new MemoryAccounts(officeClock);
  }

  @Override
  public final FigureStore figures() {
    return ofOffice;
  }

  @Override
  public final synchronized List<Member> members(String postKey) {
    return Member.there(accounts.enrolled(postKey), officeClock.instant());
  }

  @Override
  public final StaffStore staff() {
    return accounts;
  }

  @Override
  public final synchronized Optional<PointsBalance> pointsBalance(String unit, int year) {
    return figures.balance(unit, year);
  }

  @Override
  public final synchronized List<Entry> entries(String unit, int year) {
    return figures.entries(unit, year);
  }

  @Override
  public final synchronized List<PointsBalance> pointsBalances(int year) {
    return figures.balances(year);
  }

  @Override
  public final synchronized List<MonthOfUnit> counts(int year) {
    return figures.counts(year);
  }

  @Override
  public final synchronized List<MonthOfUnit> counts(String unit, int year) {
    return figures.counts(unit, year);
  }

  @Override
  public final synchronized Optional<Invitation> invitation(String id) {
    return accounts.invitation(id);
  }

  @Override
  public final synchronized boolean isUsed(String invitation) {
    return accounts.isUsed(invitation);
  }
}
