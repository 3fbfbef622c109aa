package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.events.Json;
import dev.pingyi.local.web.Gateway;
import dev.pingyi.local.web.LocalCall;
import dev.pingyi.local.web.LocalCall.Asked;
import dev.pingyi.local.web.LocalCall.RefusedException;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.store.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sends invented citizens through the same door as real ones, so that a ranking has something to
 * show. Chance is seeded: the same crowd at the same point is the same crowd.
 */
public record Crowd(
    CodeList codes, Gateway gateway, Feed feed, Supplier<Grades> grades, CrowdHours hours)
    implements LocalCall {
  private static final int MOST = 5_000;
  private static final int AT_ONCE = 16;

  /** So many come to one counter before time goes by: fewer than the rule book calls a burst. */
  private static final int ROUNDS_AT_A_TIME = 5;

  record Came(int ratings, int bad) {}

  @Override
  public WebResponse answer(Asked asked) {
    int wanted = Body.of(asked.body()).number("ratings").orElse(0);
    if (wanted < 1 || wanted > MOST) {
      throw new RefusedException("ratings is a whole number from 1 to " + MOST + ".");
    }
    Body body = Body.of(asked.body());
    List<CrowdCitizen.Visit> visits =
        body.text("counter")
            .map(counter -> praise(codeOf(counter), wanted))
            .or(() -> body.text("covered").map(counter -> passBy(codeOf(counter))))
            .orElseGet(() -> come(wanted));
    int bad = (int) visits.stream().filter(CrowdCitizen.Visit::bad).count();
    return WebResponse.json(200, Json.write(new Came(visits.size(), bad)));
  }

  private CodeList.Row codeOf(String counter) {
    return codes.rows().stream()
        .filter(row -> row.counter().equals(counter))
        .findFirst()
        .orElseThrow(() -> new RefusedException("There is no counter \"" + counter + "\"."));
  }

  /** As somebody does who wants to push a counter: at once, each by an account of its own. */
  private List<CrowdCitizen.Visit> praise(CodeList.Row code, int wanted) {
    hours.open();
    return together(
        IntStream.range(0, wanted)
            .<Callable<List<CrowdCitizen.Visit>>>mapToObj(
                i -> () -> citizen(i, 0).praise(code.token()))
            .toList());
  }

  /**
   * Somebody has covered the code of a counter: on as many open days as it takes to notice people
   * come to all others of its district.
   */
  private List<CrowdCitizen.Visit> passBy(CodeList.Row covered) {
    List<CodeList.Row> neighbours = neighbours(covered);
    long seed = feed.count();
    List<CrowdCitizen.Visit> visits = new ArrayList<>();
    for (int day = 0; day < hours.silent().openDays(); day++) {
      hours.tomorrow();
      for (CodeList.Row row : neighbours) {
        visits.addAll(citizen(seed * MOST + visits.size(), 0).rate(row.token()));
      }
    }
    hours.tomorrow();
    return visits;
  }

  private List<CodeList.Row> neighbours(CodeList.Row covered) {
    List<CodeList.Row> others =
        codes.rows().stream()
            .filter(row -> row.area().equals(covered.area()))
            .filter(row -> !row.counter().equals(covered.counter()))
            .toList();
    int peers = hours.silent().peers();
    if (others.size() < peers) {
      throw new RefusedException(
          covered.counter()
              + " has "
              + others.size()
              + " other counters in its district; silence shows beside "
              + peers);
    }
    return others;
  }

  private CrowdCitizen citizen(long seed, double badShare) {
    return new CrowdCitizen(gateway, new SplittableRandom(seed), grades.get(), badShare);
  }

  private List<CrowdCitizen.Visit> come(int wanted) {
    int rows = codes.rows().size();
    long seed = feed.count();
    List<CrowdCitizen.Visit> visits = new ArrayList<>();
    for (int from = 0; from < wanted; from += ROUNDS_AT_A_TIME * rows) {
      hours.open();
      visits.addAll(come(from, Math.min(wanted, from + ROUNDS_AT_A_TIME * rows), seed));
      hours.pass();
    }
    return visits;
  }

  private List<CrowdCitizen.Visit> come(int from, int to, long seed) {
    List<CodeList.Row> rows = codes.rows();
    List<Callable<List<CrowdCitizen.Visit>>> visits = new ArrayList<>();
    for (int i = from; i < to; i++) {
      // Round by round over all counters, so that each gets its share.
      CodeList.Row code = rows.get(i % rows.size());
      CrowdCitizen citizen = citizen(seed * MOST + i, badShare(code.unit()));
      visits.add(() -> citizen.rate(code.token()));
    }
    return together(visits);
  }

  private static List<CrowdCitizen.Visit> together(
      List<Callable<List<CrowdCitizen.Visit>>> visits) {
    List<Future<List<CrowdCitizen.Visit>>> all;
    try (ExecutorService doors =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      all = visits.stream().map(doors::submit).toList();
    }
    return all.stream().flatMap(visit -> result(visit).stream()).toList();
  }

  /** From half a per cent to eight, always the same for the same unit. */
  private static double badShare(String unit) {
    return 0.005 + 0.075 * new SplittableRandom(unit.hashCode()).nextDouble();
  }

  private static List<CrowdCitizen.Visit> result(Future<List<CrowdCitizen.Visit>> visit) {
    try {
      return visit.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a citizen of the crowd was not served", e);
    }
  }
}
