package dev.pingyi.local.whole;

import dev.pingyi.bot.telegram.Delivered;
import dev.pingyi.bot.telegram.StrictTelegram;
import dev.pingyi.bot.telegram.TelegramUser;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Citizens who rate once each, several at the same time, and whose Telegram tries again what was
 * not answered. One in two is dissatisfied.
 */
final class Crowd {
  private static final int AT_ONCE = 6;

  private final StrictTelegram telegram;
  private final AtomicLong ids = new AtomicLong(6_000_000_000L);

  /** Those whose second grade was sent: answered at last, each has rated. */
  private final Queue<TelegramUser> contented = new ConcurrentLinkedQueue<>();

  private final Queue<TelegramUser> dissatisfied = new ConcurrentLinkedQueue<>();
  private final Queue<TelegramUser> unheard = new ConcurrentLinkedQueue<>();

  Crowd(StrictTelegram telegram) {
    this.telegram = telegram;
  }

  int rated() {
    return contented.size() + dissatisfied.size();
  }

  int ratedBadly() {
    return dissatisfied.size();
  }

  /** Rates at several counters at once and, when so many have, does {@code kill} in the midst. */
  void ratesUntil(Runnable kill, LocalCalls calls, int enough) {
    List<String> tokens =
        calls.list("/local/signs").stream().map(s -> s.get("token").getAsString()).toList();
    CountDownLatch rated = new CountDownLatch(enough);
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(
            () -> {
              while (!over.get() && ratesOnce(tokens)) {
                rated.countDown();
              }
            });
      }
      boolean inTime = rated.await(240, TimeUnit.SECONDS);
      kill.run();
      over.set(true);
      if (!inTime) {
        throw new AssertionError(rated.getCount() + " ratings were never answered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was not answered is delivered again, until it is. */
  void isHeardAtLast() {
    for (TelegramUser each : unheard) {
      Delivered delivered = each.repeats();
      if (!delivered.accepted()) {
        throw new AssertionError("still not taken: " + delivered);
      }
    }
  }

  /** Scan and two taps; whether each was answered. */
  private boolean ratesOnce(List<String> tokens) {
    long id = ids.incrementAndGet();
    TelegramUser citizen = telegram.user(id);
    boolean isBad = id % 2 == 0;
    String grade = isBad ? "不满意" : "满意";
    String token = tokens.get((int) (id % tokens.size()));
    return does(citizen, () -> citizen.sends("/start " + token).accepted())
        && does(citizen, () -> citizen.taps(grade).accepted())
        && gradesAgain(citizen, grade, isBad)
        && (!isBad || does(citizen, () -> citizen.taps("先这样").accepted()));
  }

  private boolean gradesAgain(TelegramUser citizen, String grade, boolean isBad) {
    // Counted before the answer: Telegram delivers it for certain, before or after the kill.
    (isBad ? dissatisfied : contented).add(citizen);
    return does(citizen, () -> citizen.taps(grade).accepted());
  }

  private boolean does(TelegramUser citizen, BooleanSupplier act) {
    boolean heard = act.getAsBoolean();
    if (!heard) {
      unheard.add(citizen);
    }
    return heard;
  }
}
