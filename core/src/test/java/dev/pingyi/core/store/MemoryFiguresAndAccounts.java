package dev.pingyi.core.store;

import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store in memory knows of points, counts and the people of the office. */
abstract class MemoryFiguresAndAccounts implements Store {
  final MemoryNotices beside = new MemoryNotices();

  final MemoryFigures figures = new MemoryFigures();
  final MemoryAccounts accounts;
  final MemoryOfficeFigures ofOffice = new MemoryOfficeFigures();
  private final Map<String, List<Act>> acts = new HashMap<>();
  private final InstantSource officeClock;

  MemoryFiguresAndAccounts(InstantSource officeClock) {
    this.officeClock = officeClock;
    this.accounts = new MemoryAccounts(officeClock);
  }

  @Override
  public final FigureStore figures() {
    return ofOffice;
  }

  final synchronized void list(Change.ListAct of) {
    acts.computeIfAbsent(of.member() + of.day(), _ -> new ArrayList<>()).add(of.act());
  }

  @Override
  public final synchronized List<Act> acts(String member, LocalDate day, int most) {
    return acts.getOrDefault(member + day, List.of()).stream()
        .sorted(Comparator.comparing(Act::at))
        .limit(most)
        .toList();
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
  public final synchronized List<Entry> entries(int year) {
    return figures.entries(year);
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

  @Override
  public NoticeStore notices() {
    return beside;
  }
}
