package dev.pingyi.functions.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.server.store.ItemStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Verdicts on one unit in one moment: each is booked, one after the other, and none between. */
final class ConcurrentVerdictsIT {
  private static final int VERDICTS = 16;
  private static DynamoLocal local;

  private final City city =
      City.on(
          (office, clock) ->
              new ItemStore(
                  new DynamoTable(local.client(), "verdicts"),
                  office,
                  clock,
                  InstantSource.system()),
          "2026-11-23T09:00");

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
    assertThat(CreateTable.keepingAll(local.client(), "verdicts")).isTrue();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  @Test
  void sixteen_verdicts_at_once_give_one_unbroken_chain() throws Exception {
    Actor officer = joins("officer", Role.CALLBACK);
    Actor inspector = joins("inspector", Role.INSPECTOR);
    List<String> references = new ArrayList<>();
    for (int i = 0; i < VERDICTS; i++) {
      String reference = city.citizen("citizen-" + i).complains("DH1-02").reference();
      city.did(
          new ComplaintActions(city.office())
              .run(words(reference, Action.REFER), officer, city.now()));
      references.add(reference);
    }

    upheldAtOnce(references, inspector);

    PointsRules rules = new PointsRules(city.office().books(), city.office().keys());
    PointsBook book = rules.book("DH1", 2026, city.store().entries("DH1", 2026));
    PointsBalance balance = city.store().pointsBalance("DH1", 2026).orElseThrow();
    assertThat(rules.holds(book)).isTrue();
    assertThat(book.entries())
        .extracting(entry -> entry.booking().cause())
        .containsExactlyInAnyOrderElementsOf(references);
    assertThat(book.points()).isEqualTo(100 - 3 * VERDICTS).isEqualTo(balance.points());
    assertThat(balance.version()).isEqualTo(VERDICTS);
    assertThat(balance.head()).isEqualTo(book.head());
    assertThat(references)
        .allMatch(reference -> city.complaint(reference).state() == State.REMEDYING);
  }

  private void upheldAtOnce(List<String> references, Actor inspector) throws Exception {
    Office office =
        new Office(
            city.store(), city.office().roster(), city.office().books(), city.office().keys());
    CyclicBarrier together = new CyclicBarrier(VERDICTS);
    try (ExecutorService threads = Executors.newFixedThreadPool(VERDICTS)) {
      List<Callable<Integer>> verdicts =
          references.stream()
              .map(
                  reference ->
                      (Callable<Integer>)
                          () -> {
                            together.await();
                            return uphold(office, reference, inspector);
                          })
              .toList();
      int lost = 0;
      for (Future<Integer> verdict : threads.invokeAll(verdicts)) {
        lost += verdict.get();
      }
      assertThat(lost).as("races lost: without any the test shows nothing").isPositive();
    }
  }

  /** As the door does, which is called again for a message that lost too often. */
  private int uphold(Office office, String reference, Actor inspector) {
    ComplaintActions actions = new ComplaintActions(office);
    int lost = 0;
    while (true) {
      try {
        office.deciding(() -> actions.run(words(reference, Action.UPHOLD), inspector, city.now()));
        return lost;
      } catch (StaleException tooOften) {
        lost++;
      }
    }
  }

  private static Request words(String reference, Action action) {
    return new Request(reference, action, Request.AS_IT_IS, Person.WORDS);
  }

  private Actor joins(String name, Role role) {
    Post post = Post.ofArea(role, "东湖区");
    city.joins(name, post);
    return new Actor.Staff(city.store().members(post.key()).getFirst());
  }
}
