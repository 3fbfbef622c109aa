package dev.pingyi.functions.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.Kept;
import dev.pingyi.core.lives.LivesContract;
import dev.pingyi.server.store.ItemStore;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The lives of one world, as DynamoDB keeps them: a small one, for each step asks for all of them;
 * a whole one with {@code -Dlives=10000}, as before a merge.
 */
final class DynamoLivesIT extends LivesContract {
  private static final int FEW = 3;
  private static final int MANY = 10_000;
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static DynamoLocal local;

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  @Override
  protected int lives() {
    return Integer.getInteger("lives", 0) < MANY ? FEW : super.lives();
  }

  @Override
  protected Kept kept() {
    String name = "lives-" + TABLES.incrementAndGet();
    assertThat(CreateTable.keepingAll(local.client(), name)).isTrue();
    return (office, clock) ->
        new ItemStore(new DynamoTable(local.client(), name), office, clock, InstantSource.system());
  }

  @Test
  void the_laws_hold_in_every_life() {
    live(LongStream.of(3));
  }
}
