package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.events.Json;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Runner;
import dev.pingyi.local.run.Runner.Moved;
import dev.pingyi.local.web.LocalCall.Asked;
import dev.pingyi.local.web.LocalCall.RefusedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Looks at the office clock, moves it, and waits until everything is done. */
public record ClockCalls(Runner runner, OfficeClock clock, OfficeTime time) {
  /** More is a slip of the hand; whoever means it can ask twice. */
  private static final Duration FARTHEST = Duration.ofDays(800);

  private static final String HOW =
      "Give either {\"forward\":\"PT6H\"} or {\"at\":\"2026-11-25T15:00:00+08:00\"}";

  record Stand(String now, boolean standing) {}

  record Arrived(String now, long ticks) {}

  record Waiting(long waiting) {}

  public WebResponse look(Asked asked) {
    return json(new Stand(time.now(), clock.isStanding()));
  }

  public WebResponse move(Asked asked) {
    Body body = Body.of(asked.body());
    Optional<String> forward = body.text("forward");
    Optional<String> at = body.text("at");
    if (forward.isPresent() == at.isPresent()) {
      throw new RefusedException(HOW + ".");
    }
    Moved moved = forward.map(this::moveBy).orElseGet(() -> moveTo(at.orElseThrow()));
    return json(new Arrived(time.text(moved.now()), moved.ticks()));
  }

  public WebResponse settle(Asked asked) {
    return json(new Waiting(runner.settle()));
  }

  private Moved moveBy(String forward) {
    Duration by = parsed(forward, Duration::parse);
    if (by.isNegative()) {
      throw new RefusedException("The clock never goes back, and forward is \"" + forward + "\".");
    }
    checkDistance(by);
    return runner.forward(by);
  }

  private Moved moveTo(String at) {
    Instant target = parsed(at, text -> OffsetDateTime.parse(text).toInstant());
    Instant now = clock.instant();
    // Whoever looks in whole seconds, or at a clock that runs, asks for what has just passed.
    if (target.isBefore(now.truncatedTo(ChronoUnit.SECONDS))) {
      throw back(at);
    }
    checkDistance(Duration.between(now, target));
    try {
      return runner.moveTo(target.isBefore(now) ? now : target);
    } catch (Runner.BackwardsException e) {
      throw back(at);
    }
  }

  private RefusedException back(String at) {
    return new RefusedException(
        "The clock never goes back: it is " + time.now() + ", and at is \"" + at + "\".");
  }

  private static void checkDistance(Duration by) {
    if (by.compareTo(FARTHEST) > 0) {
      throw new RefusedException(
          "One move is at most " + FARTHEST.toDays() + " days, and this is " + by.toDays() + ".");
    }
  }

  private static <T> T parsed(String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new RefusedException(HOW + "; \"" + text + "\" is neither.");
    }
  }

  private static WebResponse json(Object value) {
    return WebResponse.json(200, Json.write(value));
  }
}
