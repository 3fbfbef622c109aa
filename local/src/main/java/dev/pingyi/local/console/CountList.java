package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.Json;
import dev.pingyi.local.run.DeadLetters;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.server.store.Feed;
import java.util.Map;
import java.util.stream.IntStream;

/** Sums over everything kept. */
public record CountList(
    Store store, OfficeTime time, int firstYear, Feed feed, Outbox outbox, DeadLetters dead)
    implements LocalCall {
  /** {@code heldBack} are those of {@code ratings} that do not count for praise. */
  record Sums(
      long ratings,
      long heldBack,
      long complaints,
      long events,
      long entries,
      long sent,
      long failed,
      long deadLetters) {}

  @Override
  public WebResponse answer(Asked asked) {
    return WebResponse.json(200, Json.write(sums()));
  }

  private Sums sums() {
    Counts counts =
        years()
            .boxed()
            .flatMap(year -> store.counts(year).stream())
            .map(MonthOfUnit::counts)
            .reduce(Counts.NONE, Counts::plus);
    long entries =
        years()
            .boxed()
            .flatMap(year -> store.pointsBalances(year).stream())
            .mapToLong(PointsBalance::version)
            .sum();
    Map<String, Long> outcomes = outbox.outcomes();
    return new Sums(
        counts.ratings(),
        counts.heldBack(),
        counts.opened(),
        feed.count(),
        entries,
        outcomes.getOrDefault("sent", 0L),
        outcomes.getOrDefault("refused", 0L) + outcomes.getOrDefault("dead", 0L),
        dead.count());
  }

  private IntStream years() {
    return IntStream.rangeClosed(firstYear, time.year());
  }
}
